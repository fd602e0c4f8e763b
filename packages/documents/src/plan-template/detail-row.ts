import type { LineRange, ListItem, PlanSheet, SheetBudget } from '@sujarit/domain/plan-document';
import { choice } from './choice-codecs.ts';
import { nestedList } from './list-codecs.ts';
import { baht, count } from './number-codecs.ts';
import { columnsOf, type TemplateColumn } from './template-column.ts';
import { BUDGET_WORDS } from './template-words.ts';
import { text } from './text-codecs.ts';

type Texts = 'rationale' | 'period' | 'location' | 'responsible';
type Lists = 'objectives' | 'targetGroup' | 'method' | 'outputs' | 'outcomes' | 'results';

/** A project's sheet of ส่วนที่ ๓ as its row has it. */
export interface DetailRow extends Pick<PlanSheet, Texts>, Record<Lists, ListItem[]> {
  /** The ordinal of the project it belongs to. */
  ordinal: number | null;
  /** Null: the same as the project's. */
  name: string | null;
  /** Null: told by whether there is an amount. */
  status: SheetBudget['status'] | null;
  amount: number | null;
}

const of = columnsOf<DetailRow>();

export const detailColumns: readonly TemplateColumn<DetailRow>[] = [
  of('ordinal', 'ลำดับโครงการ', 10, count, {
    rule: { whole: [1, 1_000_000], others: 'refused', message: 'ใส่เลขลำดับของโครงการในแผ่นโครงการ' },
  }),
  of('name', 'ชื่อในรายละเอียดโครงการ', 40, text),
  of('rationale', 'หลักการและเหตุผล', 60, text),
  of('objectives', 'วัตถุประสงค์', 50, nestedList),
  of('targetGroup', 'กลุ่มเป้าหมาย', 40, nestedList),
  of('method', 'วิธีดำเนินการ', 60, nestedList),
  of('period', 'ระยะเวลาดำเนินการ', 24, text),
  of('location', 'สถานที่ดำเนินการ', 24, text),
  of('status', 'การใช้งบประมาณ', 16, choice(BUDGET_WORDS), {
    rule: { list: 'budgets', others: 'refused', message: 'โปรดเลือกจากรายการ' },
  }),
  of('amount', 'งบประมาณดำเนินการ (บาท)', 16, baht, {
    rule: { whole: [0, 999_999_999_999], others: 'refused', message: 'งบประมาณเป็นจำนวนเต็มบาท' },
  }),
  of('responsible', 'ผู้รับผิดชอบ', 30, text, { rule: { list: 'departments', others: 'taken' } }),
  of('outputs', 'ผลผลิต', 40, nestedList),
  of('outcomes', 'ผลลัพธ์', 40, nestedList),
  of('results', 'ตัวชี้วัด/ผลที่คาดว่าจะได้รับ', 40, nestedList),
];

export const emptyDetailRow = (): DetailRow => ({
  ordinal: null,
  name: null,
  rationale: null,
  objectives: [],
  targetGroup: [],
  method: [],
  period: null,
  location: null,
  status: null,
  amount: null,
  responsible: null,
  outputs: [],
  outcomes: [],
  results: [],
});

export function detailRow(
  ordinal: number,
  { budget, lines: _lines, fieldLines: _fieldLines, ...sheet }: PlanSheet,
): DetailRow {
  return { ordinal, ...sheet, ...budget };
}

/** The sheet of a row that was read. */
export function sheetOf(
  { ordinal: _ordinal, name, status, amount, ...row }: DetailRow,
  projectName: string,
  lines: LineRange,
): PlanSheet {
  const fields = [...Object.keys(row), 'name', 'budget'];
  return {
    ...row,
    name: name ?? projectName,
    budget: { status: status ?? (amount === null ? 'MISSING' : 'AMOUNT'), amount },
    lines,
    fieldLines: Object.fromEntries(fields.map((field) => [field, lines])),
  };
}
