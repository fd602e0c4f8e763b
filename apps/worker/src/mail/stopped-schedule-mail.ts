import type { ScheduleDay } from '@sujarit/domain/export-schedule';
import { escaped, type Letter, letterHtml, letterLink } from './letter.ts';

export interface StoppedSchedule extends ScheduleDay {
  /** Who set it and has no right any more. */
  creatorName: string;
}

const weekdays = ['จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์', 'อาทิตย์'];
const when = ({ every, day }: ScheduleDay) => (every === 'WEEK' ? `ทุกวัน${weekdays[day - 1]}` : `ทุกวันที่ ${day} ของเดือน`);
const why = 'ท่านได้รับอีเมลนี้เพราะเป็นเจ้าหน้าที่ของสำนักงานในระบบ โปรดอย่าตอบกลับอีเมลนี้';

/** Tells an officer that files are no more made by a schedule of the office, and what to do. */
export function stoppedScheduleMail(
  schedule: StoppedSchedule,
  { name, rollupOrigin }: { name: string; rollupOrigin: string },
): Letter {
  const link = `${rollupOrigin}/exports`;
  const subject = `กำหนดสร้างไฟล์${when(schedule)}หยุดแล้ว`;
  const greeting = `เรียน ${name}`;
  const lead = `ระบบหยุดสร้างไฟล์ส่ง ป.ป.ช. ตามกำหนด${when(schedule)} เพราะ ${schedule.creatorName} ซึ่งตั้งกำหนดนี้ไม่มีสิทธิ์สั่งไฟล์ของสำนักงานแล้ว`;
  const act = 'หากยังต้องการไฟล์ ให้ผู้มีสิทธิ์กดทำต่อในนามของตน';
  const text = [greeting, lead, `${act} ที่ ${link}`, why].join('\n\n');
  const body = [`<p>${escaped(lead)}</p>`, `<p>${escaped(act)}</p>`, letterLink(link, 'ดูกำหนดสร้างไฟล์')].join('\n');
  return { subject, text: `${text}\n`, html: letterHtml({ subject, greeting, body, why }) };
}
