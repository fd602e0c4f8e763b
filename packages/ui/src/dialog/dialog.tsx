import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './dialog.module.css';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** name of the closing cross */
  closeLabel: string;
  children: ReactNode;
  /** acts at the foot: the main one first */
  acts?: ReactNode;
  wide?: boolean;
}

/** A native dialog: holds the focus, closes on Escape, gives the focus back to where it came from. */
export function Dialog({ open, onClose, title, closeLabel, children, acts, wide }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (open && !element?.open) element?.showModal();
    if (!open && element?.open) element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${wide ? styles.wide : ''}`}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <header className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        <button type="button" className={styles.close} aria-label={closeLabel} onClick={onClose}>
          <X size={22} aria-hidden="true" />
        </button>
      </header>
      <div className={styles.body}>{open ? children : null}</div>
      {acts ? <footer className={styles.acts}>{acts}</footer> : null}
    </dialog>
  );
}
