import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { SearchField } from '../form/search-field.tsx';
import styles from './filter-bar.module.css';

export interface Filter {
  name: string;
  label: string;
  value: string;
  /** the first choice, which filters nothing: "ทุกอำเภอ" */
  all: string;
  options: readonly { value: string; label: string }[];
}

interface FilterBarProps {
  /** opens the filters on a phone, where they are folded away */
  more: string;
  search: { label: string; value: string };
  filters: readonly Filter[];
  /** a filter was changed; an empty value lifts it */
  onChange: (name: string, value: string) => void;
  /** lifts all; shown while anything is filtered */
  clear: { label: string; onClear: () => void } | null;
  /** how many rows are left of how many */
  shown: string;
}

/** Search and filters over a table, in one line where there is room. The search is the filter named `q`. */
export function FilterBar({ more, search, filters, onChange, clear, shown }: FilterBarProps) {
  const [open, setOpen] = useState(false);
  return (
    <search className={open ? `${styles.bar} ${styles.open}` : styles.bar}>
      <div className={styles.search}>
        <SearchField
          label={search.label}
          value={search.value}
          onChange={(event) => onChange('q', event.currentTarget.value)}
        />
      </div>
      <button type="button" className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
        <SlidersHorizontal size={18} aria-hidden="true" />
        <span>{more}</span>
      </button>
      {filters.map(({ name, label, value, all, options }) => (
        <select
          key={name}
          aria-label={label}
          value={value}
          className={value ? `${styles.select} ${styles.set}` : styles.select}
          onChange={(event) => onChange(name, event.currentTarget.value)}
        >
          <option value="">{all}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ))}
      <span className={styles.shown} role="status">
        {shown}
      </span>
      {clear ? (
        <button type="button" className={styles.clear} onClick={clear.onClear}>
          {clear.label}
        </button>
      ) : null}
    </search>
  );
}
