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
  CODE_WRONG: 'รหัส {{code}} ใช้ได้เฉพาะตัวเลข ตัวอักษรอังกฤษ และขีด ไม่เกิน 20 ตัว',
  NAME_MISSING: 'ไม่มีชื่อ ใส่ชื่อเต็มของหน่วยงาน',
  STATE_UNKNOWN: '“{{value}}” ไม่ใช่สถานะที่มี ใช้ {{states}}',
  SUCCESSOR_OF_ACTIVE: 'ใส่แห่งที่รวมเข้าได้เมื่อสถานะเป็นยุบเลิกเท่านั้น',
  SUCCESSOR_UNKNOWN: 'ไม่มีหน่วยงานอื่นรหัส {{code}} ที่ปฏิบัติงานอยู่ ตรวจรหัส หรือนำเข้าหน่วยงานนั้นก่อน',
  SIZE_UNKNOWN: '“{{value}}” ไม่ใช่ขนาดที่มี ใช้ {{sizes}}',
  TYPE_UNKNOWN: '“{{value}}” ไม่ใช่ประเภทที่มี ใช้ {{types}}',
  TYPE_MISSING: 'ไม่ทราบประเภทจากชื่อ ระบุเป็น {{types}}',
  TYPE_DISAGREES: 'ประเภท {{type}} ไม่ตรงกับชื่อ {{name}} แก้ให้ตรงกัน',
  PROVINCE_MISSING: 'ไม่มีจังหวัด ใส่ชื่อจังหวัด',
  PROVINCE_UNKNOWN: 'ไม่มีจังหวัด “{{value}}” ตรวจตัวสะกด',
  PROVINCE_CHANGES: 'หน่วยงานนี้อยู่จังหวัด{{before}} ย้ายจังหวัดด้วยไฟล์นี้ไม่ได้',
  DISTRICT_UNKNOWN: 'จังหวัด{{province}}ไม่มีอำเภอ “{{value}}” ตรวจตัวสะกด',
  TOO_LONG: 'ยาวเกิน {{most}} ตัวอักษร',
  EMAIL_WRONG: '“{{value}}” ไม่ใช่อีเมล',
  PERSON_MISSING: 'ไม่มีชื่อ-สกุล',
  ROLE_UNKNOWN: '“{{value}}” ไม่ใช่บทบาท ใช้ {{roles}}',
  DEPARTMENT_MISSING: 'หัวหน้ากอง/สำนักต้องระบุกอง',
  ROLES_EXCLUDE: 'ผู้นี้เป็น{{other}}ของหน่วยงานนี้ บทบาททั้งสองต้องเป็นคนละคน',
  MEMBER_ELSEWHERE: 'อีเมลนี้เป็นผู้ใช้ของ {{name}} อยู่แล้ว ตรวจอีเมล หรือใส่ “ใช่” ในช่องทำงานหลายแห่ง',
};

/** The words of a problem's code. */
export function problemWords(code: string, params: ErrorParams): string {
  return (words[code] ?? code).replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(params[name] ?? ''));
}
