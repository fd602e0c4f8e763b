import { useTableTexts } from '@sujarit/remix-host/i18n/use-table-texts';
import { Money } from '@sujarit/ui/figures/money';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { formatPercent } from '@sujarit/ui/format/percent.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { DataTable } from '@sujarit/ui/table/data-table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportView } from './authority.server.ts';

type Entry = ReportView['entries'][number];

/** What the report says of each project, with its evidence to be fetched. */
export function ReportEntries({
  entries,
  toProject,
}: {
  entries: readonly Entry[];
  toProject: (id: string) => string;
}) {
  const { t, i18n } = useTranslation(['authority', 'states']);
  const rows = useMemo(() => [...entries].sort((a, b) => a.project.ordinal - b.project.ordinal), [entries]);
  const texts = useTableTexts(t('authority:entriesTitle'));
  const money = (id: 'planBudget' | 'ordinanceBudget' | 'disbursed'): DataColumn<Entry> => ({
    id,
    header: t(`authority:entry.${id}`),
    unit: t('authority:baht'),
    numeric: true,
    width: 112,
    cell: (entry) => <Money amount={entry[id] ?? null} locale={i18n.language} absent={t('authority:noAmount')} />,
    sortBy: (entry) => (entry[id] ? Number(entry[id]) : null),
    ...(id === 'disbursed' ? { onCard: true } : {}),
  });
  const columns: DataColumn<Entry>[] = [
    {
      id: 'project',
      header: t('authority:project'),
      width: 360,
      cell: ({ project }) => (
        <AppLink to={toProject(project.id)} discover="none">
          {project.ordinal}. {project.name}
        </AppLink>
      ),
      sortBy: ({ project }) => project.ordinal,
    },
    {
      id: 'status',
      header: t('authority:entry.status'),
      width: 200,
      acrossCard: true,
      cell: (entry) => (
        <>
          <StateBadge kind="entry" state={entry.status} label={t(`states:entry.${entry.status}`)} plain />
          {entry.reason ? (
            <p className="small">
              {t(`states:reason.${entry.reason}`)}
              {entry.reasonText ? `: ${entry.reasonText}` : ''}
            </p>
          ) : null}
        </>
      ),
      sortBy: ({ status }) => t(`states:entry.${status}`),
    },
    {
      id: 'percent',
      header: t('authority:entry.percent'),
      numeric: true,
      width: 92,
      onCard: true,
      cell: ({ percent }) => formatPercent(percent),
      sortBy: ({ percent }) => percent,
    },
    money('planBudget'),
    money('ordinanceBudget'),
    money('disbursed'),
    {
      id: 'evidence',
      header: t('authority:entry.evidence'),
      width: 220,
      acrossCard: true,
      cell: ({ evidence }) => <EvidenceList evidence={evidence} />,
    },
    { id: 'remark', header: t('authority:entry.remark'), width: 240, cell: ({ remark }) => remark ?? '–' },
  ];
  return (
    <section className="stack-close" aria-labelledby="report-entries">
      <h2 id="report-entries">{t('authority:entriesTitle')}</h2>
      <DataTable bare texts={texts} columns={columns} rows={rows} rowId={({ id }) => id} empty={null} />
    </section>
  );
}

const KILOBYTE = 1024;

/** Files that prove an entry; those taken away are not among them. */
export function EvidenceList({ evidence }: { evidence: Entry['evidence'] }) {
  const { t } = useTranslation('authority');
  const kept = evidence.filter(({ removedAt }) => !removedAt);
  if (kept.length === 0) return <span className="soft">{t('authority:noEvidence')}</span>;
  return (
    <>
      {kept.map(({ id, caption, downloadPath, file }) => (
        <p key={id}>
          <a href={downloadPath} download={file.name}>
            {caption || file.name}
          </a>{' '}
          <span className="small soft">
            {t('authority:kilobytes', { size: formatNumber(Math.ceil(file.size / KILOBYTE)) })}
          </span>
        </p>
      ))}
    </>
  );
}
