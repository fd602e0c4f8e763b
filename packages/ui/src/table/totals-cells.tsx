import type { ReactNode } from 'react';
import type { DataColumn } from './data-column.ts';
import styles from './data-table.module.css';
import { frozenPlace } from './frozen-columns.ts';

interface TotalsCellsProps<Row> {
  columns: readonly DataColumn<Row>[];
  /** how many of them stay in view */
  frozen: number;
  /** the row in the grid: 0 is the heading */
  line: number;
  /** rows can be chosen: this one cannot */
  choosing: boolean;
  /** what stands in the first cell */
  first: ReactNode;
}

/** The cells of a line of totals: of the whole table, or of a group. */
export function TotalsCells<Row>({ columns, frozen, line, choosing, first }: TotalsCellsProps<Row>) {
  const lead = choosing ? 1 : 0;
  return (
    <>
      {choosing ? <td data-cell={`${line}:0`} className={styles.check} /> : null}
      {columns.map(({ id, header, total, numeric, onCard }, index) => {
        const cell = {
          'data-cell': `${line}:${index + lead}`,
          'data-label': header,
          'data-frozen': frozenPlace(index, frozen),
          className: [numeric && styles.numeric, index > 0 && !onCard && styles.offCard].filter(Boolean).join(' '),
        };
        return index === 0 ? (
          <th key={id} scope="row" {...cell}>
            {first}
          </th>
        ) : (
          <td key={id} {...cell}>
            {total}
          </td>
        );
      })}
    </>
  );
}
