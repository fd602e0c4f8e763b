import { aggregateColumns } from '@sujarit/domain/aggregate-columns';
import type { JobContext, Outcome } from '../job-context.ts';
import { type AggregateFilter, areaName, roundsOf } from './aggregate-pages.ts';
import { auditHeadOf } from './audit-head.ts';
import { type ExportFolder, withExportFolder } from './export-folder.ts';
import { whileWanted } from './export-standing.ts';
import { gatherPackage } from './gather-package.ts';
import { keepFiles } from './keep-files.ts';
import { PartLost } from './lost-parts.ts';
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

/**
 * Makes the files of an export from its parts and keeps them. The same data give the same bytes, however many the parts are.
 * @throws PartLost
 */
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
      return keepFiles(context, joining.filter, folder, made);
    }),
  );
}

async function* authoritiesOf({ services, signal }: Context, parts: readonly string[]) {
  for (const sha256 of parts) {
    const content = await storedContent(services.storage, sha256, signal).catch((error) => {
      throw error.code === 'FILE_NOT_FOUND' ? new PartLost(sha256, error) : error;
    });
    yield* authoritiesOfPart(content, sha256);
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
