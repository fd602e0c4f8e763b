import { describe, expect, it } from 'vitest';
import { fieldHeading } from './field-headings.ts';

describe('headings of a sheet', () => {
  it.each([
    ['๑. ชื่อโครงการ : โครงการจัดเวที', 'name', 'โครงการจัดเวที'],
    ['ชื่อโครงการ/กิจกรรม/มาตรการ', 'name', ''],
    ['หลักการและเหตุผล/ความเป็นมา', 'rationale', ''],
    ['**วัตถุประสงค์**', 'objectives', ''],
    ['4. กลุ่มเป้าหมาย:', 'targetGroup', ''],
    ['วิธีการ/ขั้นตอนการดำเนินการ', 'method', ''],
    ['ระยะเวลาและสถานที่ในการดำเนินการ', 'period', ''],
    ['๖. ระยะเวลาดำเนินการ ปีงบประมาณ ๒๕๖๖', 'period', 'ปีงบประมาณ ๒๕๖๖'],
    ['สถานที่ดำเนินการ', 'location', ''],
    ['งบประมาณที่ใช้ในการดำเนินการ', 'budget', ''],
    ['๗) งบประมาณดำเนินการ', 'budget', ''],
    ['งบประมาณ ๑๐,๐๐๐ บาท', 'budget', '๑๐,๐๐๐ บาท'],
    ['หน่วยงานผู้รับผิดชอบ', 'responsible', ''],
    ['ผู้รับผิดชอบโครงการ กองคลัง', 'responsible', 'กองคลัง'],
    ['๙. ผลผลิต/ผลลัพธ์', 'results', ''],
    ['ผลที่คาดว่าจะได้รับ', 'results', ''],
    ['- (ผลผลิต)', 'outputs', ''],
    ['๑๐. ผลลัพธ์', 'outcomes', ''],
  ])('%s', (line, field, value) => {
    expect(fieldHeading(line)).toMatchObject({ field, value, glued: false });
  });

  it('tells a value joined to its heading', () => {
    expect(fieldHeading('ผู้รับผิดชอบสำนักปลัด กองคลัง')).toMatchObject({
      field: 'responsible',
      value: 'สำนักปลัด กองคลัง',
      glued: true,
    });
  });

  it.each([
    ['วัตถุประสงศ์', 'objectives'],
    ['๘. ผู้รับผิดขอบ', 'responsible'],
  ])('reads a misprinted heading and says so: %s', (line, field) => {
    expect(fieldHeading(line)).toMatchObject({ field, misprinted: true });
  });

  it.each([
    'ผู้รับผิดชอบจัดทำรายงานเสนอผู้บริหาร',
    '- งบประมาณ',
    'ระยะเวลา และผลการดำเนินการเกี่ยวกับเรื่องร้องเรียน/ร้องทุกข์',
    'เป้าหมายของแผนแม่บทที่กำหนดไว้ว่า ประเทศไทยปลอดการทุจริต',
    'วิธีการที่บุคคลภายนอกจะทำการร้องเรียน',
    '๑๐,๐๐๐ บาท',
  ])('leaves running text alone: %s', (line) => {
    expect(fieldHeading(line)).toBeNull();
  });
});
