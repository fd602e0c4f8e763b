import { useEffect, useRef } from 'react';

export interface ReviewActs {
  move: (by: number) => void;
  accept: () => void;
  change: () => void;
  leave: () => void;
}

/** j/k or arrows move between doubts, a accepts, c changes, l leaves as printed; none while something is typed or chosen from a list. */
export function useReviewKeys(acts: ReviewActs, on: boolean): void {
  const current = useRef(acts);
  current.current = acts;
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      if (target.closest('textarea, select, dialog, input:not([type="checkbox"]), [role="grid"]')) return;
      const inText = target.closest('[tabindex="0"]') !== null;
      const act = actOf(event.key, current.current, inText);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on]);
}

/** The arrows scroll where a text has the focus. */
function actOf(key: string, acts: ReviewActs, inText: boolean): (() => void) | undefined {
  if (key === 'j' || (key === 'ArrowDown' && !inText)) return () => acts.move(1);
  if (key === 'k' || (key === 'ArrowUp' && !inText)) return () => acts.move(-1);
  if (key === 'a') return acts.accept;
  if (key === 'c') return acts.change;
  if (key === 'l') return acts.leave;
  return undefined;
}
