import { type CellCodec, withSign } from './cell-codec.ts';

/** How an empty text is written, which is another thing than none. */
const EMPTY_TEXT = '""';

const plainText: CellCodec<string | null> = {
  style: 'typed',
  write: (value) => (value === null ? null : { text: value }),
  read: (cell) => ({ value: cell?.value ?? null }),
};

const signedText = withSign(plainText, EMPTY_TEXT);

/** A text to the letter, line breaks and outer spaces too; null is an empty cell. */
export const text: CellCodec<string | null> = {
  style: 'typed',
  write: (value) => signedText.write(value === '' ? undefined : value),
  read: (cell) => ({ value: signedText.read(cell).value ?? (cell === null ? null : '') }),
};

/** A text that is always there: an empty cell is the empty text. */
export const ownText: CellCodec<string> = {
  style: 'typed',
  write: (value) => (value === '' ? null : text.write(value)),
  read: (cell) => ({ value: text.read(cell).value ?? '' }),
};
