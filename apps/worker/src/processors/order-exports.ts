import { randomUUID } from 'node:crypto';
import type { ExportSchedule } from '@sujarit/db/generated/prisma/client';
import { placeOrder } from '@sujarit/db/outbox';
import { runTenantUnit, type TenantClient } from '@sujarit/db/tenant-unit';
import { scheduleDueOn } from '@sujarit/domain/export-schedule';
import { roundOn } from '@sujarit/domain/fiscal-calendar';
import type { JobOrder } from '@sujarit/domain/job-catalogue';
import type { Logger } from 'pino';
import type { Services } from '../job-context.ts';
import { ordererOf } from '../job-orderer.ts';
import { systemActor, systemScope } from '../system-unit.ts';
import { stopSchedule } from './stop-schedule.ts';

const job = 'order-exports';

/**
 * Orders the files of the schedules that are due, one transaction each, in the names of those who set them. A day's order is known by its key
 * and by the schedule's own row, so that a second run orders nothing. A schedule whose creator may not order any more stops, and its office is
 * told. What fails for one schedule does not hold up the others.
 */
export async function orderExports(services: Services, log: Logger): Promise<object> {
  const { database, dayOf } = services;
  const today = dayOf(new Date());
  const unit = <T>(work: (client: TenantClient) => Promise<T>) =>
    runTenantUnit(database, systemScope('order the files of schedules that are due'), systemActor(job), work);
  const running = await unit((client) =>
    client.exportSchedule.findMany({ where: { stoppedAt: null }, orderBy: { id: 'asc' } }),
  );
  const failures: unknown[] = [];
  let [ordered, stopped] = [0, 0];
  for (const schedule of running) {
    const { every, day, lastDueOn } = schedule;
    const dueOn = scheduleDueOn({ every, day, lastDueOn: lastDueOn.toISOString().slice(0, 10) }, today);
    if (!dueOn) continue;
    try {
      const { createdBy: userId, membershipId } = schedule;
      const order = { userId, membershipId, requestId: `schedule ${schedule.id} ${dueOn}` };
      const { allowed } = await ordererOf(database, 'make-aggregate-export', 'export.order', order);
      if (!allowed) {
        await unit((client) => stopSchedule(client, schedule, services));
        stopped += 1;
      } else if (await unit((client) => orderExport(client, schedule, { dueOn, order }))) ordered += 1;
    } catch (err) {
      log.error({ err, job, schedule: schedule.id }, 'schedule');
      failures.push(err);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} schedules failed`);
  return { schedules: running.length, ordered, stopped };
}

/** Orders the files of the round that is looked at on the day; false where another run did, or the schedule was stopped meanwhile. */
async function orderExport(
  client: TenantClient,
  schedule: ExportSchedule,
  { dueOn, order }: { dueOn: string; order: JobOrder },
): Promise<boolean> {
  const { id: scheduleId, provinceCode, regionNo, createdBy, creatorName, deliver } = schedule;
  const lastDueOn = new Date(dueOn);
  const { count } = await client.exportSchedule.updateMany({
    where: { id: scheduleId, stoppedAt: null, lastDueOn: { lt: lastDueOn } },
    data: { lastDueOn },
  });
  if (count === 0) return false;
  const exportId = randomUUID();
  await client.aggregateExport.create({
    data: {
      id: exportId,
      provinceCode,
      regionNo,
      ...roundOn(dueOn),
      orderedBy: createdBy,
      orderedName: creatorName,
      orderKey: order.requestId,
      scheduleId,
      deliveryState: deliver ? 'QUEUED' : null,
    },
  });
  await placeOrder(client, 'make-aggregate-export', { exportId }, order);
  return true;
}
