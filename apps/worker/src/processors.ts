import type { JobName } from '@sujarit/domain/job-catalogue';
import type { Processor } from './job-context.ts';
import { deliverExport } from './processors/deliver-export.ts';
import { gatherExportPart } from './processors/gather-export-part.ts';
import { makeAggregateExport } from './processors/make-aggregate-export.ts';
import { openBulkImport } from './processors/open-bulk-import.ts';
import { placeBulkItem } from './processors/place-bulk-item.ts';
import { readPlanDocument } from './processors/read-plan-document.ts';
import { readSheet } from './processors/read-sheet.ts';
import { writeSheet } from './processors/write-sheet.ts';

/** The processor of every job of the catalogue. */
export const processors: { [Name in JobName]: Processor<Name> } = {
  'read-plan-document': readPlanDocument,
  'open-bulk-import': openBulkImport,
  'place-bulk-item': placeBulkItem,
  'read-sheet': readSheet,
  'write-sheet': writeSheet,
  'make-aggregate-export': makeAggregateExport,
  'gather-export-part': gatherExportPart,
  'deliver-export': deliverExport,
};
