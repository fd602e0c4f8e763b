import type { ReactNode } from 'react';
import { type DataColumn, type DataSort, nextSort } from './data-column.ts';
import styles from './table-tools.module.css';

export interface TableToolsTexts {
  /** heads the choice of order on a phone */
  sortBy: string;
  /** the order in which the rows came */
  unsorted: string;
}

interface TableToolsProps<Row> {
  columns: readonly DataColumn<Row>[];
  sort: DataSort | null;
  onSort: (sort: DataSort | null) => void;
  texts: TableToolsTexts;
  filters: ReactNode;
  /** stands at the right where there is room for columns */
  chooser: ReactNode;
  /** acts over what is shown */
  children?: ReactNode;
}

/** What stands above a table: filters, and behind them at the right acts and the columns to choose (wide) or the order (phone). */
export function TableTools<Row>(props: TableToolsProps<Row>) {
  const { columns, sort, onSort, texts, filters, chooser, children } = props;
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
          <option value="">{texts.unsorted}</option>
          {columns
            .filter(({ sortBy }) => sortBy !== undefined)
            .map(({ id, header }) => (
              <option key={id} value={id}>
                {header}
              </option>
            ))}
        </select>
      </label>
      <div className={styles.acts}>
        {children}
        <div className={styles.chooser}>{chooser}</div>
      </div>
    </div>
  );
}
