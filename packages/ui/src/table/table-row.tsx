import { memo, useId } from 'react';
import type { DataColumn } from './data-column.ts';
import styles from './data-table.module.css';
import { frozenPlace } from './frozen-columns.ts';

export type RowTone = 'simulated' | 'late';

/** How rows are chosen. */
export interface Selection {
  /** of a row's checkbox */
  name: string;
  toggle: (id: string, ranged: boolean) => void;
}

interface TableRowProps<Row> {
  id: string;
  row: Row;
  /** place among the sorted rows, from 0 */
  index: number;
  columns: readonly DataColumn<Row>[];
  /** how many of them stay in view */
  frozen: number;
  tone: RowTone | readonly RowTone[] | undefined;
  selection: Selection | undefined;
  chosen: boolean;
  /** tells the virtualiser how high the row came out */
  measure: ((element: HTMLTableRowElement | null) => void) | undefined;
}

/** Does a phone's card show the column? The first heads it. */
export function isOnCard<Row>({ onCard, acrossCard }: DataColumn<Row>, place: number): boolean {
  return place === 0 || onCard === true || acrossCard === true;
}

/** One row of the body; on a phone a card headed by the first column. Drawn anew only where it has changed, not with every scroll. */
export const TableRow = memo(Line) as typeof Line;

function Line<Row>({ id, row, index, columns, frozen, tone, selection, chosen, measure }: TableRowProps<Row>) {
  const lead = selection ? 1 : 0;
  const nameId = useId();
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={selection && chosen}
      className={
        tone
          ? [tone]
              .flat()
              .map((one) => styles[one])
              .join(' ')
          : undefined
      }
    >
      {selection ? (
        <td data-cell={`${index + 1}:0`} className={styles.check}>
          <label>
            <input
              type="checkbox"
              checked={chosen}
              onChange={({ nativeEvent }) => selection.toggle(id, (nativeEvent as MouseEvent).shiftKey === true)}
              aria-labelledby={nameId}
            />
            <span className="aloud">{selection.name}</span>
          </label>
        </td>
      ) : null}
      {columns.map((column, place) => {
        const { header, cell, numeric, acrossCard } = column;
        const shared = {
          'data-cell': `${index + 1}:${place + lead}`,
          'data-label': header,
          'data-frozen': frozenPlace(place, frozen),
        };
        const onPhone = acrossCard ? styles.acrossCard : !isOnCard(column, place) && styles.offCard;
        const classes = [numeric && styles.numeric, onPhone].filter(Boolean).join(' ');
        return place === 0 ? (
          <th key={column.id} scope="row" id={selection ? nameId : undefined} {...shared} className={classes}>
            {cell(row)}
          </th>
        ) : (
          <td key={column.id} {...shared} className={classes}>
            {cell(row)}
          </td>
        );
      })}
    </tr>
  );
}
