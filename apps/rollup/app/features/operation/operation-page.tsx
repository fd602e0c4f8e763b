import { useFetcher } from '@remix-run/react';
import { useTableTexts } from '@sujarit/remix-host/i18n/use-table-texts';
import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { Stat, Stats } from '@sujarit/ui/figures/stat';
import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { Tabs } from '@sujarit/ui/navigation/tabs';
import { Notice } from '@sujarit/ui/notice/notice';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { PageHeader } from '@sujarit/ui/page/page-header';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { DataTable } from '@sujarit/ui/table/data-table';
import { useTranslation } from 'react-i18next';
import { MoreLink } from '../inbox/more-link.tsx';
import { useProblemText } from '../problem/use-problem-text.ts';
import type { Operation, retryLetter } from './operation.server.ts';

type Letter = Operation['letters']['rows'][number];

/** How the installation stands, and the jobs that failed for the last time. */
export function OperationPage({ overview, letters, all }: Operation) {
  const { t, i18n } = useTranslation('operation');
  const texts = useTableTexts(t('operation:letters'));
  const columns: DataColumn<Letter>[] = [
    {
      id: 'job',
      header: t('operation:job'),
      width: 240,
      cell: ({ job }) => t([`operation:jobs.${job}`, 'operation:jobs.other'], { job }),
    },
    {
      id: 'died',
      header: t('operation:died'),
      width: 160,
      onCard: true,
      cell: ({ diedAt }) => formatMoment(diedAt, i18n.language),
      sortBy: ({ diedAt }) => diedAt,
    },
    {
      id: 'attempts',
      header: t('operation:attempts'),
      numeric: true,
      width: 96,
      onCard: true,
      cell: ({ attempts }) => formatNumber(attempts),
    },
    {
      id: 'error',
      header: t('operation:error'),
      width: 340,
      acrossCard: true,
      cell: ({ error }) => <code>{error}</code>,
    },
    {
      id: 'payload',
      header: t('operation:payload'),
      width: 300,
      cell: ({ payload }) => <code className="small">{JSON.stringify(payload)}</code>,
    },
    {
      id: 'retry',
      header: t('operation:act'),
      width: 170,
      acrossCard: true,
      cell: ({ id, retriedAt }) =>
        retriedAt ? t('operation:retried', { when: formatMoment(retriedAt, i18n.language) }) : <Retry id={id} />,
    },
  ];
  return (
    <>
      <PageHeader
        title={t('operation:title')}
        act={overview.mailbox ? <ButtonLink to="/mailbox">{t('operation:mailbox')}</ButtonLink> : undefined}
        state={t('operation:state', {
          dead: formatNumber(overview.deadLetters),
          waiting: formatNumber(overview.waiting),
        })}
      />
      <Stats>
        <Stat
          label={t('operation:authorities')}
          figure={formatNumber(overview.authorities)}
          note={t('operation:simulated', { count: formatNumber(overview.simulatedAuthorities) })}
        />
        <Stat
          label={t('operation:waiting')}
          figure={formatNumber(overview.waiting)}
          note={t('operation:waitingNote')}
        />
        <Stat label={t('operation:dead')} figure={formatNumber(overview.deadLetters)} note={t('operation:deadNote')} />
        <JobCounts label={t('operation:imports')} counts={overview.imports} />
        <JobCounts label={t('operation:exports')} counts={overview.exports} />
      </Stats>
      <Tabs
        label={t('operation:letters')}
        tabs={[
          { to: '/operation', label: t('operation:waitingLetters'), current: !all },
          { to: '/operation?all=1', label: t('operation:allLetters'), current: all },
        ]}
      />
      <DataTable
        bare
        texts={texts}
        columns={columns}
        rows={letters.rows}
        rowId={({ id }) => id}
        empty={<EmptyState title={t('operation:nothingTitle')} why={t('operation:nothingWhy')} />}
      />
      <MoreLink cursor="after" path="/operation" shown={letters.rows.length} list={letters} />
    </>
  );
}

function JobCounts({ label, counts }: { label: string; counts: Operation['overview']['imports'] }) {
  const { t } = useTranslation('operation');
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const parts = counts.map(({ state, count }) => `${t(`operation:states.${state}`)} ${formatNumber(count)}`);
  return <Stat label={label} figure={formatNumber(all)} note={parts.join(' · ') || t('operation:none')} />;
}

function Retry({ id }: { id: string }) {
  const { t } = useTranslation(['operation', 'problems']);
  const retry = useFetcher<typeof retryLetter>({ key: `retry ${id}` });
  const problemText = useProblemText();
  return (
    <retry.Form method="post" action="/operation">
      <input type="hidden" name="id" value={id} />
      <Button small busy={retry.state !== 'idle'}>
        {t('operation:retry')}
      </Button>
      {retry.data && !retry.data.ok ? <Notice kind="error" live title={problemText(retry.data.problem)} /> : null}
    </retry.Form>
  );
}
