import { placeOrder } from '@sujarit/db/outbox';
import { aggregateColumns } from '@sujarit/domain/aggregate-columns';
import type { JobContext, Outcome } from '../job-context.ts';
import { type AggregateFilter, areaName, fileName, roundsOf } from './aggregate-pages.ts';
import { auditHeadOf } from './audit-head.ts';
import { type ExportFolder, withExportFolder } from './export-folder.ts';
import { whileWanted } from './export-standing.ts';
import { gatherPackage } from './gather-package.ts';
import { type MadeFile, packFiles } from './pack-files.ts';
import { authoritiesOfPart } from './part-file.ts';
import { storedContent } from './stored-bytes.ts';

type Context = JobContext<'make-aggregate-export'>;

/** An export whose parts stand. */
export interface Joining {
  filter: AggregateFilter;
  /** ISO day on which missing reports are late: that of the order, also when a retry makes the files on another. */
  asOf: string;
  /** Authorities counted when the parts were planned. */
  total: number;
  headBefore: string;
  /** Hashes of the parts' files, by code. */
  parts: readonly string[];
}

/** Makes the files of an export from its parts and keeps them. The same data give the same bytes, however many the parts are. */
export async function joinParts(context: Context, joining: Joining): Promise<Outcome> {
  const { unit, payload } = context;
  const { exportId: id } = payload;
  const write = async ({ done }: { done: number }) => {
    const where = { id, state: 'RUNNING' } as const;
    return (await unit((client) => client.aggregateExport.updateMany({ where, data: { done } }))).count > 0;
  };
  const { total } = joining;
  return whileWanted(context, write, (tell) =>
    withExportFolder(id, async (folder) => {
      const made = await makeFiles(context, joining, folder, () => tell({ done: total, total, stage: 'files' }));
      return keep(context, joining.filter, folder, made);
    }),
  );
}

async function* authoritiesOf({ services, signal }: Context, parts: readonly string[]) {
  for (const sha256 of parts) {
    yield* authoritiesOfPart(await storedContent(services.storage, sha256, signal), sha256);
  }
}

interface Made {
  rows: number;
  files: MadeFile[];
}

/** Gathers the tables and packs them, telling again and again that it goes on. */
async function makeFiles(
  context: Context,
  { filter, asOf, headBefore, parts }: Joining,
  folder: ExportFolder,
  onStep: () => void,
): Promise<Made> {
  const { unit, services, order } = context;
  const rounds = await unit((client) => roundsOf(client, filter));
  const area = await unit((client) => areaName(client, filter));
  const authorities = authoritiesOf(context, parts);
  const gathering = { unit, filter, authorities, rounds, asOf, folder, onAuthority: onStep };
  const { tables, totals, simulated } = await gatherPackage(gathering);
  const after = await auditHeadOf(services.database, filter, order.requestId);
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
    auditHead: { before: headBefore, after: after.hash, chains: after.chains },
  };
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
      where: { id, state: 'RUNNING' },
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
