import { createTransport } from 'nodemailer';

export interface OutgoingMail {
  /** Makes the message's id, by which a mail that is sent twice is known. */
  id: string;
  toName: string;
  toAddress: string;
  subject: string;
  text: string;
  html: string;
}

/** How a mail went: taken by the server, refused by it for good, or for now (with its words), or not even reached. */
export type Delivery = { kind: 'sent' } | { kind: 'refused' | 'put off' | 'unreachable'; error: string };

export interface Mailer {
  deliver(mail: OutgoingMail): Promise<Delivery>;
  close(): void;
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** The mail server that the environment names; null where it names none. */
export function openMailer({ SMTP_URL, MAIL_FROM }: { SMTP_URL?: string; MAIL_FROM?: string }): Mailer | null {
  if (!SMTP_URL || !MAIL_FROM) return null;
  const url = new URL(SMTP_URL);
  const user = decodeURIComponent(url.username);
  const transport = createTransport({
    host: url.hostname,
    port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
    secure: url.protocol === 'smtps:',
    ...(user ? { auth: { user, pass: decodeURIComponent(url.password) } } : {}),
    ...patience,
  });
  return {
    async deliver({ id, toName, toAddress, subject, text, html }) {
      try {
        const messageId = `<${id}@sujarit>`;
        const to = { name: toName, address: toAddress };
        await transport.sendMail({ from: MAIL_FROM, to, subject, text, html, messageId });
        return { kind: 'sent' };
      } catch (error) {
        return failureOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** What became of the recipient or the message, an address that is none included; anything before that is the server's trouble, not the mail's. */
function failureOf(thrown: unknown): Delivery {
  const { code, responseCode, message } = thrown as { code?: string; responseCode?: number; message: string };
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return { kind: 'unreachable', error: message };
  return { kind: responseCode && responseCode < 500 ? 'put off' : 'refused', error: message };
}
