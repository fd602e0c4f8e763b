import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { formatOutOf, formatPercent, percentOf } from '@sujarit/ui/format/percent.ts';
import type { Compared } from './compare.server.ts';
import { type CompareGround, cellsOf, middleOf, nothing } from './compare-ground.ts';
import type { ComparedFigure, ComparedSection } from './compared-figure.ts';

type Year = Compared['years'][number];
type MoneyKey = 'planBudget' | 'ordinanceBudget' | 'disbursed';

/** Planned, in the ordinance and spent, year by year as each stands in the round looked at. */
export function moneySection(ground: CompareGround): ComparedSection {
  const { t, comparison, months } = ground;
  const years = [...new Set(comparison.authorities.flatMap((one) => one.years.map(({ fiscalYear }) => fiscalYear)))];
  return {
    id: 'money',
    title: t('compare:section.money', { months }),
    figures: years
      .sort((a, b) => a - b)
      .flatMap((year) => [
        money(ground, year, 'planBudget'),
        money(ground, year, 'ordinanceBudget'),
        money(ground, year, 'disbursed'),
        spentShare(ground, year),
      ]),
  };
}

const yearOf = ({ years }: Compared, year: number): Year | undefined =>
  years.find(({ fiscalYear }) => fiscalYear === year);

function money(ground: CompareGround, year: number, key: MoneyKey): ComparedFigure {
  const { t, locale } = ground;
  const baht = (amount: string | number | bigint) => formatBaht(amount, locale);
  return {
    id: `${key}.${year}`,
    label: t(`compare:${key}`, { year: formatFiscalYear(year, locale) }),
    unit: t('province:baht'),
    strong: year === ground.fiscalYear,
    bars: true,
    cells: cellsOf(ground, (compared) => {
      const found = yearOf(compared, year);
      if (!found) return nothing(t('compare:noPlanInYear'));
      if (key !== 'planBudget' && !found.reported) return nothing(t('states:light.NOT_REPORTED'));
      return { text: baht(found[key]), figure: Number(found[key]), csv: found[key] };
    }),
    middle: middleOf(ground, `${key}.${year}`, baht),
  };
}

function spentShare(ground: CompareGround, year: number): ComparedFigure {
  const { t, locale } = ground;
  return {
    id: `spentShare.${year}`,
    label: t('compare:spentShare', { year: formatFiscalYear(year, locale) }),
    better: 'more',
    bars: true,
    cells: cellsOf(ground, (compared) => {
      const found = yearOf(compared, year);
      if (!found) return nothing(t('compare:noPlanInYear'));
      if (!found.reported) return nothing(t('states:light.NOT_REPORTED'));
      const share = percentOf(Number(found.disbursed), Number(found.ordinanceBudget));
      if (share === null) return nothing(t('compare:noOrdinance'));
      const outOf = formatOutOf(formatBaht(found.disbursed, locale), formatBaht(found.ordinanceBudget, locale), locale);
      return { text: formatPercent(share), figure: share, csv: `${formatPercent(share)} (${outOf})` };
    }),
  };
}
