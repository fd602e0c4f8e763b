import { arabicDigits } from './digits.ts';
import { inBrackets, plain } from './thai-text.ts';
import { unwrapCell } from './unwrap-cell.ts';

export type Activity = { readonly codes: readonly string[]; readonly name: string };

const NUMBER = /(?<=^|\s)(\d{1,2}(?:\.\d{1,2})+)\.?\)?(?=\s|[ก-๛])|(?<=^|\s)(\d{1,2})[.)](?!\d)/g;

/**
 * The numbered activities of one cell. Deeper numbers, bullets and dashes are the sub-list of the activity before them;
 * what stands before the first number belongs to none. A cell without numbers is one activity.
 */
export function activitiesOf(cell: string): Activity[] {
  const text = plain(cell);
  if (text === '') return [];
  const marks = [...arabicDigits(text).matchAll(NUMBER)].filter((match) => !inBrackets(text, match.index));
  const numbers = marks.map((match) => ({
    code: match[1] ?? match[2] ?? '',
    begin: match.index,
    end: match.index + match[0].length,
  }));
  const depth = numbers[0]?.code.split('.').length ?? 0;
  const starts = numbers.filter(({ code }) => code.split('.').length === depth);
  if (starts.length === 0) return [{ codes: [], name: unwrapCell(text.replace(/^[-•●]\s?/, '')) }];
  return starts.map(({ code, begin, end }, at) => ({
    codes: [code],
    name: unwrapCell(text.slice(end, starts[at + 1]?.begin).trim(), { within: text, taken: end - begin }),
  }));
}
