import { BarChart } from '@sujarit/ui/charts/bar-chart';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { formatOutOf, formatPercent, percentOf } from '@sujarit/ui/format/percent.ts';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { useTranslation } from 'react-i18next';
import { PictureFrame } from './picture-frame.tsx';
import type { PictureGround } from './picture-ground.ts';
import { PictureTable } from './picture-table.tsx';
import { type StandingPlans, type StepCount, stepCounts } from './plan-steps.ts';

/** How far the plans have come: every bar is a part of the one above it. */
export function PlansPicture({ plans, fileName }: PictureGround & { plans: readonly StandingPlans[] }) {
  const { t, i18n } = useTranslation('pictures');
  const locale = i18n.language;
  const steps = stepCounts(plans);
  const all = steps[0]?.count ?? 0;
  const share = ({ count }: StepCount) => {
    const percent = percentOf(count, all);
    const of = formatOutOf(count, all, locale, t('count.authorities'));
    return percent === null ? of : `${formatPercent(percent)} · ${of}`;
  };
  const title = t('plans.title');
  const columns: DataColumn<StepCount>[] = [
    { id: 'step', header: t('plans.step'), width: 260, cell: ({ step }) => t(`plans.${step}`) },
    { id: 'count', header: t('plans.reached'), numeric: true, onCard: true, width: 220, cell: share },
    {
      id: 'stopped',
      header: t('plans.stopped'),
      numeric: true,
      onCard: true,
      width: 160,
      cell: ({ stoppedHere }) => formatNumber(stoppedHere),
    },
  ];
  return (
    <PictureFrame
      title={title}
      state={t('plans.state')}
      fileName={fileName}
      picture={
        <BarChart
          title={title}
          rows={steps.map((step) => ({
            id: step.step,
            label: t(`plans.${step.step}`),
            bars: [{ id: 'count', value: step.count, words: share(step), look: 'full' }],
          }))}
        />
      }
      table={<PictureTable caption={title} columns={columns} rows={steps} rowId={({ step }) => step} />}
    />
  );
}
