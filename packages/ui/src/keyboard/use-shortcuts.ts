import { useEffect, useRef } from 'react';
import { keyName } from './key-name.ts';

/** What each key does, by the key's name. */
export type KeyActs = Readonly<Record<string, () => void>>;

/** Does what a key stands for; nothing while something is typed or chosen from a list, and the arrows scroll where a text has the focus. */
export function useShortcuts(acts: KeyActs, on = true): void {
  const current = useRef(acts);
  current.current = acts;
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      if (target.closest('textarea, select, dialog, input:not([type="checkbox"]), [role="grid"]')) return;
      const scrolls = event.key.startsWith('Arrow') && target.closest('[tabindex="0"]') !== null;
      const act = scrolls ? undefined : current.current[keyName(event)];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on]);
}
