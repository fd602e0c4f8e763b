import type { MeasureRow } from '@sujarit/domain/plan-document';
import { arabicDigits, isPlanYear } from './digits.ts';
import type { Report } from './findings.ts';
import { type LaidOut, runningText } from './laid-out.ts';
import { compact, plain } from './thai-text.ts';
import { unwrapLines } from './unwrap-cell.ts';

/** Rows up to which a report is read; none comes near. */
const MOST_ROWS = 3000;

type Columns = { measure: number; method: number; result: number; success: number | null; indicator: number | null };
type Place = { instrument: MeasureRow['instrument']; indicator: number | null };

/** Rows of the tables of an integrity-measure report; instrument and indicator come from the nearest headings above. */
export function measureRows(laidOut: LaidOut, report: Report): MeasureRow[] {
  const rows: MeasureRow[] = [];
  const printed = new Map<string, number>();
  const place: Place = { instrument: null, indicator: null };
  let columns: Columns | null = null;
  for (const line of laidOut.lines) {
    if (rows.length >= MOST_ROWS) break;
    const text = runningText(line);
    if (text !== null) {
      readPlace(plain(text), place);
      continue;
    }
    const raw = line.cells ?? [];
    const header = reportColumns(raw);
    if (header !== null) columns = header;
    else if (columns !== null) {
      if (columns.indicator !== null) readPlace(plain(raw[columns.indicator] ?? ''), place);
      const cell = (at: number | null): string => (at === null ? '' : unwrapLines(raw[at] ?? ''));
      const row: MeasureRow = {
        ...place,
        measure: cell(columns.measure),
        method: cell(columns.method),
        result: cell(columns.result),
        success: cell(columns.success),
        lines: [line.number, line.number],
      };
      reportRepeat(row, printed, report);
      rows.push(row);
    }
  }
  return rows;
}

function reportColumns(cells: readonly string[]): Columns | null {
  const words = cells.map(compact);
  const find = (pattern: RegExp): number => words.findIndex((cell) => cell.length < 60 && pattern.test(cell));
  const named = find(/^มาตรการ/);
  const measure = named >= 0 ? named : find(/^(?:แนวทาง|ประเด็น|กิจกรรม)/);
  const method = find(/^(?:วิธี|ขั้นตอน|กระบวนการ|แนวทาง).{0,12}(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติ)|^(?:ขั้นตอน|วิธีการ).{0,12}$/);
  const result = find(/^(?:ผลการ|รายงานผล|ผล)(?:การ)?(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติ)/);
  if (measure < 0 || method < 0 || result < 0 || measure === method) return null;
  const success = words.findIndex(
    (cell, at) => at > result && /ความสำเร็จ|ผลสำเร็จ|ผลลัพธ์|ผลสัมฤทธิ์|ผลที่ได้|ความก้าวหน้า/.test(cell),
  );
  const indicator = find(/^(?:ตัวชี้วัด|เครื่องมือ)/);
  return {
    measure,
    method,
    result,
    success: success < 0 ? null : success,
    indicator: indicator < 0 ? null : indicator,
  };
}

function readPlace(text: string, place: Place): void {
  if (text === '' || text.length > 200) return;
  const instrument = /(?<![A-Za-z])(IIT|EIT|OIT)(?![A-Za-z])/.exec(text)?.[1];
  if (instrument === 'IIT' || instrument === 'EIT' || instrument === 'OIT') {
    if (instrument !== place.instrument) place.indicator = null;
    place.instrument = instrument;
  }
  const indicator = /^ตัวชี้วัดที่\s?(\d{1,2})/.exec(arabicDigits(text))?.[1];
  if (indicator !== undefined) place.indicator = Number(indicator);
}

const keyOf = (row: MeasureRow): string => compact(row.measure + row.method + row.result + row.success);

function reportRepeat(row: MeasureRow, printed: Map<string, number>, report: Report): void {
  const key = keyOf(row);
  const line = printed.get(key);
  if (line === undefined) printed.set(key, row.lines[0] + 1);
  else report('REPEATED_ROW', 'WARNING', row.lines, `แถวนี้ซ้ำกับบรรทัด ${line} ทุกช่อง`, { params: { line } });
}

/** The year reported on: the first fiscal year in the title lines, not the year of the assessment it answers. */
export function reportYear(laidOut: LaidOut): number | null {
  const title = laidOut.lines.findIndex((line) => /^\s*รายงาน/.test(plain(line.text)));
  const from = Math.max(title, 0);
  for (const line of laidOut.lines.slice(from, from + 10)) {
    const year = /(?:ปี|พ\.ศ\.|งบประมาณ)[^\d]{0,16}(\d{4})/.exec(arabicDigits(plain(line.text)))?.[1];
    if (year !== undefined && isPlanYear(Number(year))) return Number(year);
  }
  return null;
}
