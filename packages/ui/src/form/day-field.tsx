import { type ReactNode, useId } from 'react';
import { monthNames } from '../format/buddhist-date.ts';
import styles from './day-field.module.css';
import { Field } from './field.tsx';
import { FieldErrorText } from './field-frame.tsx';
import { Select } from './select.tsx';

interface DayFieldProps {
  /** its parts are sent as `${name}.day`, `${name}.month` and `${name}.year` (Buddhist) */
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** ISO */
  defaultValue?: string;
  locale: string;
  texts: { day: string; month: string; year: string };
  /** of the first part, for an ErrorSummary */
  id?: string;
}

const BUDDHIST_OFFSET = 543;

/** A day of the Buddhist calendar: day, month by its name, year; to be read with `parseDay`. */
export function DayField({ name, legend, hint, error, defaultValue = '', locale, texts, id }: DayFieldProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const [year, month, day] = defaultValue.split('-').map(Number);
  const about = [hint ? `${fieldId}-hint` : '', error ? `${fieldId}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset
      className={error ? `${styles.group} ${styles.wrong}` : styles.group}
      aria-describedby={about || undefined}
    >
      <legend className={styles.legend}>{legend}</legend>
      {hint ? (
        <p id={`${fieldId}-hint`} className="small soft">
          {hint}
        </p>
      ) : null}
      {error ? <FieldErrorText id={`${fieldId}-error`}>{error}</FieldErrorText> : null}
      <div className={styles.parts}>
        <Field
          id={fieldId}
          name={`${name}.day`}
          label={texts.day}
          defaultValue={day || ''}
          numeric
          width={4}
          required
        />
        <Select
          name={`${name}.month`}
          label={texts.month}
          defaultValue={month ? String(month) : ''}
          options={monthNames(locale).map((label, index) => ({ value: String(index + 1), label }))}
        />
        <Field
          name={`${name}.year`}
          label={texts.year}
          defaultValue={year ? year + BUDDHIST_OFFSET : ''}
          numeric
          width={8}
          required
        />
      </div>
    </fieldset>
  );
}
