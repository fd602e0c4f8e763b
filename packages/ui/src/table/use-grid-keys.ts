import { type FocusEvent, type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

const useClientLayoutEffect = typeof document === 'undefined' ? () => undefined : useLayoutEffect;

interface GridShape {
  /** rows that can be reached: 0 is the heading, then the body's, then the totals */
  rows: number;
  columns: number;
  /** brings a row of the body that is not drawn into view */
  reveal: (row: number) => void;
  pageSize?: number;
}

/** The cell a key leads to; undefined for keys that are not the table's. */
export function cellAfterKey(
  key: string,
  ctrl: boolean,
  [row, column]: readonly [number, number],
  { rows, columns, pageSize = 10 }: Pick<GridShape, 'rows' | 'columns' | 'pageSize'>,
): [number, number] | undefined {
  const within = (value: number, bound: number) => Math.min(Math.max(value, 0), bound - 1);
  switch (key) {
    case 'ArrowUp':
      return [within(row - 1, rows), column];
    case 'ArrowDown':
      return [within(row + 1, rows), column];
    case 'ArrowLeft':
      return [row, within(column - 1, columns)];
    case 'ArrowRight':
      return [row, within(column + 1, columns)];
    case 'Home':
      return [ctrl ? 0 : row, 0];
    case 'End':
      return [ctrl ? rows - 1 : row, columns - 1];
    case 'PageUp':
      return [within(row - pageSize, rows), column];
    case 'PageDown':
      return [within(row + pageSize, rows), column];
    default:
      return undefined;
  }
}

/**
 * Arrow keys, Home/End (with Ctrl: of the table) and Page Up/Down between cells marked `data-cell="row:column"`.
 * One cell (or the one control inside it) is in the Tab order, as the grid pattern of ARIA asks.
 */
export function useGridKeys(container: RefObject<HTMLElement>, shape: GridShape) {
  const active = useRef('0:0');
  const pending = useRef<string | null>(null);

  useClientLayoutEffect(() => {
    const box = container.current;
    if (!box) return;
    if (!box.querySelector(`[data-cell="${active.current}"]`)) active.current = '0:0';
    for (const cell of box.querySelectorAll<HTMLElement>('[data-cell]')) {
      const target = controlOf(cell) ?? cell;
      target.tabIndex = cell.dataset.cell === active.current ? 0 : -1;
    }
    if (pending.current !== null && focusCell(box, pending.current)) pending.current = null;
  });

  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    const cell = event.target.closest<HTMLElement>('[data-cell]');
    if (!cell || cell.dataset.cell === active.current) return;
    const before = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${active.current}"]`);
    if (before) (controlOf(before) ?? before).tabIndex = -1;
    active.current = cell.dataset.cell ?? '0:0';
    (controlOf(cell) ?? cell).tabIndex = 0;
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
    if (!cell || event.altKey || event.metaKey || isTyping(event.target)) return;
    const [row, column] = (cell.dataset.cell ?? '0:0').split(':').map(Number) as [number, number];
    const target = cellAfterKey(event.key, event.ctrlKey, [row, column], shape);
    if (!target) return;
    event.preventDefault();
    const name = target.join(':');
    if (event.ctrlKey) shape.reveal(event.key === 'Home' ? 0 : shape.rows);
    if (focusCell(event.currentTarget, name)) return;
    pending.current = name;
    shape.reveal(target[0] - 1);
  };

  return { onFocus, onKeyDown };
}

function controlOf(cell: HTMLElement): HTMLElement | null {
  return cell.querySelector<HTMLElement>('a[href], button, input, select');
}

function focusCell(box: HTMLElement, name: string): boolean {
  const cell = box.querySelector<HTMLElement>(`[data-cell="${name}"]`);
  if (!cell) return false;
  const target = controlOf(cell) ?? cell;
  target.tabIndex = 0;
  target.focus();
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox');
}
