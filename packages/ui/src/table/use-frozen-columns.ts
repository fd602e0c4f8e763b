import { type RefObject, useEffect, useState } from 'react';
import { mostFrozen } from './frozen-columns.ts';

/**
 * Tells the style sheet where each leading column begins (`--frozen-1` …) and where the frozen ones end (`--frozen-end`), as they came out,
 * and how many may be frozen in the room there is. Measured anew whenever the columns or the room change.
 */
export function useFrozenColumns(
  box: RefObject<HTMLElement>,
  { columns, frozen, lead }: { columns: string; frozen: number; lead: number },
): number {
  const [most, setMost] = useState(Number.POSITIVE_INFINITY);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns are other cells to measure
  useEffect(() => {
    const element = box.current;
    const heads = [...(element?.querySelectorAll<HTMLElement>('thead th') ?? [])];
    if (!element || heads.length === 0) return;
    const watch = new ResizeObserver(() => {
      const widths = heads.map(({ offsetWidth }) => offsetWidth);
      const fitting = mostFrozen(widths, lead, element.clientWidth);
      let end = lead;
      widths.slice(0, Math.min(frozen, fitting)).forEach((width, place) => {
        if (place > 0) element.style.setProperty(`--frozen-${place}`, `${end}px`);
        end += width;
      });
      element.style.setProperty('--frozen-end', `${end}px`);
      setMost(fitting);
    });
    for (const watched of [element, ...heads.slice(0, frozen)]) watch.observe(watched);
    return () => watch.disconnect();
  }, [box, columns, frozen, lead]);
  return most;
}
