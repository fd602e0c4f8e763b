import type { PlanRisk, PrintedRiskLevel } from '@sujarit/domain/plan-document';
import { arabicDigits, wholeNumber } from './digits.ts';
import type { LaidOut } from './laid-out.ts';
import { rowOf } from './laid-out.ts';
import { planHeading } from './plan-headings.ts';
import { compact, inBrackets, plain } from './thai-text.ts';
import { unwrapCell } from './unwrap-cell.ts';

type RiskColumns = {
  no: number | null;
  process: number;
  issue: number;
  level: number | null;
  control: number;
  width: number;
};
/** Risks up to which the table is read; no plan comes near. */
const MOST_RISKS = 500;

type Draft = {
  no: number;
  process: string;
  issue: string[];
  level: string[];
  control: string[];
  lines: [number, number];
};

const LEVELS: Readonly<Record<string, PrintedRiskLevel>> = {
  สูงมาก: 'VERY_HIGH',
  สูง: 'HIGH',
  ปานกลาง: 'MEDIUM',
  ต่ำ: 'LOW',
  น้อย: 'LOW',
};
/** Lines of text (a page's head and foot) that may stand between two pages of the table. */
const LINES_BETWEEN_PAGES = 3;

/** The rows of the risk table, pages of it put together. */
export function readRisks(laidOut: LaidOut): PlanRisk[] {
  const drafts: Draft[] = [];
  let columns: RiskColumns | null = null;
  let between = 0;
  for (const line of laidOut.lines) {
    if (drafts.length >= MOST_RISKS) break;
    const row = rowOf(line);
    if (row === null) {
      between += line.text.trim() === '' ? 0 : line.text.length > 60 ? LINES_BETWEEN_PAGES : 1;
      if (between >= LINES_BETWEEN_PAGES || planHeading(line.text)?.level === 'part') columns = null;
      continue;
    }
    between = 0;
    const header = riskColumns(row.cells);
    if (header !== null) {
      columns = header;
      continue;
    }
    if (columns === null || !belongs(row.cells, columns)) {
      columns = null;
      continue;
    }
    addRow(drafts, row.cells, columns, line.number);
  }
  return drafts.map((draft) => ({
    no: draft.no,
    process: unwrapCell(draft.process),
    issues: inlineItems(draft.issue.join(' ')),
    levels: levelsIn(draft.level.join(' ')),
    controls: inlineItems(draft.control.join(' ')),
    lines: draft.lines,
  }));
}

function riskColumns(cells: readonly string[]): RiskColumns | null {
  const words = cells.map(compact);
  const find = (pattern: RegExp): number | null => {
    const at = words.findIndex((cell) => pattern.test(cell));
    return at < 0 ? null : at;
  };
  const issue = find(/^(?:ประเด็น|เหตุการณ์|รูปแบบ|พฤติการณ์).{0,20}(?:ความเสี่ยง|ทุจริต)|^ความเสี่ยง/);
  const control = find(/^(?:มาตรการ|แนวทาง|วิธี|การจัดการ).{0,30}(?:ความเสี่ยง|ควบคุม|ป้องกัน|ทุจริต)/);
  if (issue === null || control === null || issue === control) return null;
  const no = find(/^(?:ลำดับ|ที่$|ลำดับที่)/);
  const process = find(/^(?:ขั้นตอน|กระบวน|ภารกิจ|งาน|โครงการ|ด้าน)/) ?? issue;
  return { no, process, issue, level: find(/^(?:riskscore|ระดับ|คะแนน|โอกาส)/), control, width: cells.length };
}

/** A row of another table has fewer cells than the measures' column, or fills cells beyond the header. */
const belongs = (cells: readonly string[], columns: RiskColumns): boolean =>
  cells.length > Math.max(columns.control, columns.issue) && cells.slice(columns.width).every((cell) => cell === '');

function addRow(drafts: Draft[], cells: readonly string[], columns: RiskColumns, line: number): void {
  const cell = (at: number | null): string => (at === null ? '' : (cells[at] ?? ''));
  if (cells.every((one) => one === '')) return;
  const number = wholeNumber(cell(columns.no).replace(/[.)]$/, ''));
  const last = drafts.at(-1);
  if (last !== undefined && number === null && cell(columns.process) === '') {
    last.issue.push(cell(columns.issue));
    last.level.push(cell(columns.level));
    last.control.push(cell(columns.control));
    last.lines = [last.lines[0], line];
    return;
  }
  drafts.push({
    no: number ?? drafts.length + 1,
    process: cell(columns.process),
    issue: [cell(columns.issue)],
    level: [cell(columns.level)],
    control: [cell(columns.control)],
    lines: [line, line],
  });
}

export function levelsIn(cell: string): PrintedRiskLevel[] {
  const printed =
    plain(cell)
      .slice(0, 400)
      .replace(/\s/g, '')
      .match(/สูงมาก|สูง|ปานกลาง|ต่ำ|น้อย/g) ?? [];
  return printed.flatMap((word) => LEVELS[word] ?? []);
}

const NUMBER = /(?<=^|\s)(?:\((\d{1,2})\)|(\d{1,2})(?:\.\)|[.)])(?!\d))\s{0,2}/g;

/** A cell's numbered items; gaps in the numbers do not matter. An unnumbered cell is one item. */
function inlineItems(cell: string): string[] {
  const text = plain(cell);
  if (text === '') return [];
  const starts: Array<{ begin: number; end: number }> = [];
  let last = 0;
  for (const match of arabicDigits(text).matchAll(NUMBER)) {
    const number = Number(match[1] ?? match[2]);
    if (number <= last || number > last + 4 || inBrackets(text, match.index)) continue;
    starts.push({ begin: match.index, end: match.index + match[0].length });
    last = number;
  }
  const dashed = starts.length === 0 ? text.split(/(?:^|\s)[-•●]\s/).filter((one) => one.trim() !== '') : [];
  if (dashed.length > 1 && /^[-•●]/.test(text)) return dashed.map((one) => unwrapCell(one, { within: text }));
  if (starts.length === 0) return [unwrapCell(text.replace(/^[-•●]\s?/, ''))];
  return starts
    .map(({ begin, end }, at) =>
      unwrapCell(text.slice(end, starts[at + 1]?.begin).trim(), { within: text, taken: end - begin }),
    )
    .filter((one) => one !== '');
}
