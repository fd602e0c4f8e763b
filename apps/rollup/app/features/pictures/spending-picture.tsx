import { BarChart } from '@sujarit/ui/charts/bar-chart';
import { Money } from '@sujarit/ui/figures/money';
import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { formatPercent, percentOf } from '@sujarit/ui/format/percent.ts';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { useTranslation } from 'react-i18next';
import { groupName } from '../province/group-name.ts';
import { groupedRows, groupingOf } from '../province/province-groups.ts';
import { type RowTotals, rowTotals } from '../province/province-totals.ts';
import { PictureFrame } from './picture-frame.tsx';
import type { PictureGround } from './picture-ground.ts';
import { PictureTable } from './picture-table.tsx';

interface Spending {
  id: string;
  name: string;
  totals: RowTotals;
}

const looks = { planBudget: 'outline', ordinanceBudget: 'light', disbursed: 'full' } as const;
const amounts = ['planBudget', 'ordinanceBudget', 'disbursed'] as const;

/** What was planned, what the ordinance gave and what was spent: all together, and by district or type. */
export function SpendingPicture({ rows, search, fileName }: PictureGround) {
  const { t, i18n } = useTranslation(['pictures', 'province', 'app']);
  const locale = i18n.language;
  const grouping = groupingOf(search) ?? 'district';
  const groups: Spending[] = groupedRows(rows, grouping).map((group) => ({
    id: group.id,
    name: groupName(t, grouping, group),
    totals: rowTotals(group.rows),
  }));
  const spent = ({ ordinanceBudget, disbursed }: RowTotals) => percentOf(Number(disbursed), Number(ordinanceBudget));
  const whole = rowTotals(rows);
  const wholeSpent = spent(whole);
  const title = t('pictures:spending.title');
  const columns: DataColumn<Spending>[] = [
    {
      id: 'name',
      header: t(`province:column.${grouping}`),
      width: 300,
      cell: ({ name }) => name,
      total: t('pictures:all'),
    },
    ...amounts.map((amount) => ({
      id: amount,
      header: t(`province:column.${amount}`),
      unit: t('province:baht'),
      numeric: true,
      onCard: true,
      width: 160,
      cell: ({ totals }: Spending) => <Money amount={totals[amount]} locale={locale} absent={t('province:noAmount')} />,
      total: formatBaht(whole[amount], locale),
    })),
    {
      id: 'spent',
      header: t('pictures:spending.share'),
      numeric: true,
      width: 160,
      cell: ({ totals }) => percentWords(spent(totals)),
      total: percentWords(wholeSpent),
    },
  ];
  return (
    <PictureFrame
      title={title}
      state={t('pictures:spending.state', {
        disbursed: formatBaht(whole.disbursed, locale),
        ordinanceBudget: formatBaht(whole.ordinanceBudget, locale),
        planBudget: formatBaht(whole.planBudget, locale),
        percent: percentWords(wholeSpent),
      })}
      fileName={fileName}
      picture={
        <BarChart
          title={title}
          rows={groups.map(({ id, name, totals }) => ({
            id,
            label: name,
            bars: amounts.map((amount) => ({
              id: amount,
              value: Number(totals[amount]),
              words: `${t(`province:column.${amount}`)} ${formatBaht(totals[amount], locale, { unit: true })}`,
              look: looks[amount],
            })),
          }))}
        />
      }
      table={<PictureTable caption={title} columns={columns} rows={groups} rowId={({ id }) => id} />}
    />
  );
}

function percentWords(percent: number | null): string {
  return percent === null ? '–' : formatPercent(percent);
}
