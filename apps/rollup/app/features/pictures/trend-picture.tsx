import { TrendChart } from '@sujarit/ui/charts/trend-chart';
import { Percent } from '@sujarit/ui/figures/percent';
import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { formatOutOf, formatPercent } from '@sujarit/ui/format/percent.ts';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { useTranslation } from 'react-i18next';
import { PictureFrame } from './picture-frame.tsx';
import type { PictureGround } from './picture-ground.ts';
import { PictureTable } from './picture-table.tsx';
import type { TrendFigure } from './trend-figures.ts';

/** Progress over the rounds and years; rounds that nobody has reported are in the table only. */
export function TrendPicture({ figures, fileName }: PictureGround & { figures: readonly TrendFigure[] }) {
  const { t, i18n } = useTranslation(['pictures', 'app']);
  const locale = i18n.language;
  const reported = figures.filter(({ percent }) => percent !== null);
  const years = [...new Set(reported.map(({ fiscalYear }) => fiscalYear))];
  const title = t('trend.title');
  const columns: DataColumn<TrendFigure>[] = [
    {
      id: 'round',
      header: t('trend.round'),
      cell: ({ fiscalYear, months }) => t('app:roundOf', { months, year: formatFiscalYear(fiscalYear, locale) }),
      width: 260,
    },
    {
      id: 'reported',
      header: t('trend.reported'),
      numeric: true,
      onCard: true,
      width: 200,
      cell: (row) => formatOutOf(row.reported, row.authorities, locale, t('count.authorities')),
    },
    {
      id: 'percent',
      header: t('percent'),
      numeric: true,
      onCard: true,
      width: 200,
      cell: ({ percent, counted, projects }) =>
        percent === null ? (
          t('notReported')
        ) : (
          <Percent percent={percent} part={counted} whole={projects} locale={locale} />
        ),
    },
  ];
  return (
    <PictureFrame
      title={title}
      state={t('trend.state', { rounds: reported.length, all: figures.length })}
      fileName={fileName}
      picture={
        <TrendChart
          title={title}
          columns={years.map((year) => formatFiscalYear(year, locale))}
          lines={[6, 12].map((months) => ({
            id: `${months}`,
            label: t('trend.line', { months }),
            dashed: months === 6,
            points: years.map((year) => {
              const found = reported.find((one) => one.fiscalYear === year && one.months === months);
              return found && found.percent !== null
                ? {
                    percent: found.percent,
                    words: formatPercent(found.percent),
                    below: formatOutOf(found.counted, found.projects, locale),
                  }
                : null;
            }),
          }))}
        />
      }
      table={
        <PictureTable
          caption={title}
          columns={columns}
          rows={figures}
          rowId={({ fiscalYear, months }) => `${fiscalYear}-${months}`}
        />
      }
    />
  );
}
