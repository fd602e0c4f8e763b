import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { usePhone } from '../frame/use-phone.ts';
import { withRange } from './choose-range.ts';
import { ColumnChooser, type ColumnChooserTexts } from './column-chooser.tsx';
import { type DataColumn, type DataSort, nextSort, sortRows } from './data-column.ts';
import styles from './data-table.module.css';
import { frozenUpTo } from './frozen-columns.ts';
import { GroupHead } from './group-head.tsx';
import { TableHead } from './table-head.tsx';
import { headAbove, type TableGroup, type TableLine, tableLines } from './table-lines.ts';
import { isOnCard, type RowTone, type Selection, TableRow } from './table-row.tsx';
import { TableTools, type TableToolsTexts } from './table-tools.tsx';
import { TotalsCells } from './totals-cells.tsx';
import { type Arrangement, useArrangement } from './use-arrangement.ts';
import { useFrozenColumns } from './use-frozen-columns.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useHeadHeight } from './use-head-height.ts';
import { usePrinting } from './use-printing.ts';

export interface DataTableTexts extends TableToolsTexts, ColumnChooserTexts {
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
  /** the same rows below heads with their totals; sorting goes on inside them */
  groups?: readonly TableGroup<Row>[];
  /** ids of the groups that are folded at first */
  folded?: readonly string[];
  /** the order at first; none is the order of the rows */
  sort?: DataSort;
  /** id of the column up to which they are frozen at first; none is the first column alone */
  frozen?: string;
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
  /** told of every change of order, columns, frozen ones and folded groups, for who keeps them in the address */
  onArrange?: (arrangement: Arrangement) => void;
  /** nothing above the rows: a small table inside a page, read in its own order */
  bare?: boolean;
}

/** The lines of the body as they stand, and the ids of the columns that are seen. */
export interface Shown<Row> {
  lines: readonly TableLine<Row>[];
  columns: readonly string[];
}

const NOTHING: ReadonlySet<string> = new Set();
const DRAW_ALL_UP_TO = 100;
const DRAWN_BEYOND_VIEW = 12;
const ROW_HEIGHT = 61;
const FIRST_COLUMN = 280;
const COLUMN = 120;
const CHECKBOX_COLUMN = 48;

/**
 * The product's table: heading, leading columns and totals stay in view; sorting, choosing of rows (with shift, of a range), choosing, moving
 * and freezing of columns; arrow keys between cells; past 100 rows only what is in view is drawn; on a phone each row is a card with three
 * figures, all there to be found in the page.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { texts, rows, groups, rowId, acts, tone, empty, filters, shownActs, bare } = props;
  const box = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const arrangement = useArrangement({ ...props, tell: props.onArrange });
  const { columns, seen, sort, folded } = arrangement;
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(NOTHING);
  const lastChosen = useRef<string | null>(null);
  const lines = useMemo(() => {
    const by = props.columns.find(({ id }) => id === sort?.column)?.sortBy;
    return tableLines({ rows, groups }, (some) => sortRows(some, by, sort?.descending === true), folded);
  }, [rows, groups, props.columns, sort, folded]);
  const sorted = useMemo(() => lines.flatMap((line) => ('row' in line ? [line.row] : [])), [lines]);
  const chosen = chosenIds.size > 0 ? sorted.filter((row) => chosenIds.has(rowId(row))) : [];
  const sortAnew = (next: DataSort | null) => {
    if (box.current) box.current.scrollTop = 0;
    arrangement.sortAnew(next);
  };
  const seenIds = seen.map(({ id }) => id);
  const totals = seen.some(({ total }) => total !== undefined);
  const lead = acts ? 1 : 0;
  const asked = frozenUpTo(seen, arrangement.frozen);
  const mostFrozen = useFrozenColumns(box, {
    columns: lines.length > 0 ? seenIds.join() : '',
    frozen: asked,
    lead: lead * CHECKBOX_COLUMN,
  });
  const frozen = Math.min(asked, mostFrozen);

  const isChoosing = acts !== undefined;
  const selection = useMemo<Selection | undefined>(() => {
    if (!isChoosing) return undefined;
    const order = sorted.map(rowId);
    const toggle = (id: string, ranged: boolean) => {
      const from = ranged && lastChosen.current !== null ? lastChosen.current : id;
      setChosenIds((now) => withRange(now, order, from, id));
      lastChosen.current = id;
    };
    return { name: texts.select, toggle };
  }, [isChoosing, sorted, rowId, texts.select]);

  const cards = usePhone();
  const drawn = useMemo(() => (cards ? seen.filter(isOnCard) : seen), [cards, seen]);
  const isFirst = useIsFirst();
  const virtual = lines.length > DRAW_ALL_UP_TO && !printing && !cards;
  const virtualizer = useVirtualizer({
    count: lines.length,
    enabled: virtual,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => keyOf(lines[index], rowId) ?? index,
    rangeExtractor: (range) => withHeadAbove(lines, range),
    overscan: isFirst ? 1 : DRAWN_BEYOND_VIEW,
    initialRect: { width: 1280, height: 750 },
    scrollPaddingStart: ROW_HEIGHT * 1.25,
    scrollPaddingEnd: ROW_HEIGHT * 1.25,
  });
  const items = virtual ? virtualizer.getVirtualItems() : lines.map((_line, index) => ({ index, start: 0, end: 0 }));
  const after = virtual ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  useHeadHeight(box, groups !== undefined && lines.length > 0);

  const keys = useGridKeys(box, {
    rows: lines.length + 1 + (totals ? 1 : 0),
    columns: seen.length + lead,
    reveal: (row) => virtualizer.scrollToIndex(Math.min(row, lines.length - 1)),
  });
  const measure = virtual ? virtualizer.measureElement : undefined;
  const drawLine = (index: number) => {
    const line = lines[index];
    if (line === undefined) return null;
    if ('group' in line) {
      const { group } = line;
      return (
        <GroupHead
          {...line}
          {...{ index, measure }}
          seen={seenIds}
          frozen={frozen}
          choosing={isChoosing}
          toggle={() => arrangement.toggleGroup(group.id)}
        />
      );
    }
    const { row } = line;
    const id = rowId(row);
    return (
      <TableRow
        {...{ id, row, index, measure, frozen, selection }}
        columns={drawn}
        tone={tone?.(row)}
        chosen={chosenIds.has(id)}
      />
    );
  };
  const widths = seen.map(({ width }, index) => width ?? (index === 0 ? FIRST_COLUMN : COLUMN));

  return (
    <div className={bare ? `${styles.whole} ${styles.bare}` : styles.whole}>
      {bare ? null : (
        <TableTools
          columns={columns}
          sort={sort}
          onSort={sortAnew}
          texts={texts}
          filters={filters}
          chooser={
            <ColumnChooser
              columns={columns}
              hidden={arrangement.hidden}
              frozen={frozen}
              mostFrozen={mostFrozen}
              toggle={arrangement.toggleColumn}
              move={arrangement.moveColumn}
              freeze={arrangement.freezeUpTo}
              texts={texts}
            />
          }
        >
          {shownActs?.({ lines, columns: seenIds })}
        </TableTools>
      )}
      {acts && chosen.length > 0 ? (
        <div className={styles.acts} role="status">
          {acts(chosen, () => setChosenIds(NOTHING))}
        </div>
      ) : null}
      {lines.length === 0 ? (
        empty
      ) : (
        <div ref={box} className={groups ? `${styles.scroll} ${styles.grouped}` : styles.scroll} {...keys}>
          <table
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with keys between its cells is a grid
            role="grid"
            aria-label={texts.caption}
            aria-rowcount={lines.length + 1 + (totals ? 1 : 0)}
            aria-colcount={seen.length + lead}
            aria-multiselectable={isChoosing || undefined}
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
              frozen={frozen}
              sort={sort}
              printing={printing}
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
              {items.map(({ index, start }, place) => (
                <Fragment key={keyOf(lines[index], rowId)}>
                  <Gap height={start - (items[place - 1]?.end ?? 0)} columns={seen.length + lead} />
                  {drawLine(index)}
                </Fragment>
              ))}
              <Gap height={after} columns={seen.length + lead} />
            </tbody>
            {totals ? (
              <tfoot>
                <tr aria-rowindex={lines.length + 2}>
                  <TotalsCells
                    columns={seen}
                    frozen={frozen}
                    line={lines.length + 1}
                    choosing={isChoosing}
                    first={seen[0]?.total ?? texts.total}
                  />
                </tr>
              </tfoot>
            ) : null}
          </table>
        </div>
      )}
    </div>
  );
}

/** Is it drawn for the first time, at the server or to take over what the server drew? Then as little as is in view. */
function useIsFirst(): boolean {
  const [isFirst, setIsFirst] = useState(true);
  useEffect(() => setIsFirst(false), []);
  return isFirst;
}

function keyOf<Row>(line: TableLine<Row> | undefined, rowId: (row: Row) => string): string | undefined {
  if (line === undefined) return undefined;
  return 'row' in line ? rowId(line.row) : `group-${line.group.id}`;
}

/** The lines in view, and the head they stand below: it stays in view. */
function withHeadAbove<Row>(lines: readonly TableLine<Row>[], range: Range): number[] {
  const drawn = defaultRangeExtractor(range);
  const head = headAbove(lines, range.startIndex);
  return head === undefined || drawn.includes(head) ? drawn : [head, ...drawn];
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
