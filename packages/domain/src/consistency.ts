export const consistencyStandings = ['UNCHECKED', 'CONSISTENT', 'NOT_CONSISTENT', 'MENDED', 'CHANGED'] as const;

/**
 * How a project stands to the province's check (R8): nothing was said, or it was taken back; its last word; or the project was saved since:
 * mended where it had been found not consistent, changed where it had been found consistent.
 */
export type ConsistencyStanding = (typeof consistencyStandings)[number];

/** Standings that wait for the province's word. */
export const standingsToCheck: readonly ConsistencyStanding[] = ['UNCHECKED', 'MENDED', 'CHANGED'];

export interface ConsistencyWord {
  /** null: taken back. */
  consistent: boolean | null;
  /** The version of the project that it is about. */
  projectVersion: number;
}

/** The standing of a project of a version after the province's last word on it, if any. */
export function consistencyStanding(last: ConsistencyWord | undefined, version: number): ConsistencyStanding {
  if (!last || last.consistent === null) return 'UNCHECKED';
  if (last.projectVersion < version) return last.consistent ? 'CHANGED' : 'MENDED';
  return last.consistent ? 'CONSISTENT' : 'NOT_CONSISTENT';
}
