import type { Writable } from 'node:stream';
import { pour, shut } from '@sujarit/documents/xlsx/outlet';
import type { JobContext, Processor } from '../job-context.ts';
import { type AggregateFilter, type CodeRange, filterOf, pageOf } from './aggregate-pages.ts';
import { withExportFolder } from './export-folder.ts';
import { failExport, whileWanted } from './export-standing.ts';
import { knownFrameworks } from './package-frameworks.ts';
import { projectsOf } from './package-projects.ts';
import { partHeading, partLines } from './part-file.ts';

/** Authorities read at once: their projects are what memory holds of the part. */
const pageSize = 25;

type Context = JobContext<'gather-export-part'>;

/** Gathers one part of an export into a stored file; a part that stands is not gathered again. */
export const gatherExportPart: Processor<'gather-export-part'> = {
  action: 'export.order',

  async run(context) {
    const { payload, unit, services } = context;
    const { exportId, partId: id } = payload;
    const part = await unit((client) =>
      client.exportPart.findFirst({
        where: { id, exportId, sha256: null, export: { state: 'RUNNING' } },
        include: { export: true },
      }),
    );
    if (!part) return 'nothing to do';

    const write = ({ done }: { done: number }) =>
      unit(async (client) => {
        await client.exportPart.updateMany({ where: { id, done: { lt: done } }, data: { done } });
        return (await client.aggregateExport.count({ where: { id: exportId, state: 'RUNNING' } })) > 0;
      });
    return whileWanted(context, write, (tell) =>
      withExportFolder(id, async (folder) => {
        const onPage = (done: number) => tell({ done, total: part.total, stage: 'rows' });
        const done = await gather(context, filterOf(part.export), part, folder.write('part'), onPage);
        const { sha256 } = await services.storage.put(folder.read('part'));
        const kept = await unit((client) =>
          client.exportPart.updateMany({
            where: { id, sha256: null, export: { state: 'RUNNING' } },
            data: { sha256, done },
          }),
        );
        if (kept.count > 0) return 'done';
        await letGo(context, sha256);
        return 'nothing to do';
      }),
    );
  },

  fail: (client, { exportId }, code, _params, now) => failExport(client, exportId, code, now),
};

/** Writes the authorities of a range in pages, each read in a unit of its own; resolves to how many they are. */
async function gather(
  { unit, payload: { partId } }: Context,
  filter: AggregateFilter,
  { afterCode, upToCode }: CodeRange,
  out: Writable,
  onPage: (done: number) => void,
): Promise<number> {
  const frameworks = knownFrameworks();
  await pour(out, partHeading(partId));
  let done = 0;
  for (let after: string | undefined = afterCode; after !== undefined; ) {
    const range: CodeRange = { afterCode: after, upToCode };
    const page = await unit(async (client) => {
      const sources = await pageOf(client, filter, range, pageSize);
      const ids = sources.map(({ id }) => id);
      const projects = await projectsOf(client, filter, ids, frameworks);
      return sources.map((source) => ({ source, projects: projects.get(source.id) ?? [] }));
    });
    if (page.length > 0) await pour(out, partLines(page));
    done += page.length;
    onPage(done);
    after = page.length === pageSize ? page.at(-1)?.source.authority.code : undefined;
  }
  await shut(out);
  return done;
}

/** What came too late: the export is no more being made, or the part was made elsewhere, perhaps with the same content. */
async function letGo({ unit, payload, services }: Context, sha256: string): Promise<void> {
  const stands = await unit((client) => client.exportPart.count({ where: { id: payload.partId, sha256 } }));
  if (stands === 0) await services.storage.remove(sha256);
}
