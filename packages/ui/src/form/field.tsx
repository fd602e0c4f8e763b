import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import styles from './field.module.css';
import { describedBy, FieldFrame } from './field-frame.tsx';

export interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'size'> {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** width in characters for values of a known length */
  width?: 4 | 8 | 12 | 20;
  /** a number typed in Western or Thai digits: a text field with the number keyboard, aligned right */
  numeric?: boolean;
  /** unit after the field, e.g. บาท */
  unit?: string;
}

/** One labelled text field with its hint and error. The id may be given so that an ErrorSummary can link to it. */
export function Field({ label, hint, error, width, numeric, unit, id, className, ...input }: FieldProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const classes = [styles.input, width && styles[`w${width}`], numeric && styles.numeric, className];
  return (
    <FieldFrame fieldId={fieldId} label={label} hint={hint} error={error}>
      <div className={styles.withUnit}>
        <input
          id={fieldId}
          className={classes.filter(Boolean).join(' ')}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(fieldId, hint, error)}
          {...(numeric ? { inputMode: 'decimal' as const, autoComplete: 'off' } : {})}
          {...input}
        />
        {unit ? <span className={styles.unit}>{unit}</span> : null}
      </div>
    </FieldFrame>
  );
}
