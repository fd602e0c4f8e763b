import { arabicDigits } from './digits.ts';

const KNOWN_TAG =
  /<\/?(?:p|br|ul|ol|li|table|thead|tbody|tr|td|th|b|i|u|em|strong|span|div|sup|sub|font|center|h[1-6])(?:\s[^<>]{0,400})?\/?>/gi;
const LINE_TAG = /<(?:br\s{0,3}\/?|\/p|\/li|\/tr|\/div|\/h[1-6]|\/?ul(?:\s[^<>]{0,400})?|\/?ol(?:\s[^<>]{0,400})?)>/gi;

/** A cell without HTML: tags that end a line become line breaks, all other known tags go. */
export function withoutTags(text: string): string {
  return text.includes('<') ? text.replace(LINE_TAG, '\n').replace(KNOWN_TAG, '') : text;
}

/** One line of plain characters: no tags, no emphasis marks, no invisible characters, single spaces. */
export function plain(text: string): string {
  return withoutTags(text)
    .normalize('NFC')
    .replaceAll('\u0e4d\u0e32', '\u0e33')
    .replace(/\*\*|[\u00ad\u200b-\u200d\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters and digits alone, Arabic digits: what two prints of the same words have in common. */
export function compact(text: string): string {
  return arabicDigits(plain(text))
    .replace(/[\s"“”'‘’.,:;()[\]{}\-–—_/|•●]/g, '')
    .toLowerCase();
}

const isThaiLetter = (char: string | undefined): boolean => char !== undefined && char >= '\u0e01' && char <= '\u0e4e';

/** Pieces of a sentence that line ends have cut apart: Thai words join without a space. */
export function joinWrapped(...pieces: readonly string[]): string {
  const filled = pieces.filter((piece) => piece !== '');
  return filled
    .map((piece, at) => {
      const left = filled[at - 1]?.at(-1);
      const joins = at === 0 || (isThaiLetter(left) && isThaiLetter(piece[0]) && piece[0] !== 'ๆ');
      return joins ? piece : ` ${piece}`;
    })
    .join('');
}

/** The words end in what only announces a list (ดังนี้, ได้แก่, a colon). */
export const introducesList = (text: string): boolean => /(?:ดังนี้|ดังต่อไปนี้|ได้แก่|ประกอบด้วย|เช่น|:)\s*$/.test(text);

/** Does a bracket that was opened before stand open at this place of the text? What closes there is no marker of a list. */
export const inBrackets = (text: string, at: number): boolean => {
  const open = text.lastIndexOf('(', at - 1);
  return at > 0 && open >= 0 && at - open < 80 && !text.slice(open, at).includes(')');
};

/** Number of columns a text takes in print: marks above and below the line take none. */
export const printedWidth = (text: string): number => text.replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g, '').length;

export { isThaiLetter };
