import type { SheetBudget, YearBudget } from '@sujarit/domain/plan-document';
import { arabicDigits } from './digits.ts';
import { plain } from './thai-text.ts';

const TICK = /^[✓✔√☑]$/;
const DASH = /^[-–—]$/;
const AMOUNT = /^\d{1,3}(?:,\s?\d{3}){1,4}(?:\.\d{1,2})?|^\d{2,9}(?:\.\d{1,2})?/;
const NO_MONEY = /ไม่(?:ได้)?(?:ใช้|มี|ต้องใช้|ขอใช้|เบิกจ่าย)|ไม่ใช้งบ/;

/** Letters of a cell that are looked at; longer ones hold no marks of a budget. */
const LONGEST_CELL = 600;

/** Whole baht of a printed amount ("๕๐,๐๐๐"); satang are cut. Null when it holds no plausible number. */
function bahtOf(printed: string): number | null {
  const digits = arabicDigits(printed)
    .replace(/[,\s]/g, '')
    .replace(/\.\d*$/, '');
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null;
}

/**
 * The marks of one cell in order: ticks, dashes, amounts and words ("ไม่ใช้งบประมาณ"). A tick and the amount
 * behind it are two marks: which project each belongs to, the caller decides.
 */
export function marksOf(cell: string): YearBudget[] {
  let rest = plain(cell).slice(0, LONGEST_CELL);
  const marks: YearBudget[] = [];
  let words = '';
  const flush = (): void => {
    const text = words.trim();
    const joined = text.replace(/\s/g, '');
    const each = NO_MONEY.test(joined) ? joined.split(/(?<=.)(?=ไม่(?:ได้|ต้อง|ขอ)?(?:ใช้|มี|เบิก))/) : [text];
    for (const mark of each) if (mark !== '') marks.push({ amount: null, mark });
    words = '';
  };
  while (rest !== '') {
    const first = rest[0] ?? '';
    const amount = AMOUNT.exec(arabicDigits(rest.slice(0, 40)));
    if (TICK.test(first) || (DASH.test(first) && (words === '' || words.endsWith(' ')) && !/^[-–—]\d/.test(rest))) {
      flush();
      marks.push({ amount: null, mark: TICK.test(first) ? '✓' : '-' });
      rest = rest.slice(1);
    } else if (amount !== null && (words === '' || words.endsWith(' '))) {
      flush();
      const printed = rest.slice(0, amount[0].length);
      marks.push({ amount: bahtOf(printed), mark: printed });
      rest = rest.slice(amount[0].length).replace(/^\s?(?:\.-|\/-|บาท)/, '');
    } else {
      words += first;
      rest = rest.slice(1);
    }
    rest = words === '' ? rest.trimStart() : rest;
  }
  flush();
  return marks;
}

/** The budget of a sheet: an amount in words of money, a statement that none is used, or neither. */
export function sheetBudgetOf(text: string): SheetBudget {
  const arabic = arabicDigits(plain(text));
  const withUnit = /(\d{1,3}(?:,\s?\d{3}){1,4}|\d{1,9})(?:\.\d{1,2}|\.-|\.–|\/-)?\s?-?\s?บาท/.exec(arabic);
  const grouped = /\d{1,3}(?:,\s?\d{3}){1,4}/.exec(arabic);
  const found = withUnit?.[1] ?? grouped?.[0] ?? (/^\d{2,9}(?:\.\d{1,2}|\.-)?$/.test(arabic) ? arabic : undefined);
  const amount = found === undefined ? null : bahtOf(found.replace(/\.-$/, ''));
  if (amount !== null && amount > 0) return { status: 'AMOUNT', amount };
  if (NO_MONEY.test(arabic) || /^[-–—]$/.test(arabic) || amount === 0) return { status: 'NONE', amount: null };
  return { status: 'INVALID', amount: null };
}
