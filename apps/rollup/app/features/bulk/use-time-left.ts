import { useEffect, useRef, useState } from 'react';
import { type Pace, secondsLeft } from './time-left.ts';

/** Seconds until all are done at the pace since the page was opened; null while there is no telling. */
export function useTimeLeft(done: number, all: number): number | null {
  const first = useRef<Pace | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    const now = { at: Date.now(), done };
    first.current ??= now;
    setLeft(secondsLeft(first.current, now, all));
  }, [done, all]);
  return left;
}
