/** An entry as the form holds it: text as it was typed. */
export interface TypedEntry {
  version: number;
  status: string;
  percent: string;
  inOrdinance: boolean;
  ordinanceBudget: string;
  disbursed: string;
  reason: string;
  reasonText: string;
  remark: string;
}

/** The fields that people fill in, in the order of the form. */
export const typedFields = [
  'status',
  'reason',
  'reasonText',
  'percent',
  'inOrdinance',
  'ordinanceBudget',
  'disbursed',
  'remark',
] as const;
export type TypedField = (typeof typedFields)[number];
