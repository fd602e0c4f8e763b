import { Dialog } from './dialog.tsx';
import styles from './keys-dialog.module.css';

export interface KeysDialogProps {
  title: string;
  closeLabel: string;
  keys: readonly { keys: readonly string[]; does: string }[];
}

/** The keys of the app, each with what it does. */
export function KeysDialog({
  open,
  leave,
  title,
  closeLabel,
  keys,
}: KeysDialogProps & { open: boolean; leave: () => void }) {
  return (
    <Dialog open={open} onClose={leave} title={title} closeLabel={closeLabel}>
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
