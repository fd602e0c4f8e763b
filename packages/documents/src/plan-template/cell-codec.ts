import type { FileCell } from '../xlsx/xlsx-cell.ts';
import type { CellStyle } from '../xlsx/xlsx-styles.ts';

/** What a person left in a cell: its text, or the decimal digits of a number; null where the cell is empty. */
export type FilledCell = {
  readonly kind: 'text' | 'number';
  readonly value: string;
  readonly from1904: boolean;
} | null;

/** A value as it was read; `wrong` says what the cell should hold, `kept` that its words are not lost all the same. */
export type CellReading<Value> = { readonly value: Value; readonly wrong?: string; readonly kept?: boolean };

/** How a value stands in a cell. What is written is read back as the same value. */
export interface CellCodec<Value> {
  readonly style: CellStyle;
  write(value: Value): FileCell;
  read(cell: FilledCell): CellReading<Value>;
}

/**
 * The codec with one value more, undefined, that stands as a sign of words. A text that is the sign itself, with any number of quotes
 * behind it, gets one quote more, so that no text is taken for the sign.
 */
export function withSign<Value>(codec: CellCodec<Value>, sign: string): CellCodec<Value | undefined> {
  const looksLikeIt = (text: string) => text.startsWith(sign) && /^"*$/.test(text.slice(sign.length));
  return {
    style: codec.style,
    write(value) {
      if (value === undefined) return { text: sign };
      const cell = codec.write(value);
      return cell !== null && 'text' in cell && looksLikeIt(cell.text) ? { text: `${cell.text}"` } : cell;
    },
    read(cell) {
      if (cell?.kind !== 'text' || !looksLikeIt(cell.value)) return codec.read(cell);
      return cell.value === sign ? { value: undefined } : codec.read({ ...cell, value: cell.value.slice(0, -1) });
    },
  };
}
