import type { ErrorParams } from '@sujarit/domain/errors';

/** What is wrong in a row and what to do, as the workbook of refused rows says it; {{name}} is a parameter. */
const words: Readonly<Record<string, string>> = {
  CODE_MISSING: 'ไม่มีรหัส ใส่รหัส อปท. ตามแบบ',
  CODE_UNKNOWN: 'ไม่มีรหัส {{code}} ในระบบ ตรวจกับแบบที่ดาวน์โหลด',
  CODE_UNKNOWN_NEAR: 'ไม่มีรหัส {{code}} ในระบบ อาจหมายถึง {{nearCode}} {{nearName}}',
  AUTHORITY_ELSEWHERE: '{{code}} คือ {{name}} จังหวัด{{province}} อยู่นอกพื้นที่ของสำนักงาน ลบแถวนี้',
  NAME_DISAGREES: 'รหัส {{code}} คือ {{name}} ชื่อในแถวไม่ตรงกัน แก้รหัสหรือชื่อให้ตรงกัน',
  ROW_DOUBLED: 'ซ้ำกับแถว {{lines}} ให้เหลือแถวเดียว',
  YEAR_WRONG: 'ต้องเป็นปี พ.ศ. {{from}} ถึง {{to}}',
  SCORE_WRONG: '“{{value}}” ไม่ใช่คะแนน ใส่เป็นตัวเลข',
  SCORE_RANGE: '{{value}} ไม่อยู่ระหว่าง 0 ถึง 100',
  TOTAL_MISSING: 'ไม่มีคะแนนรวม ใส่คะแนนรวมตามประกาศ',
  TOTAL_DISAGREES: 'คะแนนรวม {{total}} ไม่ตรงกับ IIT 30 EIT 30 OIT 40 ซึ่งได้ {{right}} ตรวจคะแนนทั้งสี่ช่อง',
  LEVEL_UNKNOWN: '“{{value}}” ไม่ใช่ระดับของปี {{year}} ใช้ {{levels}} หรือเว้นว่าง',
  LEVEL_DISAGREES: 'ระดับ {{level}} ไม่ตรงกับคะแนน เกณฑ์ปี {{year}} ได้ {{right}} แก้หรือเว้นว่าง',
  LEVEL_MISSING: 'ยังไม่ทราบคะแนนครบทุกเครื่องมือ ระบุระดับเป็น {{right}}',
};

/** The words of a problem's code. */
export function problemWords(code: string, params: ErrorParams): string {
  return (words[code] ?? code).replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(params[name] ?? ''));
}
