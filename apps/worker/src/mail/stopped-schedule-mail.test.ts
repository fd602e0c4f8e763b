import { expect, it } from 'vitest';
import { stoppedScheduleMail } from './stopped-schedule-mail.ts';

it('says which schedule stopped, why, and what to do', () => {
  const to = { name: 'สมศรี', rollupOrigin: 'https://rollup.example.go.th' };
  const { subject, text, html } = stoppedScheduleMail({ every: 'WEEK', day: 1, creatorName: 'วิชัย & คณะ' }, to);
  expect(subject).toBe('กำหนดสร้างไฟล์ทุกวันจันทร์หยุดแล้ว');
  expect(text).toContain('เพราะ วิชัย & คณะ ซึ่งตั้งกำหนดนี้ไม่มีสิทธิ์สั่งไฟล์');
  expect(html).toContain('วิชัย &amp; คณะ');
  for (const part of [text, html]) expect(part).toContain('https://rollup.example.go.th/exports');
  expect(stoppedScheduleMail({ every: 'MONTH', day: 28, creatorName: 'ก' }, to).subject).toContain('ทุกวันที่ 28');
});
