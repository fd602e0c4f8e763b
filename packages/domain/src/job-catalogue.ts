import { z } from 'zod';

const authorityJob = z.object({ authorityId: z.uuid(), importId: z.uuid() });
const bulkJob = z.object({ bulkImportId: z.uuid() });
const bulkItemJob = z.object({ bulkItemId: z.uuid() });
const sheetJob = z.object({ sheetId: z.uuid() });
const exportJob = z.object({ exportId: z.uuid() });
const exportPartJob = z.object({ exportId: z.uuid(), partId: z.uuid() });

/**
 * Every job of the system: what its payload holds (ids only, no rows, no personal data), how often it is tried, how long it waits between
 * tries and how many run at once.
 */
export const jobCatalogue = {
  'read-plan-document': { payload: authorityJob, attempts: 4, backoffMs: 2_000, concurrency: 2 },
  'open-bulk-import': { payload: bulkJob, attempts: 4, backoffMs: 2_000, concurrency: 1 },
  'place-bulk-item': { payload: bulkItemJob, attempts: 4, backoffMs: 2_000, concurrency: 2 },
  'read-sheet': { payload: sheetJob, attempts: 4, backoffMs: 2_000, concurrency: 1 },
  'write-sheet': { payload: sheetJob, attempts: 4, backoffMs: 2_000, concurrency: 1 },
  'make-aggregate-export': { payload: exportJob, attempts: 4, backoffMs: 2_000, concurrency: 2 },
  'gather-export-part': { payload: exportPartJob, attempts: 4, backoffMs: 2_000, concurrency: 2 },
  // another house's server may be away for a while: the last try is about ten minutes after the first
  'deliver-export': { payload: exportJob, attempts: 7, backoffMs: 10_000, concurrency: 2 },
} as const satisfies Record<string, { payload: z.ZodType; attempts: number; backoffMs: number; concurrency: number }>;

export type JobName = keyof typeof jobCatalogue;
export type JobPayload<Name extends JobName> = z.infer<(typeof jobCatalogue)[Name]['payload']>;

/** Who ordered a job: the worker rebuilds that person's workplace and ability from it, for rights may be gone by then. */
export const jobOrderSchema = z.object({ userId: z.string(), membershipId: z.uuid(), requestId: z.string() });
export type JobOrder = z.infer<typeof jobOrderSchema>;
