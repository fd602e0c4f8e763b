import type { PlanState } from '@sujarit/domain/plan-lifecycle';
import type { Light } from '@sujarit/domain/traffic-light';
import type { CellStyle } from '../xlsx/xlsx-styles.ts';

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

const words: Record<string, Record<string, string>> = {
  planState: planStates,
  light: lights,
  type: types,
  kind: { PROJECT: 'โครงการ', ACTIVITY: 'กิจกรรม', MEASURE: 'มาตรการ', GUIDELINE: 'แนวปฏิบัติงาน' },
  status: {
    NOT_STARTED: 'ยังไม่เริ่ม',
    IN_PROGRESS: 'อยู่ระหว่างดำเนินการ',
    DONE: 'ดำเนินการแล้วเสร็จ',
    CANNOT: 'ไม่สามารถดำเนินการได้',
  },
  reason: {
    NO_BUDGET: 'ไม่มีงบประมาณ',
    POLICY_CHANGED: 'ผู้บริหารเปลี่ยนนโยบาย',
    NOT_ENOUGH_STAFF: 'บุคลากรไม่เพียงพอ',
    OTHER: 'อื่น ๆ',
  },
  level: { LOW: 'ต่ำ', MEDIUM: 'ปานกลาง', HIGH: 'สูง', VERY_HIGH: 'สูงมาก' },
};

/** How a colour's word is shaded. */
export const lightStyles: Record<string, CellStyle> = {
  [lights.GREEN]: 'green',
  [lights.ORANGE]: 'orange',
  [lights.RED]: 'red',
};

/** A code of a choice field in Thai; no plan has no state to name. */
export function thaiWordOf(column: string, code: string | null): string {
  if (code === null) return column === 'planState' ? 'ไม่มีแผน' : '';
  return words[column]?.[code] ?? code;
}

/** What a marked row of simulated data says wherever it shows. */
export const simulatedMark = 'ข้อมูลจำลอง';

/** The name of the totals row. */
export const totalsName = 'รวม';
