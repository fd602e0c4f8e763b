import { useNavigate, useSearchParams } from '@remix-run/react';
import { useTableTexts } from '@sujarit/remix-host/i18n/use-table-texts';
import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { Trail } from '@sujarit/ui/navigation/trail';
import { Notice } from '@sujarit/ui/notice/notice';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { DataTable } from '@sujarit/ui/table/data-table';
import { FilterBar } from '@sujarit/ui/table/filter-bar';
import { useTranslation } from 'react-i18next';
import { usePolling } from '../frame/use-polling.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { useTyped } from '../province/use-typed.ts';
import type { Bulk } from './bulk.server.ts';
import { bulkColumns } from './bulk-columns.tsx';
import { filteredItems } from './bulk-filter.ts';
import { BulkHead } from './bulk-head.tsx';
import { bulkGroups, groupCounts, isUnderWay, standingOf } from './bulk-states.ts';
import { ChooseDialog } from './choose-dialog.tsx';
import { type BulkDesk, useBulkDesk } from './use-bulk-desk.ts';

const POLL_MS = 2000;

/** One bulk import: how far it is, and each of its documents with what can be done about it. */
export function BulkPage({ bulk, mayDecide }: { bulk: Bulk; mayDecide: boolean }) {
  const { t, i18n } = useTranslation('bulk');
  const desk = useBulkDesk();
  const filter = useBulkFilter();
  const texts = useTableTexts(t('bulk:table'));
  const { items, name, creatorName, createdAt } = bulk;
  usePolling(isUnderWay(bulk), POLL_MS);
  const shown = filteredItems(items, filter.group, filter.words);
  const standing = standingOf(bulk);
  const counts = groupCounts(bulk);
  const when = formatMoment(createdAt, i18n.language);
  const columns = bulkColumns({
    t,
    language: i18n.language,
    acts: mayDecide ? { choose: desk.begin, retry: desk.retry } : null,
  });
  return (
    <>
      <PageHeader
        trail={<Trail label={t('bulk:trail')} steps={[{ to: '/documents', label: t('bulk:title') }]} />}
        title={name}
        badges={<StateBadge kind="bulk" state={standing} label={t(`bulk:standing.${standing}`)} />}
        state={t('bulk:broughtBy', { name: creatorName, when })}
      />
      {filter.before ? (
        <Notice kind="info" live title={t('bulk:broughtBefore')}>
          <p>{t('bulk:broughtBeforeWhy', { when })}</p>
        </Notice>
      ) : null}
      <BulkHead bulk={bulk} />
      <DeskNotice desk={desk} />
      {items.length > 0 ? (
        <DataTable
          texts={texts}
          columns={columns}
          rows={shown}
          rowId={({ id }) => id}
          tone={({ authority }) => (authority?.simulated ? 'simulated' : undefined)}
          empty={<EmptyState title={t('bulk:nothingShown')} why={t('bulk:nothingShownWhy')} />}
          filters={
            <FilterBar
              more={t('bulk:moreFilters')}
              search={{ label: t('bulk:search'), value: filter.typed }}
              filters={[
                {
                  name: 'state',
                  label: t('bulk:column.state'),
                  value: filter.group,
                  all: t('bulk:everyState'),
                  options: bulkGroups
                    .filter(({ id }) => counts[id] > 0 || filter.group === id)
                    .map(({ id }) => ({ value: id, label: t(`bulk:group.${id}`) })),
                },
              ]}
              onChange={filter.change}
              clear={filter.group || filter.words ? { label: t('bulk:clearFilters'), onClear: filter.clear } : null}
              shown={formatOutOf(shown.length, items.length, i18n.language, t('bulk:documents'))}
            />
          }
        />
      ) : null}
      <ChooseDialog desk={desk} />
    </>
  );
}

/** What was just done, or why not, where no dialog is open to say it. */
function DeskNotice({ desk }: { desk: BulkDesk }) {
  const { t } = useTranslation('bulk');
  const problemText = useProblemText();
  const { outcome, open } = desk;
  if (!outcome || open) return null;
  return outcome.ok ? (
    <Notice kind="success" live title={t(`bulk:done.${outcome.act}`, { name: outcome.name })} />
  ) : (
    <Notice kind="error" live title={problemText(outcome.problem)} />
  );
}

/** State and words of the address, changed there without asking the server. */
function useBulkFilter() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    navigate(`?${next}`, { replace: true, preventScrollReset: true });
  };
  const words = search.get('q') ?? '';
  const [typed, type] = useTyped(words, (value) => change('q', value));
  return {
    group: search.get('state') ?? '',
    /** the ZIP that led here is this one again */
    before: search.has('before'),
    words,
    typed,
    change: (name: string, value: string) => (name === 'q' ? type(value) : change(name, value)),
    clear: () => {
      type('');
      navigate('?', { replace: true, preventScrollReset: true });
    },
  };
}
