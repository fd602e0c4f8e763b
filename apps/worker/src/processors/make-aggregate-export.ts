import { manifestLines } from '@sujarit/documents/aggregate/manifest';
import { aggregateColumns } from '@sujarit/domain/aggregate-columns';
import { type AggregateRow, type AggregateTotals, aggregateRow, totalling } from '@sujarit/domain/aggregate-row';
import { NotFound } from '@sujarit/domain/errors';
import type { RoundMonths } from '@sujarit/domain/fiscal-calendar';
import type { JobContext, Processor } from '../job-context.ts';
import { throttledProgress } from '../throttled-progress.ts';
import { type AggregateFile, openAggregateFiles } from './aggregate-files.ts';
import { type AggregateFilter, areaName, authoritiesOf, fileName, pageOf, roundsOf } from './aggregate-pages.ts';
import { auditHeadOf } from './audit-head.ts';

type Context = JobContext<'make-aggregate-export'>;

const unfinished = { in: ['QUEUED' as const, 'RUNNING' as const, 'FAILED' as const] };
const pageSize = 250;

/** Writes the aggregate of an area as XLSX and CSV, both from one reading of the rows. The same data give the same bytes. */
export const makeAggregateExport: Processor<'make-aggregate-export'> = {
  action: 'export.order',

  async run(context) {
    const { payload, unit, log } = context;
    const id = payload.exportId;
    const begun = await begin(context);
    if (!begun) return 'nothing to do';
    const progress = throttledProgress(
      (now) =>
        Promise.all([
          context.progress(now),
          unit((client) =>
            client.aggregateExport.updateMany({ where: { id, state: 'RUNNING' }, data: { done: now.done } }),
          ),
        ]),
      (err) => log.warn({ err }, 'progress not written'),
    );
    try {
      const { total } = begun;
      const made = await makeFiles(context, begun, (done) => progress.tell({ done, total, stage: 'rows' }));
      await progress.settle();
      const rows = made.totals.authorities;
      return await unit(async (client) => {
        const { count } = await client.aggregateExport.updateMany({
          where: { id, state: unfinished },
          data: { state: 'READY', rows, done: rows, total: rows, finishedAt: new Date() },
        });
        if (count === 0) return 'nothing to do';
        const data = made.files.map((file) => ({ ...file, exportId: id, name: fileName(begun.filter, file.format) }));
        await client.exportFile.createMany({ data });
        return 'done';
      });
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

type Rounds = Awaited<ReturnType<typeof roundsOf>>;

async function makeFiles(
  context: Context,
  { filter, asOf }: Begun,
  onRow: (done: number) => void,
): Promise<{ totals: AggregateTotals; files: AggregateFile[] }> {
  const { services, unit, order } = context;
  const columns = aggregateColumns({ withProvince: filter.provinceCode === null });
  const before = await auditHeadOf(services.database, filter, order.requestId);
  const rounds = await unit((client) => roundsOf(client, filter));
  const area = await unit((client) => areaName(client, filter));
  const files = await openAggregateFiles(services.storage, columns);
  const running = totalling();
  let simulated = 0;
  try {
    for await (const row of rowsOf(context, filter, rounds, asOf)) {
      running.add(row);
      if (row.simulated) simulated += 1;
      await files.row(row);
      onRow(row.no);
    }
    const after = await auditHeadOf(services.database, filter, order.requestId);
    const totals = running.totals();
    const manifest = manifestLines({
      area,
      fiscalYear: filter.fiscalYear,
      months: filter.months,
      asOf,
      rounds: [...rounds.values()],
      totals,
      columns,
      simulated,
      dataTime: after.at?.toISOString() ?? null,
      auditHead: { before: before.hash, after: after.hash, chains: after.chains },
    });
    return { totals, files: await files.end(totals, manifest) };
  } catch (error) {
    await files.abandon(error);
    throw error;
  }
}

/** Every authority of the area by code, read by the key in pages, each in a unit of its own. */
async function* rowsOf(
  { unit, signal }: Context,
  filter: AggregateFilter,
  rounds: Rounds,
  today: string,
): AsyncGenerator<AggregateRow> {
  let after = '';
  let no = 0;
  for (;;) {
    signal.throwIfAborted();
    const page = await unit((client) => pageOf(client, filter, after, pageSize));
    for (const { authority, figures, provinceCode } of page) {
      no += 1;
      const round = rounds.get(provinceCode)?.round ?? null;
      yield aggregateRow({ no, authority, figures, round, months: filter.months, today });
    }
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    after = last.authority.code;
  }
}
