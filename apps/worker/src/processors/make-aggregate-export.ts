import { placeOrder } from '@sujarit/db/outbox';
import { aggregateColumns } from '@sujarit/domain/aggregate-columns';
import { NotFound } from '@sujarit/domain/errors';
import type { RoundMonths } from '@sujarit/domain/fiscal-calendar';
import type { JobContext, Outcome, Processor } from '../job-context.ts';
import { throttledProgress } from '../throttled-progress.ts';
import { type AggregateFilter, areaName, authoritiesOf, fileName, roundsOf } from './aggregate-pages.ts';
import { auditHeadOf } from './audit-head.ts';
import { type ExportFolder, withExportFolder } from './export-folder.ts';
import { gatherPackage } from './gather-package.ts';
import { type MadeFile, packFiles } from './pack-files.ts';

type Context = JobContext<'make-aggregate-export'>;

const unfinished = { in: ['QUEUED' as const, 'RUNNING' as const, 'FAILED' as const] };

/** The export was called off while it was being made. */
class CalledOff extends Error {}

/** Writes the package of an area (ZIP), its workbook and its summary as CSV from one reading of the rows. The same data give the same bytes. */
export const makeAggregateExport: Processor<'make-aggregate-export'> = {
  action: 'export.order',

  async run(context) {
    const { payload, unit, log, signal } = context;
    const id = payload.exportId;
    const begun = await begin(context);
    if (!begun) return 'nothing to do';
    const calledOff = new AbortController();
    const stop = AbortSignal.any([signal, calledOff.signal]);
    const progress = throttledProgress(
      async (now) => {
        const [{ count }] = await Promise.all([
          unit((client) =>
            client.aggregateExport.updateMany({ where: { id, state: 'RUNNING' }, data: { done: now.done } }),
          ),
          context.progress(now),
        ]);
        if (count === 0) calledOff.abort(new CalledOff());
      },
      (err) => log.warn({ err }, 'progress not written'),
    );
    const { total } = begun;
    const tell = (done: number, stage: 'rows' | 'files') => {
      stop.throwIfAborted();
      progress.tell({ done, total, stage });
    };
    try {
      return await withExportFolder(id, async (folder) => {
        const made = await makeFiles(context, begun, folder, tell);
        await progress.settle();
        return keep(context, begun.filter, folder, made);
      });
    } catch (error) {
      if (error instanceof CalledOff) return 'nothing to do';
      throw error;
    } finally {
      await progress.settle();
    }
  },

  async fail(client, { exportId }, code, _params, now) {
    await client.aggregateExport.updateMany({
      where: { id: exportId, state: { in: ['QUEUED', 'RUNNING'] } },
      data: { state: 'FAILED', errorCode: code, finishedAt: now },
    });
  },
};

interface Begun {
  filter: AggregateFilter;
  total: number;
  /** ISO day on which missing reports are late: that of the order, also when a retry makes the files on another. */
  asOf: string;
}

/** Takes the export up, unless it is finished or called off; what it is of, and how many rows it will have. */
async function begin({ payload: { exportId }, unit, services }: Context): Promise<Begun | null> {
  return unit(async (client) => {
    const found = await client.aggregateExport.findUnique({ where: { id: exportId } });
    if (!found) throw new NotFound('EXPORT_NOT_FOUND');
    const { provinceCode, regionNo, fiscalYear, createdAt } = found;
    const filter = { provinceCode, regionNo, fiscalYear, months: found.months as RoundMonths };
    const total = await client.authority.count({ where: authoritiesOf(filter) });
    const { count } = await client.aggregateExport.updateMany({
      where: { id: exportId, state: unfinished },
      data: { state: 'RUNNING', done: 0, total, errorCode: null, finishedAt: null },
    });
    return count === 0 ? null : { filter, total, asOf: services.dayOf(createdAt) };
  });
}

interface Made {
  rows: number;
  files: MadeFile[];
}

/** Gathers the tables and packs them, telling how far it is; `tell` throws when the export is called off or the worker stops. */
async function makeFiles(
  { services: { database }, unit, order }: Context,
  { filter, asOf }: Begun,
  folder: ExportFolder,
  tell: (done: number, stage: 'rows' | 'files') => void,
): Promise<Made> {
  const before = await auditHeadOf(database, filter, order.requestId);
  const rounds = await unit((client) => roundsOf(client, filter));
  const area = await unit((client) => areaName(client, filter));
  const onAuthority = (done: number) => tell(done, 'rows');
  const { tables, totals, simulated } = await gatherPackage({ unit }, { filter, rounds, asOf, folder, onAuthority });
  const after = await auditHeadOf(database, filter, order.requestId);
  const manifest = {
    area,
    fiscalYear: filter.fiscalYear,
    months: filter.months,
    asOf,
    rounds: [...rounds.values()],
    totals,
    columns: aggregateColumns({ withProvince: filter.provinceCode === null }),
    simulated,
    dataTime: after.at?.toISOString() ?? null,
    auditHead: { before: before.hash, after: after.hash, chains: after.chains },
  };
  const onStep = () => tell(totals.authorities, 'files');
  return { rows: totals.authorities, files: await packFiles({ folder, filter, tables, manifest, onStep }) };
}

/** Keeps the files and marks the export as ready, both or neither: calling off waits for its row, and comes too late or in time. */
async function keep(
  { payload, unit, services, order }: Context,
  filter: AggregateFilter,
  folder: ExportFolder,
  { rows, files }: Made,
): Promise<Outcome> {
  const id = payload.exportId;
  return unit(async (client) => {
    const { count } = await client.aggregateExport.updateMany({
      where: { id, state: unfinished },
      data: { state: 'READY', rows, done: rows, total: rows, finishedAt: new Date() },
    });
    if (count === 0) return 'nothing to do';
    for (const { format, file } of files) {
      const stored = await services.storage.put(folder.read(file));
      await client.exportFile.create({ data: { ...stored, exportId: id, format, name: fileName(filter, format) } });
    }
    const delivered = await client.aggregateExport.count({ where: { id, deliveryState: 'QUEUED' } });
    if (delivered > 0) await placeOrder(client, 'deliver-export', { exportId: id }, order);
    return 'done';
  });
}
