import { offices } from './groups.ts';
import type { TypeRow } from './table.ts';

/** What holds authorities against each other: of the offices alone. */
export const compareTypes: Record<string, TypeRow> = {
  BestAuthority: {
    readers: offices,
    fields: 'place projects province round',
  },
  BestOfType: {
    readers: offices,
    fields: 'authorities best ofType ranked sized withMeasures',
  },
  ComparedAuthority: {
    readers: offices,
    fields: 'counts dissolved ita plan projects province risks rounds years',
  },
  ComparedIta: {
    readers: offices,
    fields: 'eit fiscalYear iit indicators level oit total',
  },
  ComparedPlan: {
    readers: offices,
    fields: 'announcedOn frameworkId id revision yearFrom yearTo',
  },
  ComparedProject: {
    readers: offices,
    fields: 'amount id kind mark name percent places reason status',
  },
  ComparedRisk: {
    readers: offices,
    fields: 'id impact level likelihood process',
  },
  ComparedRound: {
    readers: offices,
    fields: 'months row',
  },
  ComparedYear: {
    readers: offices,
    fields: 'disbursed fiscalYear ordinanceBudget planBudget reported',
  },
  Comparison: {
    readers: offices,
    fields: 'authorities frameworks peers',
  },
  MiddleFigure: {
    readers: offices,
    fields: 'key of value',
  },
  PeerMiddle: {
    readers: offices,
    fields: 'authorities figures province size type',
  },
};
