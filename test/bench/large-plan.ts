import { frameworks } from '@sujarit/domain/framework/frameworks';

const YEARS = [2566, 2567, 2568, 2569, 2570];
const PARAGRAPH =
  'การดำเนินงานขององค์กรปกครองส่วนท้องถิ่นต้องยึดหลักธรรมาภิบาล ความโปร่งใส และการมีส่วนร่วมของประชาชน เพื่อให้การใช้จ่ายเงินของแผ่นดินเกิดประโยชน์สูงสุด ประชาชนตรวจสอบได้ทุกขั้นตอน และเจ้าหน้าที่ปฏิบัติหน้าที่ด้วยความซื่อสัตย์สุจริต';

/**
 * The text of a plan of so many projects, each with a whole sheet, as long as real ones of 90 pages and more. Every second project has its
 * amount in the sheet alone, and every fifth another kind in the sheet: a doubt each.
 */
export function largePlan(projects: number): string {
  const places = frameworks[0]!.nodes.filter(({ level }) => level === 3);
  const all = Array.from({ length: projects }, (_, at) => {
    const place = places[Math.floor((at * places.length) / projects)]!;
    return {
      place,
      no: at + 1,
      name: `โครงการเสริมสร้างความโปร่งใสด้านที่ ${at + 1} ประจำตำบลสมมติ`,
      amount: 1000 * (at + 1),
    };
  });
  const years = (cell: string) => YEARS.map(() => cell).join('\t');
  const rows = all.map(
    ({ place, name, no, amount }) =>
      `มิติที่ ${place.code[0]}\t${place.code} ${place.nameTh}\t1) ${name}\t${years(no % 2 ? '✓' : amount.toLocaleString('en-US'))}\tสำนักปลัด`,
  );
  const sheets = all.map(({ place, name, no, amount }) => {
    const inPlace = no - all.findIndex((one) => one.place === place);
    const printed = no % 5 ? name : name.replace(/^โครงการ/, 'มาตรการ');
    const steps = [1, 2, 3, 4, 5].map((step) => `${step}. ขั้นตอนที่ ${step} ของโครงการที่ ${no} ${PARAGRAPH.slice(0, 90)}`);
    return [
      `${place.code} ${place.nameTh}`,
      '',
      `ลำดับที่ ${inPlace}`,
      `ชื่อโครงการ : ${printed}`,
      'หลักการและเหตุผล',
      `${PARAGRAPH} ${PARAGRAPH}`,
      'วัตถุประสงค์',
      `1. เพื่อเสริมสร้างความโปร่งใส ${PARAGRAPH.slice(0, 60)}`,
      '2. เพื่อให้ประชาชนตรวจสอบได้',
      'เป้าหมาย',
      'ประชาชนและเจ้าหน้าที่ในตำบล',
      'วิธีดำเนินการ',
      ...steps,
      'ระยะเวลาดำเนินการ',
      'ปีงบประมาณ พ.ศ. 2566 - 2570',
      'งบประมาณ',
      `${amount.toLocaleString('en-US')} บาท`,
      'ผู้รับผิดชอบ',
      'สำนักปลัด',
      'ผลผลิต',
      'ประชาชนร้อยละ 80 รับทราบข้อมูล',
      'ผลลัพธ์',
      'การทุจริตลดลง',
      '',
    ].join('\n');
  });
  return [
    'ข้อมูลจำลอง',
    '',
    'แผนปฏิบัติการป้องกันการทุจริต',
    'ขององค์การบริหารส่วนตำบลสมมติ',
    `(พ.ศ. ${YEARS[0]} - ${YEARS.at(-1)})`,
    '',
    `มิติ\tภารกิจย่อย\tโครงการ/กิจกรรม/มาตรการ\t${YEARS.map((year) => `ปี ${year}`).join('\t')}\tหน่วยงานรับผิดชอบ`,
    ...rows,
    '',
    'ส่วนที่ 3 รายละเอียดโครงการ',
    '',
    ...sheets,
  ].join('\n');
}
