import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

/** Asks for the page's data anew every so often while something is under way and the page is looked at. */
export function usePolling(active: boolean, everyMs: number) {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!active || state !== 'idle') return;
    const timer = setTimeout(() => {
      if (document.visibilityState === 'visible') revalidate();
    }, everyMs);
    return () => clearTimeout(timer);
  }, [active, state, revalidate, everyMs]);
}
