import { isThaiLetter, plain, printedWidth, withoutTags } from './thai-text.ts';

const words = new Intl.Segmenter('th', { granularity: 'word' });
const firstWord = (text: string): string => {
  for (const { segment } of words.segment(text.slice(0, 40))) return segment;
  return '';
};

/** Letters of a line in a column that cuts words. */
const NARROWEST_COLUMN = 12;
const WIDEST_COLUMN = 45;
/** Pieces up to which a cell is looked at word by word. */
const MOST_PIECES = 600;

const widestPiece = (cell: string): number =>
  plain(cell)
    .split(' ')
    .reduce((widest, piece) => Math.max(widest, printedWidth(piece)), 0);

/**
 * A table cell without the spaces that its narrow column has cut into it. The widest piece tells the column's width;
 * a space is a cut where the next word would not have fit into the line, and is meant where it would. `within` is the whole cell where
 * the text is only a part of it, `taken` the columns that a marker takes in front of it.
 */
export function unwrapCell(
  cell: string,
  { within = cell, taken = 0 }: { within?: string; taken?: number } = {},
): string {
  const pieces = plain(cell).split(' ');
  if (pieces.length < 2) return pieces[0] ?? '';
  const width = [within, cell].map(widestPiece).find((widest) => widest <= WIDEST_COLUMN) ?? 0;
  if (width < NARROWEST_COLUMN || pieces.length > MOST_PIECES) return pieces.join(' ');
  let text = '';
  let used = taken;
  for (const piece of pieces) {
    const size = printedWidth(piece);
    if (text === '') [text, used] = [piece, used + size];
    else if (used + 1 + printedWidth(firstWord(piece)) <= width) [text, used] = [`${text} ${piece}`, used + 1 + size];
    else {
      const thai = isThaiLetter(text.at(-1)) && isThaiLetter(piece[0]) && piece[0] !== 'ๆ';
      text = thai || text.endsWith('/') ? text + piece : `${text} ${piece}`;
      used = size;
    }
  }
  return text;
}

/** The same for a cell with lines of its own: each line unwrapped, line breaks kept. */
export function unwrapLines(cell: string): string {
  return withoutTags(cell)
    .split('\n')
    .map((line) => plain(line))
    .filter((line) => line !== '')
    .join('\n');
}
