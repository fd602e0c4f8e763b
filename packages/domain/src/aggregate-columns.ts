/**
 * Columns of the aggregate of a round: one row an authority, one totals row (DOMAIN section 5). The province's screen and the files of an
 * export are built from this one list.
 */

/** How a cell is to be read: money is baht as a decimal text, percent and score have two decimals, a date is ISO, a choice is a code. */
export type AggregateKind = 'text' | 'choice' | 'flag' | 'count' | 'money' | 'percent' | 'score' | 'days' | 'date';

/** What the totals row holds: the sum of the rows, the percent of the summed counts, or nothing. */
export type AggregateTotal = 'sum' | 'percentOfSums' | 'none';

export interface AggregateColumn {
  key: AggregateColumnKey;
  th: string;
  en: string;
  kind: AggregateKind;
  total: AggregateTotal;
}

interface ColumnDefinition {
  th: string;
  en: string;
  kind: AggregateKind;
  total: AggregateTotal;
}

const text = (th: string, en: string) => ({ th, en, kind: 'text', total: 'none' }) as const;
const choice = (th: string, en: string) => ({ th, en, kind: 'choice', total: 'none' }) as const;
const count = (th: string, en: string) => ({ th, en, kind: 'count', total: 'sum' }) as const;
const money = (th: string, en: string) => ({ th, en, kind: 'money', total: 'sum' }) as const;

const definitions = {
  no: { th: 'ที่', en: 'No.', kind: 'count', total: 'none' },
  province: text('จังหวัด', 'Province'),
  district: text('อำเภอ', 'District'),
  code: text('รหัส อปท.', 'Authority code'),
  name: text('องค์กรปกครองส่วนท้องถิ่น', 'Local authority'),
  type: choice('ประเภท', 'Type'),
  simulated: { th: 'ข้อมูลจำลอง', en: 'Simulated data', kind: 'flag', total: 'none' },
  withPlan: count('มีแผน', 'With a plan'),
  withoutPlan: count('ไม่มีแผน', 'Without a plan'),
  planState: choice('สถานะแผน', 'Plan state'),
  projects: count('โครงการในปี', 'Projects in the year'),
  inProgress: count('อยู่ระหว่างดำเนินการ', 'In progress'),
  done: count('ดำเนินการแล้วเสร็จ', 'Done'),
  cannot: count('ไม่สามารถดำเนินการได้', 'Cannot be done'),
  cannotNoBudget: count('ไม่สามารถฯ: ไม่มีงบประมาณ', 'Cannot: no budget'),
  cannotPolicyChanged: count('ไม่สามารถฯ: ผู้บริหารเปลี่ยนนโยบาย', 'Cannot: policy changed'),
  cannotNotEnoughStaff: count('ไม่สามารถฯ: บุคลากรไม่เพียงพอ', 'Cannot: not enough staff'),
  cannotOther: count('ไม่สามารถฯ: อื่น ๆ', 'Cannot: other'),
  percent: { th: 'ร้อยละความสำเร็จ', en: 'Percent carried out', kind: 'percent', total: 'percentOfSums' },
  light: choice('สี', 'Colour'),
  planBudget: money('งบประมาณตามแผน (บาท)', 'Plan budget (baht)'),
  ordinanceBudget: money('งบประมาณตามข้อบัญญัติ (บาท)', 'Ordinance budget (baht)'),
  disbursed: money('เบิกจ่าย (บาท)', 'Disbursed (baht)'),
  projectsDimension1: count('โครงการ มิติที่ 1', 'Projects, dimension 1'),
  projectsDimension2: count('โครงการ มิติที่ 2', 'Projects, dimension 2'),
  projectsDimension3: count('โครงการ มิติที่ 3', 'Projects, dimension 3'),
  projectsDimension4: count('โครงการ มิติที่ 4', 'Projects, dimension 4'),
  projectsDimensionOther: count('โครงการ ไม่อยู่ในมิติที่ 1-4', 'Projects outside dimensions 1-4'),
  budgetDimension1: money('งบประมาณ มิติที่ 1 (บาท)', 'Budget, dimension 1 (baht)'),
  budgetDimension2: money('งบประมาณ มิติที่ 2 (บาท)', 'Budget, dimension 2 (baht)'),
  budgetDimension3: money('งบประมาณ มิติที่ 3 (บาท)', 'Budget, dimension 3 (baht)'),
  budgetDimension4: money('งบประมาณ มิติที่ 4 (บาท)', 'Budget, dimension 4 (baht)'),
  budgetDimensionOther: money('งบประมาณ ไม่อยู่ในมิติที่ 1-4 (บาท)', 'Budget outside dimensions 1-4 (baht)'),
  reported: count('รายงานแล้ว', 'Reported'),
  notReported: count('ยังไม่รายงาน', 'Not reported'),
  sentOn: { th: 'วันที่ส่งรายงาน', en: 'Sent on', kind: 'date', total: 'none' },
  daysLate: { th: 'ล่าช้า (วัน)', en: 'Days late', kind: 'days', total: 'none' },
  itaTotal: { th: 'คะแนน ITA', en: 'ITA score', kind: 'score', total: 'none' },
  itaLevel: text('ระดับ ITA', 'ITA level'),
  riskLow: count('ความเสี่ยงต่ำ', 'Risks: low'),
  riskMedium: count('ความเสี่ยงปานกลาง', 'Risks: medium'),
  riskHigh: count('ความเสี่ยงสูง', 'Risks: high'),
  riskVeryHigh: count('ความเสี่ยงสูงมาก', 'Risks: very high'),
  consistent: count('สอดคล้องกับมิติ', 'Consistent'),
  inconsistent: count('ไม่สอดคล้องกับมิติ', 'Not consistent'),
} as const satisfies Record<string, ColumnDefinition>;

export type AggregateColumnKey = keyof typeof definitions;

type KeyOfKind<Kind extends AggregateKind> = {
  [Key in AggregateColumnKey]: (typeof definitions)[Key]['kind'] extends Kind ? Key : never;
}[AggregateColumnKey];
type KeyOfTotal<Total extends AggregateTotal> = {
  [Key in AggregateColumnKey]: (typeof definitions)[Key]['total'] extends Total ? Key : never;
}[AggregateColumnKey];

/** Columns whose totals are the sum of the rows, by what they hold. */
export type SummedCountKey = Exclude<KeyOfKind<'count'> & KeyOfTotal<'sum'>, 'no'>;
export type SummedMoneyKey = KeyOfKind<'money'>;

/** Every column in the order of the screen and of the files; the province column only where several provinces stand in one table. */
export function aggregateColumns({ withProvince }: { withProvince: boolean }): AggregateColumn[] {
  return (Object.keys(definitions) as AggregateColumnKey[])
    .filter((key) => withProvince || key !== 'province')
    .map((key) => ({ key, ...definitions[key] }));
}

const keysWhere = (wanted: (column: ColumnDefinition) => boolean) =>
  (Object.keys(definitions) as AggregateColumnKey[]).filter((key) => wanted(definitions[key]));

export const summedCountKeys = keysWhere(({ kind, total }) => kind === 'count' && total === 'sum') as SummedCountKey[];
export const summedMoneyKeys = keysWhere(({ kind }) => kind === 'money') as SummedMoneyKey[];
