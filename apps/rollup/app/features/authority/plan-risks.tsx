import { useTableTexts } from '@sujarit/remix-host/i18n/use-table-texts';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { DataTable } from '@sujarit/ui/table/data-table';
import { useTranslation } from 'react-i18next';
import type { PlanView } from './authority.server.ts';

type Risk = PlanView['risks'][number];

/** The plan's risk table: area, what may happen, level, what is done against it. */
export function PlanRisks({ risks }: { risks: readonly Risk[] }) {
  const { t } = useTranslation(['authority', 'states']);
  const texts = useTableTexts(t('authority:risksTitle'));
  const columns: DataColumn<Risk>[] = [
    {
      id: 'process',
      header: t('authority:riskProcess'),
      width: 240,
      cell: ({ ordinal, process }) => (
        <>
          {ordinal}. {process}
        </>
      ),
    },
    {
      id: 'level',
      header: t('authority:riskLevel'),
      width: 130,
      onCard: true,
      cell: ({ level }) => <StateBadge kind="risk" state={level} label={t(`states:risk.${level}`)} plain />,
    },
    {
      id: 'issues',
      header: t('authority:riskIssues'),
      width: 380,
      acrossCard: true,
      cell: ({ issues }) => <Lines lines={issues} />,
    },
    {
      id: 'controls',
      header: t('authority:riskControls'),
      width: 380,
      acrossCard: true,
      cell: ({ controls }) => <Lines lines={controls.map(({ text }) => text)} />,
    },
  ];
  return (
    <section className="stack-close" aria-labelledby="plan-risks">
      <h2 id="plan-risks">{t('authority:risksTitle')}</h2>
      <DataTable
        bare
        texts={texts}
        columns={columns}
        rows={risks}
        rowId={({ id }) => id}
        empty={<EmptyState title={t('authority:noRisksTitle')} why={t('authority:noRisksWhy')} />}
      />
    </section>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  const [first] = lines;
  if (lines.length < 2) return <>{first ?? '–'}</>;
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}
