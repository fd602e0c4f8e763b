import { longThaiDate } from '@sujarit/domain/thai-date';

export interface DigestNotice {
  authorityName: string;
  provinceName: string;
  fiscalYear: number;
  months: number;
  /** ISO days. */
  dueOn: string;
  sentOn: string;
  message: string | null;
  /** Null where it was sent by the round's rule. */
  senderName: string | null;
}

export interface Letter {
  subject: string;
  text: string;
  html: string;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);

const title = (notice: DigestNotice) =>
  `${notice.authorityName}: รายงานผลรอบ ${notice.months} เดือน ปีงบประมาณ ${notice.fiscalYear}`;
const due = (notice: DigestNotice) => `กำหนดส่ง ${longThaiDate(notice.dueOn)}`;
const from = ({ provinceName, senderName, sentOn }: DigestNotice) =>
  `${senderName ? `${senderName} ` : ''}สำนักงานจังหวัด${provinceName} แจ้งเมื่อ ${longThaiDate(sentOn)}`;
const why = 'ท่านได้รับอีเมลนี้เพราะเป็นเจ้าหน้าที่แผนหรือผู้บริหารของหน่วยงานในระบบ โปรดอย่าตอบกลับอีเมลนี้';

/** The letter of a person's notices, in Thai, as plain text and as HTML that reads well aloud and without pictures. */
export function digestMail({ name, link, notices }: { name: string; link: string; notices: DigestNotice[] }): Letter {
  const subject = notices.length === 1 ? `ทวงถาม${title(notices[0]!)}` : `ทวงถามรายงานผล ${notices.length} เรื่อง`;
  const greeting = `เรียน ${name}`;
  const lead = 'จังหวัดยังไม่ได้รับรายงานผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริตของหน่วยงานท่าน ดังนี้';
  const items = notices.map((notice) =>
    [`- ${title(notice)}`, due(notice), ...(notice.message ? [`ข้อความ: ${notice.message}`] : []), from(notice)].join(
      '\n  ',
    ),
  );
  const text = [greeting, lead, ...items, `ดูและส่งรายงานได้ที่ ${link}`, why].join('\n\n');
  return { subject, text: `${text}\n`, html: htmlOf({ subject, greeting, lead, link, notices }) };
}

function htmlOf(parts: {
  subject: string;
  greeting: string;
  lead: string;
  link: string;
  notices: DigestNotice[];
}): string {
  const { subject, greeting, lead, link, notices } = parts;
  const items = notices.map(
    (notice) => `<li style="margin-bottom:16px">
<strong>${escaped(title(notice))}</strong><br>
${escaped(due(notice))}<br>
${notice.message ? `ข้อความ: ${escaped(notice.message).replaceAll('\n', '<br>')}<br>\n` : ''}${escaped(from(notice))}
</li>`,
  );
  return `<!doctype html>
<html lang="th">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;font-family:'IBM Plex Sans Thai',Sarabun,Tahoma,sans-serif;font-size:16px;line-height:1.7;color:#1a1a1a;background:#ffffff">
<main style="max-width:640px">
<h1 style="font-size:20px">${escaped(subject)}</h1>
<p>${escaped(greeting)}</p>
<p>${escaped(lead)}</p>
<ul style="padding-left:20px">
${items.join('\n')}
</ul>
<p><a href="${escaped(link)}" style="color:#0b57a4">ดูและส่งรายงาน</a></p>
<p style="color:#4a4a4a;font-size:14px">${escaped(why)}</p>
</main>
</body>
</html>
`;
}
