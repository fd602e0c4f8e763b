/** The score from which an authority passes (R13). */
export const PASS_MARK = 85;

/** Weights of the three instruments in the total, percent (R13). */
export const WEIGHTS = { iit: 30, eit: 30, oit: 40 } as const;
export const INSTRUMENTS = ['iit', 'eit', 'oit'] as const;
