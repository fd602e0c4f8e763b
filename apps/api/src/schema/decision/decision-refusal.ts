import { Conflict } from '@sujarit/domain/errors';

interface Standing {
  state: string;
  version: number;
  /** The last one alone. */
  decisions: { kind: 'APPROVE' | 'ACCEPT' | 'RETURN'; deciderName: string; decidedAt: Date }[];
}

/** What must be known of a plan or report to say whether it may be decided on. */
export const decidable = {
  state: true,
  version: true,
  decisions: {
    select: { kind: true, deciderName: true, decidedAt: true },
    orderBy: [{ decidedAt: 'desc' as const }, { id: 'asc' as const }],
    take: 1,
  },
};

const decided = { APPROVE: 'ALREADY_APPROVED', ACCEPT: 'ALREADY_ACCEPTED', RETURN: 'ALREADY_RETURNED' } as const;

/**
 * Why a plan or report cannot be decided on as it stands, by who read it in a version; null where it can. Where another was first, the
 * conflict says who and when.
 */
export function decisionRefusal(standing: Standing, read: number, { act, from }: { act: string; from: string }) {
  const { state, version, decisions } = standing;
  if (state === from) return version === read ? null : new Conflict('STALE_VERSION', { version }, { state, version });
  const last = decisions[0];
  if (!last) return new Conflict('STATE_DOES_NOT_ALLOW', { act, state });
  return new Conflict(decided[last.kind], { name: last.deciderName, at: last.decidedAt.toISOString() });
}
