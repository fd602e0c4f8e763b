import type { YearTarget } from '@sujarit/domain/plan-document';
import { arabicDigits } from './digits.ts';
import { plain } from './thai-text.ts';

const OPERATORS: ReadonlyArray<readonly [RegExp, NonNullable<YearTarget['operator']>]> = [
  [/(?:ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|ขึ้นไป|≥|>=)/, '>='],
  [/(?:ไม่เกิน(?:กว่า)?|ไม่มากกว่า|≤|<=)/, '<='],
  [/(?:มากกว่า|เกินกว่า|สูงกว่า|>)/, '>'],
  [/(?:น้อยกว่า|ต่ำกว่า|<)/, '<'],
];

/** A yearly target: number, the word beside it (ร้อยละ in front too), and words such as ไม่น้อยกว่า as operator. */
export function targetOf(cell: string): YearTarget | null {
  const printed = plain(cell);
  const found = /\d{1,9}(?:,\d{3}){0,4}(?:\.\d{1,4})?/.exec(arabicDigits(printed));
  if (found === null) return null;
  const operator = OPERATORS.find(([words]) => words.test(printed))?.[1] ?? null;
  const bare = (text: string): string =>
    OPERATORS.reduce((rest, [words]) => rest.replace(words, ''), text)
      .replace(/[()]/g, '')
      .trim();
  const before = bare(printed.slice(0, found.index));
  const after = bare(printed.slice(found.index + found[0].length));
  const unit = /^(?:ร้อยละ|จำนวน)?$/.test(before) && before !== 'ร้อยละ' ? after : before || after;
  return {
    value: Number(found[0].replaceAll(',', '')),
    unit: unit === '' ? null : unit === '%' ? 'ร้อยละ' : unit,
    operator,
  };
}
