import type { AuthorityRole } from '@sujarit/auth/roles';
import { roleWords } from '@sujarit/auth/tenants/judge-person-rows';
import { thaiDate } from '@sujarit/domain/fiscal-calendar';
import { longThaiDate } from '@sujarit/domain/thai-date';
import { escaped, type Letter, letterHtml, letterLink } from './letter.ts';

export interface Invited {
  name: string;
  role: AuthorityRole;
  authorityName: string;
  inviterName: string;
  expiresAt: Date;
}

const roleInEnglish: Record<AuthorityRole, string> = {
  PLAN_OFFICER: 'plan officer',
  DIVISION_HEAD: 'head of a division',
  EXECUTIVE: 'executive',
  AUDITOR: 'internal auditor',
};

/** Stands for the token of the link until the letter is sent; no token has these signs. */
const tokenToCome = '[token]';

/** The letter of an invitation, in Thai with a line of English, as it is kept: without the token. */
export function invitationMail(invited: Invited, adminOrigin: string): Letter {
  const { name, role, authorityName, inviterName, expiresAt } = invited;
  const link = `${adminOrigin}/accept-invitation?token=${tokenToCome}`;
  const subject = `คำเชิญเข้าใช้ระบบแผนสุจริต: ${authorityName}`;
  const greeting = `เรียน ${name}`;
  const lead = `${inviterName} เชิญท่านเข้าใช้ระบบแผนปฏิบัติการป้องกันการทุจริต ในหน้าที่${roleWords[role]}ของ${authorityName}`;
  const act = 'เปิดลิงก์นี้เพื่อรับคำเชิญและตั้งรหัสผ่านของท่านเอง';
  const until = `ลิงก์นี้เป็นของท่านคนเดียว โปรดอย่าส่งต่อ ใช้ได้ครั้งเดียว ถึงวันที่ ${longThaiDate(thaiDate(expiresAt))}`;
  const english = `You are invited to Sujarit, the anti-corruption plans of local authorities, as ${roleInEnglish[role]}. The link above is yours alone and works once, until ${thaiDate(expiresAt)}.`;
  const why = 'หากท่านไม่รู้จักคำเชิญนี้ ไม่ต้องทำอะไร คำเชิญจะหมดอายุเอง โปรดอย่าตอบกลับอีเมลนี้';
  const text = [greeting, lead, `${act}\n${link}`, until, english, why].join('\n\n');
  const body = [
    `<p>${escaped(lead)}</p>`,
    `<p>${escaped(act)}</p>`,
    letterLink(link, 'รับคำเชิญ'),
    `<p>${escaped(until)}</p>`,
    `<p lang="en">${escaped(english)}</p>`,
  ].join('\n');
  return { subject, text: `${text}\n`, html: letterHtml({ subject, greeting, body, why }) };
}

/** The letter as it goes out, with the token in its link. */
export function withToken<L extends { text: string; html: string }>(letter: L, token: string): L {
  const put = (part: string) => part.replaceAll(`?token=${tokenToCome}`, `?token=${token}`);
  return { ...letter, text: put(letter.text), html: put(letter.html) };
}
