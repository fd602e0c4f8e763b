import { useSyncExternalStore } from 'react';

/** As the style sheet has it: on a phone rows are cards. */
const PHONE = '(width <= 640px)';

function subscribe(tell: () => void): () => void {
  const phone = window.matchMedia(PHONE);
  phone.addEventListener('change', tell);
  return () => phone.removeEventListener('change', tell);
}

/** Are the rows cards? Then the page scrolls instead of the table, and a row needs only the columns of its card. */
export function useCards(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(PHONE).matches,
    () => false,
  );
}
