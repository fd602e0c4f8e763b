import { formatNumber } from '@sujarit/ui/format/number.ts';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { type CompareGround, cellsOf, middleOf, nothing, rowIn } from './compare-ground.ts';
import styles from './compare-table.module.css';
import type { ComparedFigure, ComparedSection } from './compared-figure.ts';

const LEVELS = ['riskVeryHigh', 'riskHigh', 'riskMedium', 'riskLow'] as const;
/** Of each authority the gravest are named; their number says how many more there are. */
const MOST_NAMED = 3;

/** Risks by level, and the gravest by name. */
export function riskSection(ground: CompareGround): ComparedSection {
  const { t, months } = ground;
  const level = (id: (typeof LEVELS)[number]): ComparedFigure => ({
    id,
    label: t(`province:column.${id}`),
    unit: t('compare:issues'),
    bars: true,
    ...(id === 'riskVeryHigh' || id === 'riskHigh' ? { better: 'less' as const } : {}),
    cells: cellsOf(ground, (compared) => {
      const row = rowIn(compared, months);
      if (!row.planState) return nothing(t('states:plan.NONE'));
      return { text: formatNumber(row[id]), figure: row[id], csv: row[id] };
    }),
    middle: middleOf(ground, id, formatNumber),
  });
  return { id: 'risk', title: t('compare:section.risk'), figures: [...LEVELS.map(level), gravest(ground)] };
}

function gravest(ground: CompareGround): ComparedFigure {
  const { t } = ground;
  return {
    id: 'gravest',
    label: t('compare:gravest'),
    cells: cellsOf(ground, ({ plan, risks }) => {
      if (!plan) return nothing(t('compare:notReadable'));
      if (risks.length === 0) return nothing(t('compare:noRisks'));
      const named = risks.slice(0, MOST_NAMED).map(({ id, process, level, likelihood, impact }) => ({
        id,
        level,
        process,
        rated: likelihood && impact ? t('compare:rated', { likelihood, impact, score: likelihood * impact }) : '',
      }));
      const more = risks.length - named.length;
      const moreWords = more > 0 ? t('compare:moreRisks', { count: more }) : '';
      const words = named.map(({ level, process, rated }) =>
        [t(`states:risk.${level}`), process, rated].filter(Boolean).join(' · '),
      );
      return {
        text: [...words, moreWords].filter(Boolean).join('; '),
        shown: (
          <ul className={styles.names}>
            {named.map(({ id, level, process, rated }) => (
              <li key={id}>
                <StateBadge kind="risk" state={level} label={t(`states:risk.${level}`)} plain /> {process}{' '}
                <span className="small soft">{rated}</span>
              </li>
            ))}
            {moreWords ? <li className="small soft">{moreWords}</li> : null}
          </ul>
        ),
      };
    }),
  };
}
