import { expect, it } from 'vitest';
import { invitationMail, withToken } from './invitation-mail.ts';

const invited = {
  name: 'สมหญิง <ใจงาม>',
  role: 'EXECUTIVE' as const,
  authorityName: 'อบต.จางเหนือ',
  inviterName: 'ผู้ดูแลระบบ',
  expiresAt: new Date('2026-12-04T18:00:00Z'),
};

it('says in Thai, and in a line of English, who invites to what, until when in Thailand, and what to do', () => {
  const { subject, text, html } = withToken(invitationMail(invited, 'https://admin.example.go.th'), 'abc-123');
  expect(subject).toBe('คำเชิญเข้าใช้ระบบแผนสุจริต: อบต.จางเหนือ');
  for (const part of [text, html]) {
    for (const words of [
      'ผู้ดูแลระบบ เชิญท่าน',
      'ในหน้าที่ผู้บริหารของอบต.จางเหนือ',
      'ถึงวันที่ 5 ธันวาคม 2569',
      'You are invited to Sujarit',
      'as executive',
      'until 2026-12-05',
      'https://admin.example.go.th/accept-invitation?token=abc-123',
    ]) {
      expect(part).toContain(words);
    }
    expect(part).not.toContain('[token]');
  }
  expect(text).toContain('เรียน สมหญิง <ใจงาม>');
  expect(html).toContain('เรียน สมหญิง &lt;ใจงาม&gt;');
});

it('is kept without a token', () => {
  expect(invitationMail(invited, 'https://admin.example.go.th').text).toContain('accept-invitation?token=[token]\n');
});
