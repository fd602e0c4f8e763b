import { formatNumber } from '@sujarit/ui/format/number.ts';
import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { CircleArrowDown, CircleArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './compare-table.module.css';
import { type ComparedCell, type ComparedFigure, type ComparedSection, type Rank, ranksOf } from './compared-figure.ts';

interface CompareTableProps {
  /** what is compared, read aloud */
  caption: string;
  sections: readonly ComparedSection[];
  /** heads of the columns, one an authority */
  heads: readonly { id: string; head: ReactNode }[];
  /** head of the peers' column */
  peersHead: ReactNode;
  /** how many peers there are, whether they have a figure or not */
  peers: number;
}

/** Authorities side by side: a row a figure, a column an authority, the middle of the peers at the end. First column and heads stay in view. */
export function CompareTable({ caption, sections, heads, peersHead, peers }: CompareTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is scrolled by keys too
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="aloud">{caption}</caption>
        <thead>
          <tr>
            <td />
            {heads.map(({ id, head }) => (
              <th key={id} scope="col">
                {head}
              </th>
            ))}
            <th scope="col" className={styles.peers}>
              {peersHead}
            </th>
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody key={section.id}>
            <tr className={styles.section}>
              <th scope="rowgroup" colSpan={heads.length + 2}>
                <span>{section.title}</span>
              </th>
            </tr>
            {section.figures.map((figure) => (
              <FigureRow key={figure.id} figure={figure} heads={heads} peers={peers} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function FigureRow({ figure, heads, peers }: Pick<CompareTableProps, 'heads' | 'peers'> & { figure: ComparedFigure }) {
  const { i18n } = useTranslation();
  const { label, unit, cells, better, bars, middle, strong, acts } = figure;
  const ranks = ranksOf(figure);
  const most = bars ? Math.max(...cells.map(({ figure: size }) => size ?? 0)) : 0;
  return (
    <tr className={strong ? styles.strong : undefined}>
      <th scope="row">
        {label}
        {unit ? <span className={styles.unit}> ({unit})</span> : null}
        {acts ? <span className={`${styles.rowActs} screen-only`}>{acts}</span> : null}
      </th>
      {cells.map((cell, index) => (
        <td key={heads[index]?.id}>
          <Shown cell={cell} />
          {most > 0 && cell.figure != null ? <Bar share={Math.max(cell.figure, 0) / most} /> : null}
          {better ? <RankMark rank={ranks[index] ?? null} better={better} /> : null}
        </td>
      ))}
      <td className={styles.peers}>
        {middle ? (
          <>
            {middle.text}
            <span className={styles.denominator}>{formatOutOf(middle.of, formatNumber(peers), i18n.language)}</span>
          </>
        ) : (
          <span aria-hidden="true" className="soft">
            –
          </span>
        )}
      </td>
    </tr>
  );
}

function Shown({ cell }: { cell: ComparedCell }) {
  if (cell.shown !== undefined) return <div>{cell.shown}</div>;
  return <div className={cell.figure === null ? 'soft small' : undefined}>{cell.text}</div>;
}

/** A bar from zero to the row's largest. */
function Bar({ share }: { share: number }) {
  return (
    <svg className={styles.bar} width="100%" height="6" aria-hidden="true">
      <rect width="100%" height="6" rx="2" className={styles.ground} />
      <rect width={`${share * 100}%`} height="6" rx="2" />
    </svg>
  );
}

/** The better or the worse end, in words and by an arrow. */
function RankMark({ rank, better }: { rank: Rank; better: 'more' | 'less' }) {
  const { t } = useTranslation('compare');
  if (rank === null) return null;
  const isMost = (rank === 'best') === (better === 'more');
  const Arrow = isMost ? CircleArrowUp : CircleArrowDown;
  return (
    <span className={`${styles.rank} ${styles[rank]}`}>
      <Arrow size={16} aria-hidden="true" />
      {t(rank === 'best' ? 'compare:bestMark' : isMost ? 'compare:mostMark' : 'compare:leastMark')}
    </span>
  );
}
