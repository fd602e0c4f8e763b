import type { ListItem } from '@sujarit/domain/plan-document';
import { nestedSheetItems, type SheetItem, sheetItemsOf } from '@sujarit/domain/sheet-items';
import type { CellCodec } from './cell-codec.ts';

const INDENT = 2;
/** Before a text that begins with a space, or is empty: the text begins behind it. */
const BEGIN = '\\|';

/** What stands in a line for characters that would end it or be taken for another sign. */
const SIGNS: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' };
const MEANT = new Map([...Object.entries(SIGNS).map(([meant, sign]) => [sign, meant] as const), [BEGIN, '']]);

/** One item as one line: two spaces for each level below the first. */
function lineOf({ level, text }: SheetItem): string {
  const escaped = text.replace(/[\\\n\r]/g, (character) => SIGNS[character]!);
  return ' '.repeat((level - 1) * INDENT) + (/^(?:\s|$)/.test(escaped) ? BEGIN : '') + escaped;
}

function itemOf(line: string): SheetItem {
  const [before = ''] = /^[ \t]*/.exec(line) ?? [];
  const spaces = before.replaceAll('\t', ' '.repeat(INDENT)).length;
  const text = line.slice(before.length).replace(/\\[\\nr|]/g, (sign) => MEANT.get(sign)!);
  return { level: Math.floor(spaces / INDENT) + 1, text };
}

const linesIn = (value: string) => value.split('\n').filter((line) => line.trim() !== '');

/** A nested list: an item a line, two spaces before it for each level. Empty lines fall away. */
export const nestedList: CellCodec<ListItem[]> = {
  style: 'typed',
  write: (list) => (list.length === 0 ? null : { text: sheetItemsOf(list).map(lineOf).join('\n') }),
  read: (cell) => ({ value: cell === null ? [] : nestedSheetItems(linesIn(cell.value).map(itemOf)) }),
};

/** A list without levels: an item a line. */
export const flatList: CellCodec<string[]> = {
  style: 'typed',
  write: (list) => nestedList.write(list),
  read: (cell) => ({ value: cell === null ? [] : linesIn(cell.value).map((line) => itemOf(line).text) }),
};
