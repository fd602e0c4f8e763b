import { BarChart } from '@sujarit/ui/charts/bar-chart';
import { Money } from '@sujarit/ui/figures/money';
import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { formatPercent, percentOf } from '@sujarit/ui/format/percent.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { useTranslation } from 'react-i18next';
import type { RowTotals } from '../province/province-totals.ts';
import { PictureFrame } from './picture-frame.tsx';
import type { PictureGround } from './picture-ground.ts';
import { PictureTable } from './picture-table.tsx';

export interface Spending {
  id: string;
  name: string;
  /** the page behind it, where it has one */
  to?: string;
  totals: RowTotals;
}

interface SpendingPictureProps extends PictureGround {
  /** of what the groups are: the heading of their names */
  header: string;
  groups: readonly Spending[];
  whole: RowTotals;
}

const looks = { planBudget: 'outline', ordinanceBudget: 'light', disbursed: 'full' } as const;
const amounts = ['planBudget', 'ordinanceBudget', 'disbursed'] as const;

/** What was planned, what the ordinance gave and what was spent: all together, and by group. */
export function SpendingPicture({ header, groups, whole, fileName }: SpendingPictureProps) {
  const { t, i18n } = useTranslation(['pictures', 'province']);
  const locale = i18n.language;
  const spent = ({ ordinanceBudget, disbursed }: RowTotals) => percentOf(Number(disbursed), Number(ordinanceBudget));
  const wholeSpent = spent(whole);
  const shareOf = (totals: RowTotals) => (
    <>
      {percentWords(spent(totals))}
      <br />
      <span className="small soft">
        {t('pictures:outOf', {
          part: formatBaht(totals.disbursed, locale),
          whole: formatBaht(totals.ordinanceBudget, locale),
        })}
      </span>
    </>
  );
  const title = t('pictures:spending.title');
  const columns: DataColumn<Spending>[] = [
    {
      id: 'name',
      header,
      width: 300,
      cell: ({ name, to }) => (to ? <AppLink to={to}>{name}</AppLink> : name),
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
      width: 200,
      cell: ({ totals }) => shareOf(totals),
      total: shareOf(whole),
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
          rows={groups.map(({ id, name, to, totals }) => ({
            id,
            label: name,
            ...(to ? { to } : {}),
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
