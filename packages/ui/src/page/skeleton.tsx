import styles from './skeleton.module.css';

/** A table's place while it loads, of the size it will have. */
export function TableSkeleton({ rows, label }: { rows: number; label: string }) {
  return (
    <div className={styles.table} role="status">
      <span className="aloud">{label}</span>
      {Array.from({ length: rows }, (_unused, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars without identity
        <div key={index} className={styles.row} aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
