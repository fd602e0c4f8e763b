import type { Report } from '../plan-reader/findings.ts';
import type { WrongCell } from './template-place.ts';

interface Place {
  sheet: string;
  column: string;
  line: number;
}

/** Letters of a cell that a message shows. */
const SHOWN = 60;

/** A value that is not of its column's kind. It is left out, or kept in words where the column can. */
export function reportWrong(
  report: Report,
  { sheet, row, line, column, value, wrong, kept }: WrongCell,
  project: number | null,
): void {
  const shown = value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
  const then = kept ? 'เก็บไว้เป็นเครื่องหมายของปีนั้น' : 'ไม่ได้นำค่านี้เข้า';
  const message = `แผ่น “${sheet}” แถว ${row} ช่อง “${column}”: “${shown}” ${wrong} (${then})`;
  report('CELL_UNREADABLE', kept ? 'WARNING' : 'ERROR', [line, line], message, {
    project,
    params: { sheet, row, column, value: shown },
  });
}

/** A column of the template, or with an empty name a whole sheet, that is not in the workbook. */
export function reportMissing(report: Report, { sheet, column, line }: Place): void {
  const what = column === '' ? `ไม่มีแผ่น “${sheet}”` : `แผ่น “${sheet}” ไม่มีช่อง “${column}”`;
  report('TEMPLATE_PART_MISSING', 'WARNING', [line, line], `${what} ถูกลบหรือเปลี่ยนชื่อ จึงอ่านเป็นไม่ได้ระบุ`, {
    params: { sheet, column },
  });
}

/** A column that the template does not have and that holds something, or with row 0 a whole sheet. */
export function reportUnknown(report: Report, { sheet, column, row, line }: Place & { row: number }): void {
  const what = row === 0 ? `แผ่น “${sheet}”` : `แผ่น “${sheet}” แถว ${row} ช่อง “${column}”`;
  report('TEMPLATE_PART_UNKNOWN', 'WARNING', [line, line], `${what} ไม่มีในแบบ จึงไม่ได้นำเข้า`, {
    params: { sheet, column, row },
  });
}
