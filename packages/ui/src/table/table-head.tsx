import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { DataColumn, DataSort } from './data-column.ts';
import styles from './data-table.module.css';
import { frozenPlace } from './frozen-columns.ts';
import head from './table-head.module.css';

interface TableHeadProps<Row> {
  columns: readonly DataColumn<Row>[];
  /** how many of them stay in view */
  frozen: number;
  sort: DataSort | null;
  onSort: (column: DataColumn<Row>) => void;
  /** on paper a heading is words alone: browsers leave a button out of the head that every page repeats */
  printing: boolean;
  /** the checkbox that chooses every row; none where rows cannot be chosen */
  selectAll: { name: string; all: boolean; some: boolean; toggle: () => void } | undefined;
}

/** Headings with their units; a press on a sortable one sorts. */
export function TableHead<Row>({ columns, frozen, sort, onSort, printing, selectAll }: TableHeadProps<Row>) {
  const lead = selectAll ? 1 : 0;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {selectAll ? (
          <td data-cell="0:0" className={styles.check}>
            <label>
              <input
                type="checkbox"
                aria-label={selectAll.name}
                checked={selectAll.all}
                ref={(input) => {
                  if (input) input.indeterminate = selectAll.some && !selectAll.all;
                }}
                onChange={selectAll.toggle}
              />
            </label>
          </td>
        ) : null}
        {columns.map((column, index) => {
          const { id, header, unit, numeric, sortBy } = column;
          const sorted = sort?.column === id ? (sort.descending ? 'descending' : 'ascending') : undefined;
          const words = (
            <span className={head.heading}>
              <span>{header}</span>
              {unit ? <span className={head.unit}>{unit}</span> : null}
            </span>
          );
          return (
            <th
              key={id}
              scope="col"
              data-cell={`0:${index + lead}`}
              data-frozen={frozenPlace(index, frozen)}
              aria-sort={sorted}
              className={numeric ? styles.numeric : undefined}
            >
              {sortBy && !printing ? (
                <button
                  type="button"
                  className={numeric ? `${head.sort} ${head.figures}` : head.sort}
                  onClick={() => onSort(column)}
                >
                  {words}
                  {sorted === 'ascending' ? (
                    <ArrowUp size={16} aria-hidden="true" />
                  ) : sorted === 'descending' ? (
                    <ArrowDown size={16} aria-hidden="true" />
                  ) : (
                    <ChevronsUpDown size={16} aria-hidden="true" className={head.sortable} />
                  )}
                </button>
              ) : (
                words
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
