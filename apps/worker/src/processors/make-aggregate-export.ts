import type { AggregateExport } from '@sujarit/db/generated/prisma/client';
import { NotFound } from '@sujarit/domain/errors';
import type { JobContext, Needs, Outcome, Processor } from '../job-context.ts';
import { forQueue, Refused } from '../refusal.ts';
import { filterOf } from './aggregate-pages.ts';
import { clearParts } from './clear-parts.ts';
import { failExport } from './export-standing.ts';
import { type Joining, joinParts } from './join-parts.ts';
import { PartLost, replaceLostParts } from './lost-parts.ts';
import { planParts } from './plan-parts.ts';

type Context = JobContext<'make-aggregate-export'>;

/**
 * Writes the package of an area (ZIP), its workbook and its summary as CSV from one reading of the rows: plans the parts, has each gathered by
 * a job of its own, and joins them. The parts go when the export is finished or called off, or has failed so that nobody can have it tried again.
 */
export const makeAggregateExport: Processor<'make-aggregate-export'> = {
  action: 'export.order',

  async run(context) {
    const { payload, unit, services } = context;
    const { exportId } = payload;
    const standing = await begin(context);
    if (standing.state !== 'RUNNING') {
      if (standing.errorCode !== 'JOB_FAILED') await clear(context);
      return 'nothing to do';
    }
    const filter = filterOf(standing);
    if (standing.headBefore === null) await planParts(context, filter);
    const { parts, headBefore, total } = await unit((client) =>
      client.aggregateExport.findUniqueOrThrow({
        where: { id: exportId },
        include: { parts: { orderBy: { afterCode: 'asc' } } },
      }),
    );
    if (parts.some(({ sha256 }) => sha256 === null)) return missingParts(context);
    const asOf = services.dayOf(standing.createdAt);
    const hashes = parts.map(({ sha256 }) => sha256!);
    try {
      return await join(context, { filter, asOf, total, headBefore: headBefore!, parts: hashes });
    } catch (error) {
      if (!(error instanceof PartLost)) throw error;
      await replaceLostParts(context, error);
      return missingParts(context);
    }
  },

  fail: (client, { exportId }, code, _params, now) => failExport(client, exportId, code, now),
};

/** Takes the export up, unless it is finished, failed or called off; how it stands then. */
async function begin({ payload: { exportId: id }, unit }: Context): Promise<AggregateExport> {
  return unit(async (client) => {
    await client.aggregateExport.updateMany({
      where: { id, state: { in: ['QUEUED', 'RUNNING'] } },
      data: { state: 'RUNNING', errorCode: null, finishedAt: null },
    });
    const found = await client.aggregateExport.findUnique({ where: { id } });
    if (!found) throw new NotFound('EXPORT_NOT_FOUND');
    return found;
  });
}

/** The parts that are yet to be gathered, as jobs. */
async function missingParts({ payload: { exportId }, unit }: Context): Promise<Needs> {
  const where = { exportId, sha256: null };
  const missing = await unit((client) => client.exportPart.findMany({ where, orderBy: { afterCode: 'asc' } }));
  return { children: missing.map(({ id: partId }) => ({ name: 'gather-export-part', payload: { exportId, partId } })) };
}

/** Joins the parts and clears them away; they stay where another try may need them. */
async function join(context: Context, joining: Joining): Promise<Outcome> {
  const outcome = await joinParts(context, joining).catch(async (error) => {
    if (forQueue(error) instanceof Refused)
      await clear(context).catch((err) => context.log.warn({ err }, 'parts not cleared'));
    throw error;
  });
  await clear(context);
  return outcome;
}

const clear = ({ beyond, services, payload }: Context) =>
  clearParts(beyond('what the making of an export left'), services.storage, payload.exportId);
