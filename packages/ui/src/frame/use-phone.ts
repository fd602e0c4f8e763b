import { useSyncExternalStore } from 'react';

/** As the style sheets have it. */
const PHONE = '(width <= 640px)';

function subscribe(tell: () => void): () => void {
  const phone = window.matchMedia(PHONE);
  phone.addEventListener('change', tell);
  return () => phone.removeEventListener('change', tell);
}

/** Is the window as narrow as a phone? Then rows are cards and pictures are drawn narrow. */
export function usePhone(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(PHONE).matches,
    () => false,
  );
}
