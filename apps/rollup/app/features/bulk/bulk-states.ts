import type { Tone } from '@sujarit/ui/state/state-look.ts';

/** States of a document in the order of the bar, with those that are one thing to a person. */
export const bulkGroups = [
  { id: 'PLACED', states: ['PLACED'], tone: 'good' },
  { id: 'DUPLICATE', states: ['DUPLICATE'], tone: 'still' },
  { id: 'ASKED', states: ['ASKED'], tone: 'watch' },
  { id: 'REFUSED', states: ['REFUSED'], tone: 'bad' },
  { id: 'LEFT_OUT', states: ['LEFT_OUT'], tone: 'absent' },
  { id: 'UNDER_WAY', states: ['QUEUED', 'READING', 'MATCHED'], tone: 'act' },
] as const satisfies readonly { id: string; states: readonly string[]; tone: Tone }[];

export type BulkGroup = (typeof bulkGroups)[number]['id'];

interface Counted {
  state: string;
  counts: readonly { state: string; count: number }[];
}

/** How many documents are in each group. */
export function groupCounts({ counts }: Pick<Counted, 'counts'>): Record<BulkGroup, number> {
  const sum = (states: readonly string[]) =>
    counts.filter(({ state }) => states.includes(state)).reduce((total, { count }) => total + count, 0);
  return Object.fromEntries(bulkGroups.map(({ id, states }) => [id, sum(states)])) as Record<BulkGroup, number>;
}

/** Is the archive still being unpacked, or one of its documents read? */
export function isUnderWay(bulk: Counted): boolean {
  return bulk.state === 'QUEUED' || bulk.state === 'RUNNING' || groupCounts(bulk).UNDER_WAY > 0;
}

/** The file itself is at fault: a second reading says the same. */
const FAULTS_OF_THE_FILE = [
  'EMPTY',
  'TOO_LARGE',
  'UNSUPPORTED_FORMAT',
  'NOT_TEXT',
  'DAMAGED',
  'ENCRYPTED',
  'NO_TEXT_LAYER',
];

/** What a person may do about a document; null where nothing is to be done, or nothing would help. */
export function openAct({
  state,
  downloadPath,
  refusalCode,
}: {
  state: string;
  downloadPath?: string | null;
  refusalCode?: string | null;
}): 'choose' | 'retry' | null {
  if (state === 'ASKED' || state === 'LEFT_OUT') return 'choose';
  const readable = state === 'REFUSED' && downloadPath && !FAULTS_OF_THE_FILE.includes(refusalCode ?? '');
  return readable ? 'retry' : null;
}

/** How a bulk import stands, in one word for its list. */
export function standingOf(bulk: Counted): 'FAILED' | 'UNDER_WAY' | 'ASKED' | 'PARTLY' | 'DONE' {
  if (bulk.state === 'FAILED') return 'FAILED';
  if (isUnderWay(bulk)) return 'UNDER_WAY';
  const { ASKED, REFUSED } = groupCounts(bulk);
  if (ASKED > 0) return 'ASKED';
  return REFUSED > 0 ? 'PARTLY' : 'DONE';
}
