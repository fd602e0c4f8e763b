import { arabicDigits } from './digits.ts';

export type Marker =
  | { readonly family: 'point' | 'bracket'; readonly number: number }
  | { readonly family: 'paren'; readonly number: number }
  | { readonly family: 'compound'; readonly parts: readonly number[] }
  | { readonly family: 'letter' }
  | { readonly family: 'bullet'; readonly glyph: string };

const BULLET = /^[-–—•●▪◦○*·➢✓✔]\s*/;
const PAREN = /^\((\d{1,2})\)\s*/;
const COMPOUND = /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:\.\)|[.)])?\s*(?=[^\d,.])/;
const NUMBER = /^(\d{1,2})(?:\s?\.\)|\s?\)|\.(?!\d))\s*/;
const LETTER = /^[ก-ฮ](?:\)|\.\s)\s*/;

/**
 * The printed marker in front of a text and the text without it. A number behind a bullet is the marker ("- ๑) ...").
 * Dates, amounts and codes inside a sentence are none.
 */
export function markerOf(text: string): { marker: Marker; rest: string } | null {
  const start = text.trimStart();
  const bullet = BULLET.exec(start);
  const body = bullet === null ? start : start.slice(bullet[0].length);
  const numbered = numberMarker(body);
  if (numbered !== null) return numbered;
  return bullet === null ? null : { marker: { family: 'bullet', glyph: bullet[0].trim() }, rest: body };
}

function numberMarker(body: string): { marker: Marker; rest: string } | null {
  const arabic = arabicDigits(body.slice(0, 24));
  const paren = PAREN.exec(arabic);
  if (paren !== null)
    return { marker: { family: 'paren', number: Number(paren[1]) }, rest: body.slice(paren[0].length) };
  const compound = COMPOUND.exec(arabic);
  if (compound !== null) {
    const parts = (compound[1] ?? '').split('.').map(Number);
    return { marker: { family: 'compound', parts }, rest: body.slice(compound[0].length) };
  }
  const number = NUMBER.exec(arabic);
  if (number !== null) {
    const family = number[0].includes(')') ? 'bracket' : 'point';
    return { marker: { family, number: Number(number[1]) }, rest: body.slice(number[0].length) };
  }
  const letter = LETTER.exec(arabic);
  return letter === null ? null : { marker: { family: 'letter' }, rest: body.slice(letter[0].length) };
}
