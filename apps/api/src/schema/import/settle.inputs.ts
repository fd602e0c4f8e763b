import { builder } from '../builder.ts';
import { ImportFinding } from './import-finding.type.ts';

export const FindingSettlementEnum = builder.enumType('FindingSettlement', {
  description: 'Taken as suggested, changed to the answer, or left as it is printed.',
  values: ['ACCEPTED', 'CHANGED', 'LEFT_OPEN'] as const,
});

export const SettleFindingInput = builder.inputType('SettleFindingInput', {
  fields: (t) => ({
    id: t.globalID({ required: true, for: [ImportFinding] }),
    version: t.int({ required: true }),
    state: t.field({ type: FindingSettlementEnum, required: true }),
    answer: t.string({ description: 'Needed for CHANGED.' }),
    note: t.string({ description: 'Needed for LEFT_OPEN: why it is left as printed.' }),
  }),
});

export type Settlement = typeof SettleFindingInput.$inferInput;
