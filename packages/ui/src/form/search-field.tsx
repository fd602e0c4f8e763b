import { Search } from 'lucide-react';
import type { InputHTMLAttributes } from 'react';
import styles from './search-field.module.css';

interface SearchFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  /** what is searched for; read aloud and shown in the empty field */
  label: string;
}

/** A search field; the `/` key leads here. */
export function SearchField({ label, ...input }: SearchFieldProps) {
  return (
    <div className={styles.search}>
      <Search size={18} aria-hidden="true" />
      <input type="search" aria-label={label} placeholder={label} className={styles.input} {...input} />
    </div>
  );
}
