import { frameworks } from '@sujarit/domain/framework/frameworks';
import type { PlanDocument } from '@sujarit/domain/plan-document';
import { layOutText } from '../laid-out.ts';
import { readPlanText } from '../read-plan-text.ts';

const SUB_MISSION = 'เสริมสร้างจิตสำนึกและความตระหนักในการปฏิบัติราชการตามอำนาจหน้าที่และการประพฤติตนตามประมวลจริยธรรม';
const FRONT = `แผนปฏิบัติการป้องกันการทุจริต\nของเทศบาลตำบลตัวอย่าง\n(พ.ศ. 2566 - 2570)\n\nมิติที่ 1 การสร้างวัฒนธรรมสุจริต จำนวน 2 โครงการ\n\nมิติที่ 2 การบริหารราชการด้วยความโปร่งใส จำนวน 0 โครงการ\n\nเทศบาลตำบลตัวอย่าง\n\n`;
const HEADER = 'มิติ\tภารกิจตามมิติ\tโครงการ/กิจกรรม/มาตรการ\tปี 2566\tปี 2567\tปี 2568\tปี 2569\tปี 2570\tหมายเหตุ\n';

type Sheet = { number?: string; name?: string; budget?: string; period?: string; extra?: string };
/** One sheet of ส่วนที่ ๓ as text. */
export const sheet = ({
  number = '1',
  name = 'โครงการหนึ่ง',
  budget = 'งบประมาณ\n10,000 บาท\n',
  period = 'ไตรมาส 1-4',
  extra = '',
}: Sheet) =>
  `${number === '' ? '' : `ลำดับที่ ${number}\n`}ชื่อโครงการ : ${name}\nวัตถุประสงค์\n1. เพื่อ\n${extra}วิธีดำเนินการ\n1. ทำ\nระยะเวลาดำเนินการ\n${period}\n${budget}ผู้รับผิดชอบ\nสำนักปลัด\nผลผลิต\nได้\n\n`;

/** What a made-up plan has in place of what agrees with itself. */
export type Parts = { cells?: string; totals?: string; sheets?: string[]; names?: string; department?: string };
/** A plan of one dimension with a table of one row and its sheets, read. */
export function madeUpPlan({
  cells = '10,000 ✓',
  totals = '10,000',
  sheets,
  names = '1) โครงการหนึ่ง 2) กิจกรรมสอง',
  department = '',
}: Parts): PlanDocument {
  const years = (cell: string) => Array(5).fill(cell).join('\t');
  const table = `${HEADER}1. ก\t1.1 ข\t1.1.1 ${names}\t${years(cells)}\t${department}\nรวมมิติที่ 1\t\t2 โครงการ\t${years(totals)}\t\n\n`;
  const body = (
    sheets ?? [sheet({}), sheet({ number: '2', name: 'กิจกรรมสอง', budget: 'งบประมาณ\nไม่ใช้งบประมาณ\n' })]
  ).join('');
  const text = `${FRONT}${table}ส่วนที่ 3\n\n1.1.1 ${SUB_MISSION}\n\n${body}`;
  return readPlanText(layOutText(text), { frameworks });
}
