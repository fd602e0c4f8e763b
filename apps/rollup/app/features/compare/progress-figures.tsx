import { formatNumber } from '@sujarit/ui/format/number.ts';
import { formatOutOf, formatPercent } from '@sujarit/ui/format/percent.ts';
import { LightPercent } from '../province/light-percent.tsx';
import { RoundState } from '../province/round-state.tsx';
import { type ComparedRow, type CompareGround, cellsOf, middleOf, nothing, rowIn } from './compare-ground.ts';
import type { ComparedCell, ComparedFigure, ComparedSection } from './compared-figure.ts';

type CountKey = 'done' | 'inProgress' | 'cannot';

/** Percent and standing of both rounds; of the round looked at also what the percent is made of. */
export function progressSection(ground: CompareGround): ComparedSection {
  const { t, months } = ground;
  const count = (id: CountKey, more: Partial<ComparedFigure> = {}): ComparedFigure => ({
    id,
    label: t(`province:column.${id}`),
    unit: t('app:projects'),
    bars: true,
    cells: cellsOf(ground, (compared) => {
      const row = rowIn(compared, months);
      if (row.percent == null) return nothing(t(`states:light.${row.light}`));
      return { text: formatNumber(row[id]), figure: row[id], csv: row[id] };
    }),
    middle: middleOf(ground, id, formatNumber),
    ...more,
  });
  return {
    id: 'progress',
    title: t('compare:section.progress'),
    figures: [
      ...([6, 12] as const).flatMap((round) => [percentOf(ground, round), standingOf(ground, round)]),
      count('done', { better: 'more' }),
      count('inProgress'),
      count('cannot', { better: 'less' }),
    ],
  };
}

function percentOf(ground: CompareGround, months: 6 | 12): ComparedFigure {
  const { t } = ground;
  return {
    id: `percent.${months}`,
    label: t('compare:percentOf', { months }),
    better: 'more',
    strong: months === ground.months,
    bars: true,
    cells: cellsOf(ground, (compared) => percentCell(ground, rowIn(compared, months))),
    middle: middleOf(ground, `percent.${months}`, formatPercent),
  };
}

function percentCell({ t, locale }: CompareGround, row: ComparedRow): ComparedCell {
  const light = t(`states:light.${row.light}`);
  const shown = <LightPercent {...row} />;
  if (row.percent == null) return { ...nothing(light), csv: light, shown };
  const outOf = formatOutOf(row.counted, row.projects, locale, t('app:projects'));
  return { text: `${formatPercent(row.percent)} (${outOf}) ${light}`, figure: row.percent, shown };
}

function standingOf(ground: CompareGround, months: 6 | 12): ComparedFigure {
  const { t } = ground;
  return {
    id: `standing.${months}`,
    label: t('compare:standingOf', { months }),
    cells: cellsOf(ground, (compared) => {
      const row = rowIn(compared, months);
      const { standing, daysLate, reportState } = row;
      const words = standing ? t(`states:standing.${standing}`) : t(`states:report.${reportState ?? 'NONE'}`);
      const late = daysLate ? t('province:daysLate', { days: formatNumber(daysLate) }) : '';
      return { text: [words, late].filter(Boolean).join(' · '), shown: <RoundState {...row} /> };
    }),
  };
}
