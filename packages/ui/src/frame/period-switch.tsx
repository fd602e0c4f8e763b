import { AppForm } from '../navigation/navigation.tsx';
import type { Period } from './period.ts';
import styles from './period-switch.module.css';

export interface PeriodTexts {
  period: string;
  fiscalYear: string;
  round: string;
  round6: string;
  round12: string;
  apply: string;
}

interface PeriodSwitchProps {
  texts: PeriodTexts;
  /** path of the page that is looked at */
  page: string;
  period: Period;
  /** the years to choose from, with how they are written */
  years: readonly { value: number; label: string }[];
  /** what else the address asks for and should go on asking; fy, round and cursors are left out by the caller */
  keep?: readonly (readonly [string, string])[];
  /** leave the round out where a page looks at whole years */
  yearOnly?: boolean;
}

/** Fiscal year and round, kept in the address: choosing asks for the same page with another period. */
export function PeriodSwitch({ texts, page, period, years, keep = [], yearOnly }: PeriodSwitchProps) {
  return (
    <AppForm
      method="get"
      action={page}
      className={styles.switch}
      aria-label={texts.period}
      onChange={(event) => event.currentTarget.requestSubmit()}
    >
      {keep.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <label className={styles.part}>
        <span>{texts.fiscalYear}</span>
        <select key={period.fiscalYear} name="fy" defaultValue={period.fiscalYear} className={styles.select}>
          {years.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {yearOnly ? (
        <input type="hidden" name="round" value={period.round} />
      ) : (
        <label className={styles.part}>
          <span>{texts.round}</span>
          <select key={period.round} name="round" defaultValue={period.round} className={styles.select}>
            <option value={6}>{texts.round6}</option>
            <option value={12}>{texts.round12}</option>
          </select>
        </label>
      )}
      <noscript>
        <button type="submit">{texts.apply}</button>
      </noscript>
    </AppForm>
  );
}
