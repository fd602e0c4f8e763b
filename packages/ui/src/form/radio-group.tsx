import { type ReactNode, useId } from 'react';
import styles from './choice.module.css';
import { FieldErrorText } from './field-frame.tsx';

interface RadioGroupProps {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  options: readonly { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }[];
  defaultValue?: string | undefined;
  /** beside each other instead of below */
  inline?: boolean;
  /** the first choice is `${id}-0`, for an ErrorSummary */
  id?: string;
  onChange?: (value: string) => void;
  required?: boolean;
}

/** One choice out of a few that are all seen. */
export function RadioGroup(props: RadioGroupProps) {
  const { name, legend, hint, error, options, defaultValue, inline, id, onChange, required } = props;
  const ownId = useId();
  const groupId = id ?? ownId;
  const about = [hint ? `${groupId}-hint` : '', error ? `${groupId}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset
      className={error ? `${styles.group} ${styles.wrong}` : styles.group}
      aria-describedby={about || undefined}
    >
      <legend className={styles.legend}>{legend}</legend>
      {hint ? (
        <p id={`${groupId}-hint`} className="soft small">
          {hint}
        </p>
      ) : null}
      {error ? <FieldErrorText id={`${groupId}-error`}>{error}</FieldErrorText> : null}
      <div className={inline ? styles.inline : styles.list}>
        {options.map((option, index) => (
          <label key={option.value} className={styles.choice}>
            <input
              id={`${groupId}-${index}`}
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              disabled={option.disabled}
              required={required}
              onChange={onChange ? (event) => onChange(event.currentTarget.value) : undefined}
            />
            <span>
              {option.label}
              {option.hint ? <span className={styles.choiceHint}>{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
