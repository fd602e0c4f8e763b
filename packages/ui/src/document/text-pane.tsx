import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import styles from './text-pane.module.css';

interface TextPaneProps {
  /** names the pane, read aloud */
  label: string;
  /** how many lines the text has */
  count: number;
  /** the lines to show and mark, from 0, both included */
  marked: { from: number; to: number } | undefined;
  /** a line's text; undefined while it is not loaded */
  lineOf: (no: number) => string | undefined;
  /** these lines are in view (both included): load what is missing of them */
  onNeed: (from: number, to: number) => void;
}

const LINE_HEIGHT = 30;
const LINES_BEFORE = 2;

/** A long text by its numbered lines; only what is in view is drawn, and the marked lines are brought into view. */
export function TextPane({ label, count, marked, lineOf, onNeed }: TextPaneProps) {
  const box = useRef<HTMLDivElement>(null);
  // positions are set from the script: before it runs there is nothing to draw, since the page's policy allows no style in the markup
  const [running, setRunning] = useState(false);
  useEffect(() => setRunning(true), []);
  const virtualizer = useVirtualizer({
    count,
    enabled: running,
    getScrollElement: () => box.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 12,
  });
  const drawn = virtualizer.getVirtualItems();
  const first = drawn[0]?.index;
  const last = drawn.at(-1)?.index;
  useEffect(() => {
    if (first !== undefined && last !== undefined) onNeed(first, last);
  }, [first, last, onNeed]);
  const markedFrom = marked?.from;
  // lines grow when their text comes: the marked ones are brought into view once more then
  const loaded = markedFrom !== undefined && lineOf(markedFrom) !== undefined;
  useEffect(() => {
    if (!running || markedFrom === undefined) return;
    if (!loaded) onNeed(markedFrom, markedFrom);
    virtualizer.scrollToIndex(Math.max(markedFrom - LINES_BEFORE, 0), { align: 'start' });
  }, [running, markedFrom, loaded, onNeed, virtualizer.scrollToIndex]);
  const isMarked = (no: number) => marked !== undefined && no >= marked.from && no <= marked.to;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard
    <section ref={box} className={styles.pane} aria-label={label} tabIndex={0}>
      {running ? (
        <div className={styles.whole} style={{ blockSize: virtualizer.getTotalSize() }}>
          <div className={styles.drawn} style={{ transform: `translateY(${drawn[0]?.start ?? 0}px)` }}>
            {drawn.map(({ index, key }) => (
              <p
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={isMarked(index) ? styles.marked : styles.line}
              >
                <span className={styles.no}>{index + 1}</span>
                {isMarked(index) ? <mark>{lineOf(index)}</mark> : <span>{lineOf(index)}</span>}
              </p>
            ))}
          </div>
        </div>
      ) : null}
    </section>
  );
}
