import { longThaiDate } from '@sujarit/domain/thai-date';
import { escaped, type Letter, letterHtml, letterLink } from './letter.ts';

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
  return {
    subject,
    text: `${text}\n`,
    html: letterHtml({ subject, greeting, body: bodyOf({ lead, link, notices }), why }),
  };
}

function bodyOf({ lead, link, notices }: { lead: string; link: string; notices: DigestNotice[] }): string {
  const items = notices.map(
    (notice) => `<li style="margin-bottom:16px">
<strong>${escaped(title(notice))}</strong><br>
${escaped(due(notice))}<br>
${notice.message ? `ข้อความ: ${escaped(notice.message).replaceAll('\n', '<br>')}<br>\n` : ''}${escaped(from(notice))}
</li>`,
  );
  return [
    `<p>${escaped(lead)}</p>`,
    `<ul style="padding-left:20px">\n${items.join('\n')}\n</ul>`,
    letterLink(link, 'ดูและส่งรายงาน'),
  ].join('\n');
}
