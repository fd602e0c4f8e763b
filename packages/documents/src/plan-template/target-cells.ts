import type { YearTarget } from '@sujarit/domain/plan-document';
import { withSign } from './cell-codec.ts';
import { choice } from './choice-codecs.ts';
import { figure } from './number-codecs.ts';
import { columnsOf, type TemplateColumn } from './template-column.ts';
import { OPERATOR_WORDS } from './template-words.ts';
import { text } from './text-codecs.ts';

/** The target of one year as its cells have it. */
export interface TargetCells {
  operator: YearTarget['operator'];
  value: number | null;
  /** Undefined where the document has a cell for the year with nothing in it. */
  unit: string | null | undefined;
}

const EMPTY_CELL = 'ช่องว่าง';
const ofTarget = columnsOf<TargetCells>();

export const targetColumns = (year: string): TemplateColumn<TargetCells>[] => [
  ofTarget('operator', `เงื่อนไข ปี ${year}`, 12, choice(OPERATOR_WORDS), {
    rule: { list: 'operators', others: 'refused', message: 'โปรดเลือกจากรายการ' },
  }),
  ofTarget('value', `ค่าเป้าหมาย ปี ${year}`, 12, figure),
  ofTarget('unit', `หน่วย ปี ${year}`, 12, withSign(text, EMPTY_CELL)),
];

export const emptyTarget = (): TargetCells => ({ operator: null, value: null, unit: null });

const saysNothing = ({ operator, value, unit }: TargetCells) => operator === null && value === null && unit === null;

export function targetCells(target: YearTarget | undefined): TargetCells {
  if (target === undefined) return emptyTarget();
  return saysNothing(target) ? { ...target, unit: undefined } : target;
}

export function targetOf(cells: TargetCells): YearTarget | undefined {
  return saysNothing(cells) ? undefined : { value: cells.value, unit: cells.unit ?? null, operator: cells.operator };
}
