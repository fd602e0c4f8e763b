import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
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
  /** a line was pressed; by Enter the first marked one, or where none is in view the first that is */
  onPick?: (no: number) => void;
  /** what pressing a line does, read aloud */
  pickLabel?: string;
}

const LINE_HEIGHT = 30;
const LINES_BEFORE = 2;

/** A long text by its numbered lines; only what is in view is drawn, and the marked lines are brought into view. */
export function TextPane({ label, count, marked, lineOf, onNeed, onPick, pickLabel }: TextPaneProps) {
  const box = useRef<HTMLDivElement>(null);
  // positions are set from the script: before it runs there is nothing to draw, since the page's policy allows no style in the markup
  const [running, setRunning] = useState(false);
  useEffect(() => setRunning(true), []);
  const virtualizer = useVirtualizer({
    count,
    enabled: running,
    getScrollElement: () => box.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 4,
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
    const { startIndex = -1, endIndex = -1 } = virtualizer.range ?? {};
    if (markedFrom > startIndex && markedFrom < endIndex) return;
    virtualizer.scrollToIndex(Math.max(markedFrom - LINES_BEFORE, 0), { align: 'start' });
  }, [running, markedFrom, loaded, onNeed, virtualizer]);
  const pickPressed = (event: MouseEvent) => {
    const line = (event.target as Element).closest<HTMLElement>('[data-index]')?.dataset.index;
    const selecting = String(window.getSelection() ?? '') !== '';
    if (line !== undefined && !selecting) onPick?.(Number(line));
  };
  const pickByKey = (event: KeyboardEvent) => {
    const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
    const inView = markedFrom !== undefined && markedFrom >= startIndex && markedFrom <= endIndex;
    if (event.key === 'Enter') onPick?.(inView ? markedFrom : startIndex);
  };
  const isMarked = (no: number) => marked !== undefined && no >= marked.from && no <= marked.to;
  return (
    <section
      ref={box}
      className={onPick ? `${styles.pane} ${styles.picking}` : styles.pane}
      aria-label={onPick && pickLabel ? `${label} ${pickLabel}` : label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard
      tabIndex={0}
      onClick={onPick && pickPressed}
      onKeyDown={onPick && pickByKey}
    >
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
