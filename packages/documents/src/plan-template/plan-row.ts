import { authorityTypeWords } from '@sujarit/domain/authority-type-words';
import type { PlanDocument, PrintedAuthorityType } from '@sujarit/domain/plan-document';
import { choice } from './choice-codecs.ts';
import { DAYS, day } from './day-codec.ts';
import { year } from './number-codecs.ts';
import { columnsOf, type TemplateField } from './template-column.ts';
import { text } from './text-codecs.ts';

/** What the sheet of the plan says, line by line. */
export interface PlanRow extends Omit<PlanDocument['plan'], 'framework'> {
  authority: string | null;
  type: PrintedAuthorityType | null;
  district: string | null;
  province: string | null;
  /** The framework's title, or its id where the workbook does not know it. */
  framework: string | null;
}

const of = columnsOf<PlanRow>();
const yearRule = {
  whole: [2500, 2699] as [number, number],
  others: 'refused' as const,
  message: 'ใส่ปี พ.ศ. สี่หลัก เช่น 2566',
};

export const planColumns: readonly TemplateField<PlanRow>[] = [
  of('authority', 'ชื่อหน่วยงาน', 0, text),
  of('type', 'ประเภท', 0, choice(authorityTypeWords), {
    rule: { list: 'authorities', others: 'refused', message: 'โปรดเลือกจากรายการ' },
  }),
  of('district', 'อำเภอ', 0, text),
  of('province', 'จังหวัด', 0, text),
  of('title', 'ชื่อแผน', 0, text),
  of('framework', 'กรอบแผน', 0, text, { rule: { list: 'frameworks', others: 'taken' } }),
  of('yearFrom', 'ตั้งแต่ปี พ.ศ.', 0, year, { rule: yearRule }),
  of('yearTo', 'ถึงปี พ.ศ.', 0, year, { rule: yearRule }),
  of('announcedOn', 'วันที่ประกาศ', 0, day, {
    rule: { days: DAYS, others: 'refused', message: 'ใส่วันที่ของโปรแกรม เช่น 31/8/2022 (ปี ค.ศ.) โปรแกรมจะแสดงเป็นปี พ.ศ.' },
  }),
  of('signatory', 'ผู้ลงนามในประกาศ', 0, text),
];

export const emptyPlanRow = (): PlanRow => ({
  authority: null,
  type: null,
  district: null,
  province: null,
  title: null,
  framework: null,
  yearFrom: null,
  yearTo: null,
  announcedOn: null,
  signatory: null,
});

export function planRow({ organization, plan }: PlanDocument, framework: string | null): PlanRow {
  const { name: authority, ...where } = organization;
  return { authority, ...where, ...plan, framework };
}
