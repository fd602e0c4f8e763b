import { text } from 'node:stream/consumers';
import type { Download } from '@playwright/test';

/** A downloaded CSV as rows of cells: first the headings, last the totals. */
export async function csvRows(download: Download): Promise<string[][]> {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const whole = (await text(await download.createReadStream())).replace(/^\uFEFF/, '');
  for (let at = 0; at < whole.length; at += 1) {
    const letter = whole[at];
    if (quoted && letter === '"' && whole[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (letter === ',' && !quoted) {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (letter === '\n' && !quoted) {
      rows.at(-1)?.push(cell);
      rows.push([]);
      cell = '';
    } else if (letter !== '\r' || quoted) cell += letter;
  }
  rows.at(-1)?.push(cell);
  return rows.filter((row) => row.length > 1);
}

/** A printed figure in hundredths: "1,234.50" is 123450; blank and "–" are 0. */
export function hundredths(cell: unknown): number {
  const plain = String(cell ?? '').replaceAll(/[^0-9.-]/g, '');
  return Math.round(Number(plain === '' || plain === '-' ? 0 : plain) * 100);
}

/** The column of a heading; a unit may stand behind it: "เบิกจ่าย (บาท)". */
export function columnOf(headings: readonly unknown[], heading: string): number {
  const found = headings.findIndex((one) => one === heading || String(one).startsWith(`${heading} (`));
  if (found < 0) throw new Error(`no column ${heading} in ${headings.join(' | ')}`);
  return found;
}
