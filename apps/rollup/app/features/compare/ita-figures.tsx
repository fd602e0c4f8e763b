import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { type Figure, formatNumber } from '@sujarit/ui/format/number.ts';
import { scoreDifference } from '../province/ita-score.tsx';
import type { Compared } from './compare.server.ts';
import { type CompareGround, cellsOf, middleOf, nothing } from './compare-ground.ts';
import type { ComparedFigure, ComparedSection } from './compared-figure.ts';

type Result = Compared['ita'][number];
const INSTRUMENTS = ['iit', 'eit', 'oit'] as const;
const INDICATORS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

const score = (value: Figure) => formatNumber(value, { decimals: 2 });

/** ITA: total, level, how it changed, the three instruments and the ten indicators. */
export function itaSection(ground: CompareGround): ComparedSection {
  const { t, locale, fiscalYear } = ground;
  const year = formatFiscalYear(fiscalYear, locale);
  return {
    id: 'ita',
    title: t('compare:section.ita', { year }),
    figures: [
      scores(ground, { id: 'itaTotal', label: t('compare:itaTotal'), read: ({ total }) => total, strong: true }),
      {
        id: 'itaLevel',
        label: t('compare:itaLevel'),
        cells: cellsOf(ground, (compared) => {
          const level = resultOf(compared, fiscalYear)?.level;
          return level ? { text: level } : nothing(t('province:noIta'));
        }),
      },
      scores(ground, {
        id: 'itaLastTotal',
        label: t('compare:itaLastTotal', { year: formatFiscalYear(fiscalYear - 1, locale) }),
        read: ({ total }) => total,
        year: fiscalYear - 1,
      }),
      change(ground),
      ...INSTRUMENTS.map((id) =>
        scores(ground, { id, label: t(`compare:instrument.${id}`), read: (found) => found[id] }),
      ),
      ...INDICATORS.map((number) =>
        scores(ground, {
          id: `indicator.${number}`,
          label: t('compare:indicatorOf', { number, name: t(`compare:indicator.${number}`) }),
          read: ({ indicators }) => indicators[number - 1],
        }),
      ),
    ],
  };
}

const resultOf = ({ ita }: Compared, year: number): Result | undefined =>
  ita.find(({ fiscalYear }) => fiscalYear === year);

function scores(
  ground: CompareGround,
  row: { id: string; label: string; read: (result: Result) => string | null | undefined; year?: number; strong?: true },
): ComparedFigure {
  const { id, label, read, year = ground.fiscalYear, strong = false } = row;
  return {
    id,
    label,
    strong,
    better: 'more',
    bars: true,
    cells: cellsOf(ground, (compared) => {
      const result = resultOf(compared, year);
      const value = result && read(result);
      return value ? { text: score(value), figure: Number(value), csv: value } : nothing(ground.t('province:noIta'));
    }),
    middle: middleOf(ground, id, score),
  };
}

function change(ground: CompareGround): ComparedFigure {
  const { t, fiscalYear } = ground;
  return {
    id: 'itaChange',
    label: t('compare:itaChange'),
    better: 'more',
    cells: cellsOf(ground, (compared) => {
      const [now, before] = [resultOf(compared, fiscalYear), resultOf(compared, fiscalYear - 1)];
      const difference = scoreDifference(now?.total, before?.total);
      if (difference === null) return nothing(t('compare:noChange'));
      return { text: `${difference > 0 ? '+' : ''}${score(difference)}`, figure: difference, csv: difference };
    }),
  };
}
