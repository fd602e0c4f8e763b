import type { PrintedProjectKind } from '@sujarit/domain/plan-document';
import { arabicDigits } from './digits.ts';
import { inBrackets, plain, printedWidth } from './thai-text.ts';
import { unwrapCell } from './unwrap-cell.ts';

export type CellProject = { readonly codes: readonly string[]; readonly name: string; readonly number: number | null };

const KIND_WORD = /^["“'‘(\s]{0,3}(?:โครงการ|กิจกรรม|มาตรการ|แนวปฏิบัติ)/;
const CODE = /(?<=^|\s)\(?(\d{1,2}\.\d{1,2}\.\d{1,2})\)?(?=\s|$|[ก-๛])/g;
const MARKER = /(?<=^|\s)(?:\((\d{1,2})\)|(\d{1,2})\s?\.?\)|(\d{1,2})\.(?!\d)|[-•●])\s{0,3}/g;

/** Kind of a project: the first word of its name. */
export function kindOf(name: string): PrintedProjectKind | null {
  const words = name.replace(/^["“'‘(\s]{1,3}/, '');
  if (words.startsWith('โครงการ')) return 'PROJECT';
  if (words.startsWith('กิจกรรม')) return 'ACTIVITY';
  return words.startsWith('มาตรการ') ? 'MEASURE' : null;
}

export type CellReading = {
  readonly projects: readonly CellProject[];
  /** Text in front of the first marker and code: the end of what the row above began. */
  readonly lead: string;
  /** Codes that stand open at the end of the cell, and whether a project has followed them. */
  readonly codes: readonly string[];
  readonly dangling: boolean;
};

/**
 * One cell of the plan table. Codes stand in front of the projects they belong to; several codes without a project
 * between them share what follows. `marks` (how many marks the row's cells hold) decides whether unnumbered names
 * are one project or several. Text behind a code is the name of the code where it is told to be, or where the cell's projects are numbered
 * and it is not.
 */
export function readProjectCell(
  cell: string,
  marks: number,
  isCodeName: (code: string, text: string) => boolean,
): CellReading {
  const text = plain(cell);
  const found: CellProject[] = [];
  let codes: string[] = [];
  let used = true;
  let from = 0;
  let lead = '';
  const numbered = markedStarts(text).length > 0;
  const take = (piece: string, code: string | null): void => {
    const { names, before } = namesIn(piece, marks);
    const named =
      code === null
        ? names
        : names.filter(
            ({ name, number }) => number !== null || kindOf(name) !== null || !(numbered || isCodeName(code, name)),
          );
    if (code === null) lead = before;
    for (const { name, number, taken } of named)
      found.push({ codes, name: unwrapCell(name, { within: text, taken }), number });
    used = used || named.length > 0;
  };
  for (const match of arabicDigits(text).matchAll(CODE)) {
    take(text.slice(from, match.index), codes.at(-1) ?? null);
    codes = used ? [match[1] ?? ''] : [...codes, match[1] ?? ''];
    used = false;
    from = match.index + match[0].length;
  }
  take(text.slice(from), codes.at(-1) ?? null);
  return { projects: found, lead, codes, dangling: codes.length > 0 && !used };
}

/** `taken`: columns that the marker takes in front of the name. */
type Names = { names: Array<{ name: string; number: number | null; taken: number }>; before: string };

function namesIn(piece: string, marks: number): Names {
  const text = piece.trim();
  if (text === '' || /^[-–.\d\s]*$/.test(arabicDigits(text))) return { names: [], before: '' };
  const starts = markedStarts(text);
  if (starts.length > 0) {
    const names = starts.map(({ begin, end, number }, at) => ({
      name: text.slice(end, starts[at + 1]?.begin).trim(),
      number,
      taken: printedWidth(text.slice(begin, end)),
    }));
    return { names, before: text.slice(0, starts[0]?.begin).trim() };
  }
  const words = text.split(/(?<=\s)(?=(?:โครงการ|กิจกรรม|มาตรการ))/);
  if (words.length > 1 && words.length === marks) {
    return { names: words.map((name) => ({ name: name.trim(), number: null, taken: 0 })), before: '' };
  }
  return { names: [{ name: text, number: null, taken: 0 }], before: '' };
}

/** Printed markers that begin a project: followed by a word of its kind, or the next number in order. */
function markedStarts(text: string): Array<{ begin: number; end: number; number: number | null }> {
  const starts: Array<{ begin: number; end: number; number: number | null }> = [];
  let last = 0;
  for (const match of arabicDigits(text).matchAll(MARKER)) {
    const printed = match[1] ?? match[2] ?? match[3];
    const number = printed === undefined ? null : Number(printed);
    const end = match.index + match[0].length;
    const named = KIND_WORD.test(text.slice(end, end + 20));
    const inOrder = number !== null && number === last + 1 && (starts.length > 0 || match.index === 0);
    if ((!named && !inOrder) || inBrackets(text, match.index)) continue;
    starts.push({ begin: match.index, end, number });
    last = number ?? last;
  }
  return starts;
}
