import styles from './sparkline.module.css';

interface SparklineProps {
  /** what the line says, in words: it is the picture's text */
  label: string;
  /** values from the first to the last; null where nothing is known */
  values: readonly (number | null)[];
  /** end of the scale; the largest value when not stated. The scale begins at zero. */
  max?: number;
  width?: number;
  height?: number;
}

/** Points of a line in the picture's own units, split where a value is not known. */
export function sparklinePaths(
  values: readonly (number | null)[],
  { width, height, max }: { width: number; height: number; max: number },
): string[] {
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  const paths: string[] = [];
  let path = '';
  values.forEach((value, index) => {
    if (value === null) {
      if (path) paths.push(path);
      path = '';
      return;
    }
    const x = Math.round(index * step * 10) / 10;
    const y = Math.round((height - (max > 0 ? value / max : 0) * height) * 10) / 10;
    path += `${path ? 'L' : 'M'}${x} ${y}`;
  });
  if (path) paths.push(path);
  return paths;
}

/** A small line from zero with its last point marked; the figures stand beside it. */
export function Sparkline({ label, values, max, width = 96, height = 24 }: SparklineProps) {
  const known = values.filter((value): value is number => value !== null);
  const end = max ?? Math.max(...known, 0);
  const inner = { width: width - 8, height: height - 8, max: end };
  const last = values.findLastIndex((value) => value !== null);
  const dot = last >= 0 ? sparklinePaths(values, inner).at(-1)?.split(/[ML]/).at(-1)?.split(' ') : undefined;
  return (
    <svg
      className={styles.line}
      width={width}
      height={height}
      viewBox={`-4 -4 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <line className={styles.zero} x1="0" x2={inner.width} y1={inner.height} y2={inner.height} />
      {sparklinePaths(values, inner).map((path) => (
        <path key={path} d={path} className={styles.path} />
      ))}
      {dot ? <circle cx={dot[0]} cy={dot[1]} r="3" className={styles.dot} /> : null}
    </svg>
  );
}
