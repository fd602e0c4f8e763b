import { useEffect, useState } from 'react';
import { keyName } from '../keyboard/key-name.ts';
import { Dialog } from './dialog.tsx';
import styles from './keyboard-help.module.css';

interface KeyboardHelpProps {
  title: string;
  closeLabel: string;
  keys: readonly { keys: readonly string[]; does: string }[];
}

/** `?` shows the keys; `/` goes to the page's search field (type="search"). Neither while something is typed. */
export function KeyboardHelp({ title, closeLabel, keys }: KeyboardHelpProps) {
  const [open, setOpen] = useState(false);
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
  return (
    <Dialog open={open} onClose={() => setOpen(false)} title={title} closeLabel={closeLabel}>
      <dl className={styles.keys}>
        {keys.map(({ keys: caps, does }) => (
          <div key={does}>
            <dt>
              {caps.map((cap) => (
                <kbd key={cap}>{cap}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
