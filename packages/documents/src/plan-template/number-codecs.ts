import { arabicDigits } from '@sujarit/domain/thai-digits';
import type { CellCodec, FilledCell } from './cell-codec.ts';
import { KNOWN_MARKS } from './template-words.ts';

/** The number that a cell holds or that its text consists of (Thai or Arabic digits, separators); NaN where it is none. */
function numberOf(cell: NonNullable<FilledCell>): number {
  const digits = arabicDigits(cell.value).replace(/[,\s]/g, '');
  return cell.kind === 'number' || /^-?\d{1,15}(?:\.\d{1,15})?$/.test(digits) ? Number(digits) : Number.NaN;
}

/** A number of any kind, as the program shows it. */
export const figure: CellCodec<number | null> = {
  style: 'figure',
  write: (value) => (value === null ? null : { number: String(value) }),
  read(cell) {
    const value = cell === null ? null : numberOf(cell);
    return Number.isNaN(value) ? { value: null, wrong: 'ต้องเป็นตัวเลข' } : { value };
  },
};

const wholeNumber = (style: 'year' | 'integer', least: number, wrong: string): CellCodec<number | null> => ({
  style,
  write: figure.write,
  read(cell) {
    if (cell === null) return { value: null };
    const value = numberOf(cell);
    return Number.isSafeInteger(value) && value >= least ? { value } : { value: null, wrong };
  },
});

/** A running number. */
export const count = wholeNumber('year', Number.MIN_SAFE_INTEGER, 'ต้องเป็นเลขจำนวนเต็ม');
/** Whole baht. */
export const baht = wholeNumber('integer', 0, 'ต้องเป็นจำนวนเต็มบาท เลขไทยหรืออารบิก');

/** A Buddhist year. */
export const year: CellCodec<number | null> = {
  style: 'year',
  write: figure.write,
  read(cell) {
    const { value } = count.read(cell);
    const fits = value !== null && value >= 2500 && value < 2700;
    return cell === null || fits ? { value } : { value: null, wrong: 'ต้องเป็นปี พ.ศ. สี่หลัก เช่น 2566' };
  },
};

/** Whole baht of one year; words in its place are kept as the year's mark. */
export const bahtOrWords: CellCodec<number | string | null> = {
  style: 'integer',
  write: (value) => (typeof value === 'string' ? { text: value } : baht.write(value)),
  read(cell) {
    const read = baht.read(cell);
    if (read.wrong === undefined || cell === null) return read;
    const value = cell.value.trim();
    return KNOWN_MARKS.includes(value) ? { value } : { value: cell.value, wrong: read.wrong, kept: true };
  },
};
