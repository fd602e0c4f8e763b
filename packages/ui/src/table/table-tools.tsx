import { Columns3 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from '../form/checkbox.tsx';
import { Disclosure } from '../frame/disclosure.tsx';
import { type DataColumn, type DataSort, nextSort } from './data-column.ts';
import styles from './data-table.module.css';

export interface TableToolsTexts {
  /** the column chooser */
  columns: string;
  /** heads the choice of order on a phone */
  sortBy: string;
}

interface TableToolsProps<Row> {
  columns: readonly DataColumn<Row>[];
  sort: DataSort | null;
  onSort: (sort: DataSort | null) => void;
  /** ids of the columns that are not shown */
  hidden: ReadonlySet<string>;
  onToggle: (column: string) => void;
  texts: TableToolsTexts;
  filters: ReactNode;
  /** acts over what is shown */
  children?: ReactNode;
}

/** What stands above a table: filters at the left; the columns to choose (wide) or the order (phone) at the right. */
export function TableTools<Row>(props: TableToolsProps<Row>) {
  const { columns, sort, onSort, hidden, onToggle, texts, filters, children } = props;
  return (
    <div className={`${styles.tools} screen-only`}>
      <div className={styles.filters}>{filters}</div>
      <label className={styles.order}>
        <span className="small soft">{texts.sortBy}</span>
        <select
          value={sort?.column ?? ''}
          onChange={(event) => {
            const column = columns.find(({ id }) => id === event.currentTarget.value);
            onSort(column ? nextSort(null, column) : null);
          }}
        >
          <option value="">—</option>
          {columns
            .filter(({ sortBy }) => sortBy !== undefined)
            .map(({ id, header }) => (
              <option key={id} value={id}>
                {header}
              </option>
            ))}
        </select>
      </label>
      {children}
      <div className={styles.chooser}>
        <Disclosure
          summary={
            <>
              <Columns3 size={18} aria-hidden="true" />
              <span>{texts.columns}</span>
            </>
          }
        >
          {columns.slice(1).map(({ id, header }) => (
            <Checkbox key={id} label={header} checked={!hidden.has(id)} onChange={() => onToggle(id)} />
          ))}
        </Disclosure>
      </div>
    </div>
  );
}
