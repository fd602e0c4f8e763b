import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it takes. */
export interface MailServer {
  url: string;
  /** Mails as they came over the wire. */
  received: string[];
  /** Answers recipients with this code; null takes the mail. */
  refuseWith(code: number | null): void;
  close(): Promise<void>;
}

export async function openMailServer(): Promise<MailServer> {
  const received: string[] = [];
  let answer: number | null = null;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: (_to, _session, done) => done(answer ? Object.assign(new Error('ไม่รับ'), { responseCode: answer }) : null),
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push(Buffer.concat(parts).toString());
        done();
      });
    },
  });
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  const { port } = smtp.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuseWith: (code) => {
      answer = code;
    },
    close: () => new Promise<void>((done) => smtp.close(() => done())),
  };
}

/** The plain text of a mail as it came over the wire. */
export function plainTextOf(raw: string): string {
  const [, encoding, encoded = ''] =
    /Content-Type: text\/plain.*?Content-Transfer-Encoding: (\S+).*?\r\n\r\n(.*?)\r\n--/s.exec(raw) ?? [];
  if (encoding === 'base64') return Buffer.from(encoded, 'base64').toString();
  const bytes = encoded.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_all, hex: string) => `%${hex}`);
  return decodeURIComponent(bytes);
}
