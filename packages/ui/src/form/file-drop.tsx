import { FileUp } from 'lucide-react';
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import { FieldErrorText } from './field-frame.tsx';
import styles from './file-drop.module.css';

interface FileDropProps {
  label: ReactNode;
  /** which kinds and how large */
  hint: ReactNode;
  /** what the button says: เลือกไฟล์ */
  choose: string;
  /** said beside the button where a mouse can drag: หรือลากไฟล์มาวางที่นี่ */
  orDrop: string;
  accept: string;
  multiple?: boolean;
  error?: string | undefined;
  disabled?: boolean;
  onFiles: (files: File[]) => void;
  id?: string;
}

/** Files by a button or by dropping them; what becomes of them is shown by the caller (Progress, Notice). */
export function FileDrop(props: FileDropProps) {
  const { label, hint, choose, orDrop, accept, multiple, error, disabled, onFiles, id } = props;
  const ownId = useId();
  const inputId = id ?? ownId;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (!disabled && files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };
  return (
    <div className={styles.field}>
      <label htmlFor={inputId} className={styles.label}>
        {label}
      </label>
      {error ? <FieldErrorText id={`${inputId}-error`}>{error}</FieldErrorText> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the file input inside is the first */}
      <div
        className={`${styles.drop} ${over ? styles.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileUp size={28} aria-hidden="true" />
        <div className={styles.words}>
          <p className={styles.line}>
            <span className={styles.button} aria-hidden="true">
              {choose}
            </span>
            <span className={styles.orDrop} aria-hidden="true">
              {orDrop}
            </span>
          </p>
          <p id={`${inputId}-hint`} className="soft small">
            {hint}
          </p>
        </div>
        <input
          ref={input}
          id={inputId}
          type="file"
          className={styles.input}
          accept={accept}
          multiple={multiple}
          disabled={disabled}
          aria-invalid={error ? true : undefined}
          aria-describedby={[`${inputId}-hint`, error ? `${inputId}-error` : ''].filter(Boolean).join(' ')}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            if (files.length > 0) onFiles(files);
          }}
        />
      </div>
    </div>
  );
}
