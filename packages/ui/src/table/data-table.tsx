import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { type DataColumn, type DataSort, nextSort, sortRows } from './data-column.ts';
import styles from './data-table.module.css';
import { TableHead } from './table-head.tsx';
import { type RowTone, TableRow } from './table-row.tsx';
import { TableTools, type TableToolsTexts } from './table-tools.tsx';
import { useGridKeys } from './use-grid-keys.ts';
import { usePrinting } from './use-printing.ts';

export interface DataTableTexts extends TableToolsTexts {
  /** what the table shows, read aloud */
  caption: string;
  /** heads the totals row */
  total: string;
  /** names a row's checkbox */
  select: string;
  selectAll: string;
}

interface DataTableProps<Row> {
  texts: DataTableTexts;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** the order at first; none is the order of the rows */
  sort?: DataSort;
  /** the bar of acts over the chosen rows; without it rows cannot be chosen */
  acts?: (chosen: readonly Row[], clear: () => void) => ReactNode;
  /** rows that need to stand apart, for one reason or several */
  tone?: (row: Row) => RowTone | readonly RowTone[] | undefined;
  /** what stands in the place of the rows when there are none */
  empty: ReactNode;
  /** search, filters: stands at the left above the table */
  filters?: ReactNode;
  /** acts over exactly what is shown, in its order: print, save as a file; stands beside the column chooser */
  shownActs?: (shown: Shown<Row>) => ReactNode;
  /** told of every change of order and columns, for who keeps them in the address */
  onArrange?: (arrangement: Arrangement) => void;
  /** nothing above the rows: a small table inside a page, read in its own order */
  bare?: boolean;
}

/** The rows as they are sorted, and the ids of the columns that are seen. */
export interface Shown<Row> {
  rows: readonly Row[];
  columns: readonly string[];
}

/** The order (none is that of the rows) and the ids of the columns that are seen. */
export interface Arrangement {
  sort: DataSort | null;
  columns: readonly string[];
}

const NOTHING: ReadonlySet<string> = new Set();
const DRAW_ALL_UP_TO = 100;
const ROW_HEIGHT = 49;
const FIRST_COLUMN = 280;
const COLUMN = 120;
const CHECKBOX_COLUMN = 48;

/**
 * The product's table: heading, first column and totals stay in view; sorting, choosing of rows and columns; arrow keys
 * between cells; past 100 rows only what is in view is drawn; on a phone each row is a card with three figures.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { texts, columns, rows, rowId, acts, tone, empty, filters, shownActs, onArrange, bare } = props;
  const box = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const [sort, setSort] = useState<DataSort | null>(props.sort ?? null);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(
    () => new Set(columns.filter((column) => column.hidden).map(({ id }) => id)),
  );
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(NOTHING);
  const sorted = useMemo(
    () => sortRows(rows, columns.find(({ id }) => id === sort?.column)?.sortBy, sort?.descending === true),
    [rows, columns, sort],
  );
  const seen = columns.filter(({ id }) => !hidden.has(id));
  const chosen = chosenIds.size > 0 ? sorted.filter((row) => chosenIds.has(rowId(row))) : [];
  const seenWithout = (away: ReadonlySet<string>) => columns.filter(({ id }) => !away.has(id)).map(({ id }) => id);
  const sortAnew = (next: DataSort | null) => {
    setSort(next);
    if (box.current) box.current.scrollTop = 0;
    onArrange?.({ sort: next, columns: seenWithout(hidden) });
  };
  const toggleColumn = (id: string) => {
    const next = toggled(hidden, id);
    setHidden(next);
    onArrange?.({ sort, columns: seenWithout(next) });
  };
  const totals = seen.some(({ total }) => total !== undefined);
  const lead = acts ? 1 : 0;

  const virtual = sorted.length > DRAW_ALL_UP_TO && !printing;
  const virtualizer = useVirtualizer({
    count: sorted.length,
    enabled: virtual,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => (sorted[index] ? rowId(sorted[index]) : index),
    overscan: 12,
    initialRect: { width: 1280, height: 800 },
    scrollPaddingStart: ROW_HEIGHT * 1.5,
    scrollPaddingEnd: ROW_HEIGHT * 1.5,
  });
  const drawn = virtual ? virtualizer.getVirtualItems().map(({ index }) => index) : sorted.map((_row, index) => index);
  const before = virtual ? (virtualizer.getVirtualItems()[0]?.start ?? 0) : 0;
  const after = virtual ? virtualizer.getTotalSize() - (virtualizer.getVirtualItems().at(-1)?.end ?? 0) : 0;

  const keys = useGridKeys(box, {
    rows: sorted.length + 1 + (totals ? 1 : 0),
    columns: seen.length + lead,
    reveal: (row) => virtualizer.scrollToIndex(Math.min(row, sorted.length - 1)),
  });
  const widths = seen.map(({ width }, index) => width ?? (index === 0 ? FIRST_COLUMN : COLUMN));

  return (
    <div className={bare ? `${styles.whole} ${styles.bare}` : styles.whole}>
      {bare ? null : (
        <TableTools
          columns={columns}
          sort={sort}
          onSort={sortAnew}
          hidden={hidden}
          onToggle={toggleColumn}
          texts={texts}
          filters={filters}
        >
          {shownActs?.({ rows: sorted, columns: seenWithout(hidden) })}
        </TableTools>
      )}
      {acts && chosen.length > 0 ? (
        <div className={styles.acts} role="status">
          {acts(chosen, () => setChosenIds(NOTHING))}
        </div>
      ) : null}
      {sorted.length === 0 ? (
        empty
      ) : (
        <div ref={box} className={styles.scroll} {...keys}>
          <table
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with keys between its cells is a grid
            role="grid"
            aria-label={texts.caption}
            aria-rowcount={sorted.length + 1 + (totals ? 1 : 0)}
            aria-colcount={seen.length + lead}
            aria-multiselectable={acts ? true : undefined}
            className={styles.table}
            width={widths.reduce((sum, width) => sum + width, lead * CHECKBOX_COLUMN)}
          >
            <colgroup>
              {acts ? <col width={CHECKBOX_COLUMN} /> : null}
              {seen.map(({ id }, index) => (
                <col key={id} width={widths[index]} />
              ))}
            </colgroup>
            <TableHead
              columns={seen}
              sort={sort}
              onSort={(column) => sortAnew(nextSort(sort, column))}
              selectAll={
                acts && {
                  name: texts.selectAll,
                  all: chosen.length === sorted.length,
                  some: chosen.length > 0,
                  toggle: () => setChosenIds(chosen.length === sorted.length ? NOTHING : new Set(sorted.map(rowId))),
                }
              }
            />
            <tbody>
              <Gap height={before} columns={seen.length + lead} />
              {drawn.map((index) => {
                const row = sorted[index];
                if (row === undefined) return null;
                const id = rowId(row);
                return (
                  <TableRow
                    key={id}
                    measure={virtual ? virtualizer.measureElement : undefined}
                    row={row}
                    index={index}
                    columns={seen}
                    tone={tone?.(row)}
                    selection={
                      acts && {
                        name: texts.select,
                        chosen: chosenIds.has(id),
                        toggle: () => setChosenIds(toggled(chosenIds, id)),
                      }
                    }
                  />
                );
              })}
              <Gap height={after} columns={seen.length + lead} />
            </tbody>
            {totals ? (
              <tfoot>
                <tr aria-rowindex={sorted.length + 2}>
                  {acts ? <td data-cell={`${sorted.length + 1}:0`} className={styles.check} /> : null}
                  {seen.map(({ id, header, total, numeric, onCard }, index) => {
                    const cell = {
                      'data-cell': `${sorted.length + 1}:${index + lead}`,
                      'data-label': header,
                      className: [numeric && styles.numeric, index > 0 && !onCard && styles.offCard]
                        .filter(Boolean)
                        .join(' '),
                    };
                    return index === 0 ? (
                      <th key={id} scope="row" {...cell}>
                        {total ?? texts.total}
                      </th>
                    ) : (
                      <td key={id} {...cell}>
                        {total}
                      </td>
                    );
                  })}
                </tr>
              </tfoot>
            ) : null}
          </table>
        </div>
      )}
    </div>
  );
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The height of the rows that are not drawn; an attribute, since the page's policy allows no style in the markup. */
function Gap({ height, columns }: { height: number; columns: number }) {
  return height > 0 ? (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row cannot take the focus
    <tr aria-hidden="true" className={styles.gap}>
      <td colSpan={columns} height={height} />
    </tr>
  ) : null;
}
