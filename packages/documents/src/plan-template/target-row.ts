import type { PlanTarget } from '@sujarit/domain/plan-document';
import { choice } from './choice-codecs.ts';
import { count, figure } from './number-codecs.ts';
import { columnsOf, type TemplateColumn } from './template-column.ts';
import { METRIC_WORDS } from './template-words.ts';
import { text } from './text-codecs.ts';

/** A yearly target of the whole plan as its row has it. */
export interface TargetRow {
  metric: PlanTarget['metric'] | null;
  /** Null: the document has no words of its own for it. */
  label: string | null;
  year: number | null;
  /** Null: not stated; such a row says nothing. */
  value: number | null;
  unit: string | null;
}

const of = columnsOf<TargetRow>();

export const targetRowColumns: readonly TemplateColumn<TargetRow>[] = [
  of('metric', 'เป้าหมาย', 28, choice(METRIC_WORDS), {
    rule: { list: 'metrics', others: 'refused', message: 'โปรดเลือกจากรายการ' },
  }),
  of('label', 'ข้อความในเอกสาร', 60, text),
  of('year', 'ปี พ.ศ.', 10, count),
  of('value', 'ค่าเป้าหมาย', 14, figure),
  of('unit', 'หน่วย', 14, text),
];

export const emptyTargetRow = (): TargetRow => ({ metric: null, label: null, year: null, value: null, unit: null });

export const targetRow = ({ label, ...target }: PlanTarget): TargetRow => ({ ...target, label: label ?? null });
