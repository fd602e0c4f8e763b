import { randomUUID } from 'node:crypto';
import { Conflict, NotFound } from '@sujarit/domain/errors';
import {
  type JobName,
  type JobOrder,
  type JobPayload,
  jobCatalogue,
  jobOrderSchema,
} from '@sujarit/domain/job-catalogue';
import { z } from 'zod';
import { takeUpBulkItem } from './bulk-item.ts';
import type { TenantClient } from './tenant-unit.ts';

/** Who ordered, as the outbox and a dead letter keep it. */
export const orderedSchema = z.object({ order: jobOrderSchema });

/** The channel on which PostgreSQL tells the relay, at commit, that an order waits. */
export const outboxChannel = 'sujarit_outbox';

/** Is the name one of the catalogue's? A row written by another release may name a job that is not. */
export function isJobName(name: string): name is JobName {
  return Object.hasOwn(jobCatalogue, name);
}

/**
 * Orders a job within the caller's transaction: it is handed to the queue after the commit, and not at all when the transaction fails.
 * Returns the outbox row's id, which becomes the job's id. The payload holds ids only.
 */
export async function placeOrder<Name extends JobName>(
  client: TenantClient,
  job: Name,
  payload: JobPayload<Name>,
  order: JobOrder,
): Promise<string> {
  const id = randomUUID();
  const checked = jobCatalogue[job].payload.parse(payload);
  // createMany does not read the row back: every scope may add to the outbox, the system's alone may read it
  await client.outbox.createMany({
    data: [{ id, job, payload: checked, scope: orderedSchema.parse({ order }) }],
  });
  await client.$executeRaw`SELECT pg_notify(${outboxChannel}, '')`;
  return id;
}

/**
 * Orders a dead job anew, once: within a system unit, the dead letter is marked as retried and the job's own row waits again. Of a part of an
 * export the export is ordered, which has made what it lacks.
 * NotFound when there is no such letter, Conflict when it was retried before. Returns the id of the new outbox row.
 */
export async function retryDeadLetter(client: TenantClient, id: string, now: Date): Promise<string> {
  const letter = await client.deadLetter.findUnique({ where: { id } });
  if (!letter || !isJobName(letter.job)) throw new NotFound('DEAD_LETTER_NOT_FOUND');
  const { count } = await client.deadLetter.updateMany({ where: { id, retriedAt: null }, data: { retriedAt: now } });
  if (count === 0) throw new Conflict('DEAD_LETTER_RETRIED');
  const payload = jobCatalogue[letter.job].payload.parse(letter.payload);
  const waiting = { state: 'QUEUED', errorCode: null, finishedAt: null } as const;
  if ('importId' in payload) {
    const { authorityId, importId } = payload;
    await client.planImport.updateMany({ where: { authorityId, id: importId, state: 'FAILED' }, data: waiting });
  } else if ('bulkImportId' in payload) {
    await client.bulkImport.updateMany({ where: { id: payload.bulkImportId, state: 'FAILED' }, data: waiting });
  } else if ('bulkItemId' in payload) {
    await takeUpBulkItem(client, payload.bulkItemId);
  } else if ('sheetId' in payload) {
    const state = letter.job === 'write-sheet' ? 'CONFIRMED' : 'QUEUED';
    const { sheetId: id } = payload;
    await client.sheetImport.updateMany({ where: { id, state: 'FAILED' }, data: { ...waiting, state } });
  } else if (letter.job === 'deliver-export') {
    const where = { id: payload.exportId, deliveryState: 'FAILED' } as const;
    await client.aggregateExport.updateMany({ where, data: { deliveryState: 'QUEUED', deliveryError: null } });
  } else {
    await client.aggregateExport.updateMany({ where: { id: payload.exportId, state: 'FAILED' }, data: waiting });
  }
  const { order } = orderedSchema.parse(letter.scope);
  if (letter.job === 'gather-export-part') {
    const { exportId } = payload as JobPayload<'gather-export-part'>;
    return placeOrder(client, 'make-aggregate-export', { exportId }, order);
  }
  return placeOrder(client, letter.job, payload as never, order);
}
