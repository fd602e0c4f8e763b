import { hash } from 'node:crypto';
import type { JobOrder } from '@sujarit/domain/job-catalogue';
import { type Job, WaitingChildrenError, WaitingError } from 'bullmq';
import type { ChildJob, Outcome } from './job-context.ts';
import { type HandOver, type JobData, jobOptions } from './queues.ts';

/**
 * Hands children to their queues and puts the job that needs them aside until all of them are done, or failed for the last time; it is then
 * taken up again. Children of a small family go before those of a large one. Nothing to do where a child has failed for the last time: it has
 * told so itself, and asking for it again does not mend it. @throws WaitingChildrenError or WaitingError, which tell the queue to go on.
 */
export async function waitForChildren(
  job: Job<JobData>,
  token: string | undefined,
  order: JobOrder,
  children: readonly ChildJob[],
  handOver: HandOver,
): Promise<Outcome> {
  const failed = await job.getIgnoredChildrenFailures();
  if (Object.keys(failed).length > 0) return 'nothing to do';
  const parent = { id: job.id!, queue: job.queueQualifiedName };
  for (const { name, payload } of children) {
    const options = jobOptions(name, childId(parent.id, name, payload));
    const ofParent = { parent, ignoreDependencyOnFailure: true, priority: children.length };
    await handOver(name, { payload, order }, { ...options, ...ofParent });
  }
  if (await job.moveToWaitingChildren(token!)) throw new WaitingChildrenError();
  // all of them were done before it could be put aside
  await job.moveToWait(token);
  throw new WaitingError();
}

/** The id (UUID) of a child: the same one of the same parent is not added twice, also after the parent's worker was killed. */
function childId(parent: string, name: string, payload: object): string {
  const digits = hash('sha256', `${parent} ${name} ${JSON.stringify(payload)}`);
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}
