import styles from './language-switch.module.css';

export interface LanguageSwitchProps {
  /** address that remembers the choice */
  action: string;
  /** the page to come back to */
  next: string;
  current: string;
  /** name of the group, read aloud */
  label: string;
  languages: readonly { code: string; name: string; short: string }[];
}

/** Two words that change the language; a plain form, so that the whole document comes back in the other language. */
export function LanguageSwitch({ action, next, current, label, languages }: LanguageSwitchProps) {
  return (
    <form method="post" action={action} className={`${styles.switch} screen-only`} aria-label={label}>
      <input type="hidden" name="next" value={next} />
      {languages.map(({ code, name, short }) => (
        <button
          key={code}
          type="submit"
          name="language"
          value={code}
          lang={code}
          title={name}
          aria-pressed={code === current}
          className={styles.choice}
        >
          {short}
        </button>
      ))}
    </form>
  );
}
