import { type LetterState, letterStateOf, letterStates, ofLetter } from '@sujarit/auth/identity/letter-state';
import type { TenantClient } from '@sujarit/db/tenant-unit';
import { builder } from '../builder.ts';
import { LetterStateEnum } from '../invitation/invitation.type.ts';

/** Letters that are listed with their reasons; all are in the file of links. */
const mostListed = 100;

interface LetterCount {
  state: LetterState;
  count: number;
}
interface RefusedLetter {
  name: string;
  email: string;
  error: string | null;
}

const LetterCountType = builder.objectRef<LetterCount>('LetterCount').implement({
  authScopes: { may: 'authority.add' },
  fields: (t) => ({ state: t.expose('state', { type: LetterStateEnum }), count: t.exposeInt('count') }),
});

const RefusedLetterType = builder.objectRef<RefusedLetter>('RefusedLetter').implement({
  authScopes: { may: 'authority.add' },
  fields: (t) => ({
    name: t.exposeString('name'),
    email: t.exposeString('email'),
    error: t.exposeString('error', { nullable: true, description: 'In the words of the mail server.' }),
  }),
});

interface Letters {
  counts: LetterCount[];
  refused: RefusedLetter[];
}

export const SheetLetters = builder.objectRef<Letters>('SheetLetters').implement({
  description: 'How the letters of the invitations go that a sheet made.',
  authScopes: { may: 'authority.add' },
  fields: (t) => ({
    counts: t.field({ type: [LetterCountType], resolve: ({ counts }) => counts }),
    refused: t.field({
      type: [RefusedLetterType],
      description: `Those that could not be sent, by address; at most ${mostListed}.`,
      resolve: ({ refused }) => refused,
    }),
  }),
});

/** The invitations that a sheet made. */
export async function invitationsOf(client: TenantClient, sheetId: string): Promise<string[]> {
  const rows = await client.sheetRow.findMany({
    where: { sheetId, part: 'PERSON', madeId: { not: null } },
    select: { madeId: true },
  });
  return rows.flatMap(({ madeId }) => madeId ?? []);
}

export async function lettersOf(client: TenantClient, sheetId: string): Promise<Letters> {
  const invitations = await client.invitation.findMany({
    where: { id: { in: await invitationsOf(client, sheetId) } },
    select: { name: true, email: true, ...ofLetter },
    orderBy: [{ email: 'asc' }, { id: 'asc' }],
  });
  const now = new Date();
  const told = invitations.map((one) => ({ ...one, state: letterStateOf(one, now) }));
  const counts = letterStates.map((state) => ({ state, count: told.filter((one) => one.state === state).length }));
  return {
    counts: counts.filter(({ count }) => count > 0),
    refused: told
      .filter(({ state }) => state === 'REFUSED')
      .slice(0, mostListed)
      .map(({ name, email, mail }) => ({ name, email, error: mail?.error ?? null })),
  };
}
