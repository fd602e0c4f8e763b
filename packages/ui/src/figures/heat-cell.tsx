import styles from './heat-cell.module.css';

interface HeatCellProps {
  /** 0..1; null where nothing is known: hatched */
  share: number | null;
  text: string;
}

const STEPS = 5;

/** The shade of a share: 0 for none, else 1 to 5, so that the smallest share still shows. */
export function heatStep(share: number): number {
  return share <= 0 ? 0 : Math.min(Math.ceil(share * STEPS), STEPS);
}

/** One figure of a heat map: the darker the more, the figure always readable on it. */
export function HeatCell({ share, text }: HeatCellProps) {
  const shade = share === null ? styles.unknown : styles[`step${heatStep(share)}`];
  return <span className={`${styles.cell} ${shade}`}>{text}</span>;
}
