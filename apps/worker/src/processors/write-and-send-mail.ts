import type { Logger } from 'pino';
import type { Services } from '../job-context.ts';
import { sendMail } from './send-mail.ts';
import { writeInvitationMails } from './write-invitation-mails.ts';

/** Every few minutes: letters to those who were invited meanwhile, then everything that waits goes out. */
export async function writeAndSendMail(services: Services, log: Logger): Promise<object> {
  const written = await writeInvitationMails(services);
  return { ...written, ...(await sendMail(services, log)) };
}
