import { useActionData, useNavigate, useSearchParams } from '@remix-run/react';
import { useTableTexts } from '@sujarit/remix-host/i18n/use-table-texts';
import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { Trail } from '@sujarit/ui/navigation/trail';
import { Notice } from '@sujarit/ui/notice/notice';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { DataTable } from '@sujarit/ui/table/data-table';
import { FilterBar } from '@sujarit/ui/table/filter-bar';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePolling } from '../frame/use-polling.ts';
import { MoreLink } from '../inbox/more-link.tsx';
import { useProblemText } from '../problem/use-problem-text.ts';
import { useTyped } from '../province/use-typed.ts';
import { sheetColumns } from './sheet-columns.tsx';
import { SheetFiles, SheetStanding } from './sheet-standing.tsx';
import type { confirmSheet, SheetData } from './sheets.server.ts';
import { isUnderWay, verdictCounts, verdicts } from './verdicts.ts';

const POLL_MS = 1500;

interface SheetPageProps extends SheetData {
  /** acts of its kind, below its files */
  children?: ReactNode;
  /** the page that it stands below, with its title */
  path: string;
  title: string;
}

/** One sheet: what it would do or did, row by row. */
export function SheetPage({ head, list, verdict, path, title, children }: SheetPageProps) {
  const { t, i18n } = useTranslation('sheets');
  const filter = useSheetFilter();
  const outcome = useActionData<typeof confirmSheet>();
  const problemText = useProblemText();
  const texts = useTableTexts(t('sheets:table'));
  usePolling(isUnderWay(head), POLL_MS);
  const { id, name, state, creatorName, createdAt, confirmerName, confirmedAt } = head;
  const counts = verdictCounts(head);
  const all = verdicts.reduce((sum, one) => sum + counts[one], 0);
  const when = (moment: string) => formatMoment(moment, i18n.language);
  const brought = t('sheets:broughtBy', { name: creatorName, when: when(createdAt) });
  const confirmed =
    confirmedAt && confirmerName
      ? ` · ${t('sheets:confirmedBy', { name: confirmerName, when: when(confirmedAt) })}`
      : '';
  return (
    <>
      <PageHeader
        trail={<Trail label={t('sheets:trail')} steps={[{ to: path, label: title }]} />}
        title={name}
        badges={<StateBadge kind="sheet" state={state} label={t(`sheets:state.${state}`)} />}
        state={`${brought}${confirmed}`}
      />
      {outcome && !outcome.ok ? <Notice kind="error" live title={problemText(outcome.problem)} /> : null}
      <SheetStanding sheet={head} path={path} />
      <SheetFiles sheet={head} />
      {children}
      {all > 0 ? (
        <>
          <DataTable
            texts={texts}
            columns={sheetColumns(t)}
            rows={list.rows}
            rowId={({ part, line }) => `${part} ${line}`}
            empty={<EmptyState title={t('sheets:nothingShown')} why={t('sheets:nothingShownWhy')} />}
            filters={
              <FilterBar
                more={t('sheets:moreFilters')}
                search={{ label: t('sheets:search'), value: filter.typed }}
                filters={[
                  {
                    name: 'verdict',
                    label: t('sheets:verdictFilter'),
                    value: verdict ?? '',
                    all: t('sheets:everyVerdict'),
                    options: verdicts
                      .filter((one) => counts[one] > 0 || one === verdict)
                      .map((one) => ({
                        value: one,
                        label: `${t(`sheets:verdict.${one}`)} (${formatNumber(counts[one])})`,
                      })),
                  },
                ]}
                onChange={filter.change}
                clear={verdict || filter.words ? { label: t('sheets:clear'), onClear: filter.clear } : null}
                shown={formatOutOf(list.rows.length, list.totalCount, i18n.language, t('sheets:rows'))}
              />
            }
          />
          <MoreLink cursor="after" path={`${path}/${encodeURIComponent(id)}`} shown={list.rows.length} list={list} />
        </>
      ) : null}
    </>
  );
}

/** Verdict and words of the address; a change begins at the first row again. */
function useSheetFilter() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const go = (next: URLSearchParams) => navigate(`?${next}`, { replace: true, preventScrollReset: true });
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    next.delete('after');
    if (value) next.set(name, value);
    else next.delete(name);
    go(next);
  };
  const words = search.get('q') ?? '';
  const [typed, type] = useTyped(words, (value) => change('q', value));
  return {
    words,
    typed,
    change: (name: string, value: string) => (name === 'q' ? type(value) : change(name, value)),
    clear: () => {
      type('');
      go(new URLSearchParams());
    },
  };
}
