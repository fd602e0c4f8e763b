import { arabicDigits } from './digits.ts';
import { type FieldHeading, fieldHeading } from './field-headings.ts';
import { type LaidOut, runningText } from './laid-out.ts';
import { markerOf } from './list-markers.ts';
import { sheetBudgetOf } from './money-cell.ts';
import { type PlanHeading, planHeading } from './plan-headings.ts';
import { planColumns } from './plan-table.ts';
import { plain } from './thai-text.ts';

/** A line of running text. Emphasised headings that were joined to other text stand on lines of their own. */
export type ScanLine = {
  readonly line: number;
  readonly text: string;
  readonly afterBlank: boolean;
  /** Cut out of a line together with what is no heading. */
  readonly cut: boolean;
  /** The heading of a sheet's field that the line begins with. */
  readonly field: FieldHeading | null;
  /** The heading of the plan (part, dimension, code, running number) that the line is. */
  readonly heading: PlanHeading | null;
};

type Piece = Omit<ScanLine, 'field' | 'heading'>;

/** Running text line by line, blank lines left out, rows of tables as null in between. `foreign` as in planHeading. */
export function scanLines(laidOut: LaidOut, foreign = false): Array<ScanLine | null> {
  const found: Array<Piece | null> = [];
  let afterBlank = true;
  for (const line of laidOut.lines) {
    const text = runningText(line);
    if (text === null) {
      const two = line.cells?.filter((cell) => cell.trim() !== '') ?? [];
      const isField = two.length === 2 && fieldHeading(two[0] ?? '')?.value === '';
      if (isField && planColumns(two, laidOut.lines[line.number + 1]?.cells ?? [], foreign) === null) {
        found.push({
          line: line.number,
          text: `${two[0]?.replace(/[:\s]{0,5}$/, '')} : ${two[1]}`,
          afterBlank: true,
          cut: false,
        });
      } else found.push(null);
    } else if (plain(text) !== '' && !PAGE_NUMBER.test(arabicDigits(plain(text)))) {
      for (const piece of separated(text)) {
        found.push({ line: line.number, text: piece.text, afterBlank, cut: piece.cut });
        afterBlank = false;
      }
    }
    afterBlank = text !== null && plain(text) === '';
  }
  return found
    .flatMap((line, at) => cutBudgetHeading(line, found[at + 1] ?? null))
    .map((line) =>
      line === null ? null : { ...line, field: fieldHeading(line.text), heading: planHeading(line.text, foreign) },
    );
}

/** Words that "งบประมาณ" belongs to where it ends a sentence or a division's name ("และงบประมาณ", "การใช้จ่ายงบประมาณ"). */
const PHRASE = /(?:และ|หรือ|ใช้|จ่าย|แผน|การ|ทำ|ตั้ง|ขอ|ด้าน|ตาม|ของ|สำนัก|กอง|งาน|ปี|เงิน|วงเงิน|ยอด|เสนอ)$/;

/** "... จังหวัดลำปางงบประมาณ" above "ไม่ใช้งบประมาณ": the heading of the next line stands at the end of this one. */
function cutBudgetHeading(line: Piece | null, next: Piece | null): Array<Piece | null> {
  const end =
    line === null || line.text.length > 600 ? null : /(?<=[^\s/])งบประมาณ(?:ดำเนินการ)?\s{0,9}$/.exec(line.text);
  if (line === null || next === null || end === null || fieldHeading(line.text)?.value === '') return [line];
  if (PHRASE.test(line.text.slice(0, end.index)) || markerOf(next.text) !== null) return [line];
  const value = plain(next.text);
  if (
    value.length > 60 ||
    !/^(?:ไม่|จำนวน|-$|\d)/.test(arabicDigits(value)) ||
    sheetBudgetOf(value).status === 'INVALID'
  )
    return [line];
  return [
    { ...line, text: line.text.slice(0, end.index) },
    { ...line, text: end[0].trim(), afterBlank: false, cut: true },
  ];
}

const PAGE_NUMBER = /^[-–]\s?\d{1,3}\s?[-–]$/;
const EMPHASISED = /\*\*([^*]{2,80})\*\*/g;

/** "จังหวัดลำปาง**งบประมาณ**" is a text and a heading; "ผลผลิต/ผลลัพธ์**ผลผลิต**" two headings. */
function separated(text: string): Array<{ text: string; cut: boolean }> {
  const pieces: Array<{ text: string; cut: boolean }> = [];
  let from = 0;
  for (const match of text.matchAll(EMPHASISED)) {
    const heading = fieldHeading(match[1] ?? '');
    if (heading === null || heading.value !== '' || heading.field === 'name') continue;
    const before = text.slice(from, match.index);
    if (plain(before) !== '') pieces.push({ text: before, cut: false });
    const joined = pieces.length > 0 && fieldHeading(before)?.value !== '';
    pieces.push({ text: match[1] ?? '', cut: joined });
    from = match.index + match[0].length;
  }
  const rest = text.slice(from);
  if (from === 0 || (pieces.length === 1 && fieldHeading(text) !== null)) return [{ text, cut: false }];
  if (plain(rest) !== '') pieces.push({ text: rest, cut: true });
  return pieces;
}
