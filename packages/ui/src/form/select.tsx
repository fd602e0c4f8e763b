import { type ReactNode, type SelectHTMLAttributes, useId } from 'react';
import styles from './field.module.css';
import { describedBy, FieldFrame } from './field-frame.tsx';

interface SelectProps extends SelectHTMLAttributes<HTMLSelectElement> {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  options: readonly { value: string; label: string; disabled?: boolean }[];
  /** first, empty choice: "เลือก…" */
  placeholder?: string;
}

/** One choice out of many, on the platform's own list. */
export function Select({ label, hint, error, options, placeholder, id, ...select }: SelectProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  return (
    <FieldFrame fieldId={fieldId} label={label} hint={hint} error={error}>
      <select
        id={fieldId}
        className={styles.input}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, hint, error)}
        {...select}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map(({ value, label: words, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {words}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
