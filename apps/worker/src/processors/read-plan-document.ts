import { findingRows } from '@sujarit/db/finding-rows';
import { Prisma } from '@sujarit/db/generated/prisma/client';
import { loadFrameworks } from '@sujarit/db/load-frameworks';
import { NotFound } from '@sujarit/domain/errors';
import type { PlanDocument } from '@sujarit/domain/plan-document';
import type { JobContext, Outcome, Processor } from '../job-context.ts';
import { throttledProgress } from '../throttled-progress.ts';
import { readStoredDocument } from './read-stored-document.ts';

type Context = JobContext<'read-plan-document'>;

/** States from which the reading may start; a job that broke off left RUNNING, a failed one is being tried anew. */
const unfinished = { in: ['QUEUED', 'RUNNING', 'FAILED'] } satisfies Prisma.EnumJobStateFilter;

/** Reads an uploaded plan document into its interchange form with findings. A second run of the same job gives the same rows, once. */
export const readPlanDocument: Processor<'read-plan-document'> = {
  action: 'import.edit',

  async run(context) {
    const begun = await begin(context);
    if (!begun) return 'nothing to do';
    const { payload, log, unit } = context;
    const { authorityId, importId } = payload;
    const progress = throttledProgress(
      ({ done, total, stage }) =>
        Promise.all([
          context.progress({ done, total, stage }),
          unit((client) =>
            client.planImport.updateMany({
              where: { authorityId, id: importId, state: 'RUNNING' },
              data: { done, total, stage },
            }),
          ),
        ]),
      (err) => log.warn({ err }, 'progress not written'),
    );
    let steps = 0;
    const onProgress = (done: number, total: number, stage: string) => {
      steps = total;
      progress.tell({ done, total, stage });
    };
    try {
      const { document, text } = await readStoredDocument(context, begun.sha256, begun.frameworks, onProgress);
      await progress.settle();
      return await keep(context, document, text, steps);
    } finally {
      await progress.settle();
    }
  },

  async fail(client, { authorityId, importId }, code, params, now) {
    await client.planImport.updateMany({
      where: { authorityId, id: importId, state: { in: ['QUEUED', 'RUNNING'] } },
      data: { state: 'FAILED', errorCode: code, errorParams: params, finishedAt: now },
    });
  },
};

/** Takes the import up, unless it is finished or called off, with the file's hash and the frameworks to read by. */
async function begin({ payload: { authorityId, importId }, unit }: Context) {
  return unit(async (client) => {
    const found = await client.planImport.findFirst({
      where: { authorityId, id: importId },
      select: { discardedAt: true, file: { select: { sha256: true } } },
    });
    if (!found) throw new NotFound('IMPORT_NOT_FOUND');
    const { count } = await client.planImport.updateMany({
      where: { authorityId, id: importId, state: unfinished, discardedAt: null },
      data: {
        state: 'RUNNING',
        done: 0,
        total: 0,
        stage: 'decode',
        errorCode: null,
        errorParams: Prisma.DbNull,
        finishedAt: null,
      },
    });
    if (count === 0) return null;
    return { sha256: found.file.sha256, frameworks: await loadFrameworks(client, authorityId) };
  });
}

/** Writes what was read, with its findings, in one unit; a run that comes second finds the import ready and writes nothing. */
async function keep({ payload, unit }: Context, document: PlanDocument, text: string, steps: number): Promise<Outcome> {
  const { authorityId, importId } = payload;
  return unit(async (client) => {
    const { count } = await client.planImport.updateMany({
      where: { authorityId, id: importId, state: unfinished },
      data: { state: 'READY', document, text, done: steps, total: steps, stage: 'done', finishedAt: new Date() },
    });
    if (count === 0) return 'nothing to do';
    const data = findingRows({ authorityId, importId }, document);
    await client.importFinding.createMany({ data, skipDuplicates: true });
    return 'done';
  });
}
