import type { JobName } from '@sujarit/domain/job-catalogue';
import type { Processor } from './job-context.ts';
import { makeAggregateExport } from './processors/make-aggregate-export.ts';
import { readPlanDocument } from './processors/read-plan-document.ts';

/** The processor of every job of the catalogue. */
export const processors: { [Name in JobName]: Processor<Name> } = {
  'read-plan-document': readPlanDocument,
  'make-aggregate-export': makeAggregateExport,
};
