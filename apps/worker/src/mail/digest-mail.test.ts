import { expect, it } from 'vitest';
import { type DigestNotice, digestMail } from './digest-mail.ts';

const notice: DigestNotice = {
  authorityName: 'อบต.จางเหนือ',
  provinceName: 'ลำปาง',
  fiscalYear: 2566,
  months: 6,
  dueOn: '2023-04-20',
  sentOn: '2023-04-06',
  message: null,
  senderName: null,
};
const person = { name: 'สมศรี ใจดี', link: 'https://admin.example.go.th/notices' };

it('says in Thai what is owed, by when, who asks and where to go, as text and as HTML', () => {
  const { subject, text, html } = digestMail({ ...person, notices: [notice] });
  expect(subject).toBe('ทวงถามอบต.จางเหนือ: รายงานผลรอบ 6 เดือน ปีงบประมาณ 2566');
  for (const part of [text, html]) {
    for (const words of [
      'เรียน สมศรี ใจดี',
      'อบต.จางเหนือ: รายงานผลรอบ 6 เดือน ปีงบประมาณ 2566',
      'กำหนดส่ง 20 เมษายน 2566',
      'สำนักงานจังหวัดลำปาง แจ้งเมื่อ 6 เมษายน 2566',
      person.link,
    ]) {
      expect(part).toContain(words);
    }
  }
  expect(html).toContain('<html lang="th">');
  expect(text).not.toContain('ข้อความ');
});

it('is one letter for all notices of the day, with the messages as they were typed and no mark-up of theirs', () => {
  const typed = 'ส่งภายในวันศุกร์\n<script>alert("x")</script> & ขอบคุณ';
  const other = { ...notice, months: 12, message: typed, senderName: 'วิชัย มั่นคง' };
  const { subject, text, html } = digestMail({ ...person, notices: [notice, other] });
  expect(subject).toBe('ทวงถามรายงานผล 2 เรื่อง');
  expect(text).toContain(`ข้อความ: ${typed}`);
  expect(text).toContain('วิชัย มั่นคง สำนักงานจังหวัดลำปาง');
  expect(html).toContain('ส่งภายในวันศุกร์<br>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; ขอบคุณ');
  expect(html).not.toContain('<script>');
});
