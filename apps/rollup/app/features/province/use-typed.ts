import { useEffect, useRef, useState } from 'react';

const WAIT_MS = 200;

/** A field that is typed in at once and told on a moment later; an outside change (a link, the way back) takes over. */
export function useTyped(value: string, tell: (value: string) => void): [string, (value: string) => void] {
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  const telling = useRef(tell);
  telling.current = tell;
  useEffect(() => {
    if (value !== told.current) {
      told.current = value;
      setTyped(value);
    }
  }, [value]);
  useEffect(() => {
    if (typed.trim() === told.current) return;
    const timer = setTimeout(() => {
      told.current = typed.trim();
      telling.current(typed.trim());
    }, WAIT_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return [typed, setTyped];
}
