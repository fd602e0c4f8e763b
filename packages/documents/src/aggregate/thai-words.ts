import type { AggregateColumnKey } from '@sujarit/domain/aggregate-columns';
import type { PlanState } from '@sujarit/domain/plan-lifecycle';
import type { Light } from '@sujarit/domain/traffic-light';

const planStates: Record<PlanState, string> = {
  DRAFT: 'กำลังจัดทำ',
  SUBMITTED: 'เสนอผู้บริหาร',
  SIGNED: 'ผู้บริหารลงนามแล้ว',
  RETURNED: 'ส่งคืนแก้ไข',
  APPROVED: 'เห็นชอบแล้ว',
  ANNOUNCED: 'ประกาศใช้แล้ว',
  IN_USE: 'ใช้งานอยู่',
  CLOSED: 'สิ้นสุดแล้ว',
};

const lights: Record<Light, string> = {
  GREEN: 'เขียว',
  ORANGE: 'ส้ม',
  RED: 'แดง',
  NOT_REPORTED: 'ยังไม่รายงาน',
  NOTHING_PLANNED: 'ไม่มีโครงการในปี',
};

const types: Record<string, string> = {
  PAO: 'อบจ.',
  CITY_MUNICIPALITY: 'เทศบาลนคร',
  TOWN_MUNICIPALITY: 'เทศบาลเมือง',
  SUBDISTRICT_MUNICIPALITY: 'เทศบาลตำบล',
  SAO: 'อบต.',
  SPECIAL: 'รูปแบบพิเศษ',
};

const words: Partial<Record<AggregateColumnKey, Record<string, string>>> = {
  planState: planStates,
  light: lights,
  type: types,
};

/** A code of a choice column in Thai; no plan has no state to name. */
export function thaiWordOf(column: AggregateColumnKey, code: string | null): string {
  if (code === null) return column === 'planState' ? 'ไม่มีแผน' : '';
  return words[column]?.[code] ?? code;
}

/** What a marked row of simulated data says wherever it shows. */
export const simulatedMark = 'ข้อมูลจำลอง';

/** The name of the totals row. */
export const totalsName = 'รวม';
