import type { Invitation, Mail } from '@sujarit/db/generated/prisma/client';

/**
 * How an open invitation's letter goes; of one that is not open any more, how it ended. PUT_OFF: the mail server does not take it now, it is sent
 * again; HELD: there is no mail server.
 */
export const letterStates = ['WAITING', 'PUT_OFF', 'HELD', 'SENT', 'REFUSED', 'ACCEPTED', 'ENDED'] as const;
export type LetterState = (typeof letterStates)[number];

/** Columns of an invitation from which `letterStateOf` tells. */
export const ofLetter = {
  acceptedAt: true,
  withdrawnAt: true,
  expiresAt: true,
  mail: { select: { state: true, error: true } },
} as const;

type Told = Pick<Invitation, 'acceptedAt' | 'withdrawnAt' | 'expiresAt'> & {
  mail: Pick<Mail, 'state' | 'error'> | null;
};

export function letterStateOf({ acceptedAt, withdrawnAt, expiresAt, mail }: Told, now: Date): LetterState {
  if (acceptedAt) return 'ACCEPTED';
  if (withdrawnAt || expiresAt <= now || mail?.state === 'CALLED_OFF') return 'ENDED';
  if (mail?.state === 'WAITING' && mail.error) return 'PUT_OFF';
  return mail?.state ?? 'WAITING';
}
