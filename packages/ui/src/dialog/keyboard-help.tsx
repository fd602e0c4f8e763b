import { lazy, Suspense, useEffect, useState } from 'react';
import { keyName } from '../keyboard/key-name.ts';
import type { KeysDialogProps } from './keys-dialog.tsx';

const KeysDialog = lazy(async () => ({ default: (await import('./keys-dialog.tsx')).KeysDialog }));

/** `?` shows the keys, loaded when asked for; `/` goes to the page's search field (type="search"). Neither while something is typed. */
export function KeyboardHelp(texts: KeysDialogProps) {
  const [open, setOpen] = useState<boolean | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]')
      )
        return;
      const key = keyName(event);
      if (key === '?') setOpen(true);
      if (key === '/') {
        const search = document.querySelector<HTMLInputElement>('input[type="search"]');
        if (search) event.preventDefault();
        search?.focus();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return open === null ? null : (
    <Suspense fallback={null}>
      <KeysDialog open={open} leave={() => setOpen(false)} {...texts} />
    </Suspense>
  );
}
