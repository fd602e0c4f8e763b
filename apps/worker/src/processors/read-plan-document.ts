import { buffer } from 'node:stream/consumers';
import { Prisma } from '@sujarit/db/generated/prisma/client';
import { loadFrameworks } from '@sujarit/db/load-frameworks';
import { readWithLibreOffice } from '@sujarit/documents/office-conversion/read-with-libreoffice';
import { readInThread } from '@sujarit/documents/reading-thread/read-in-thread';
import { ExpectedError, InvalidInput, NotFound, Unavailable } from '@sujarit/domain/errors';
import type { PlanDocument } from '@sujarit/domain/plan-document';
import type { Storage } from '@sujarit/storage/open-storage';
import { v5 as uuidOfName } from 'uuid';
import type { JobContext, Outcome, Processor } from '../job-context.ts';
import { throttledProgress } from '../throttled-progress.ts';

type Context = JobContext<'read-plan-document'>;

/** States from which the reading may start; a job that broke off left RUNNING, a failed one is being tried anew. */
const unfinished = { in: ['QUEUED', 'RUNNING', 'FAILED'] } satisfies Prisma.EnumJobStateFilter;

/** Reads an uploaded plan document into its interchange form with findings. A second run of the same job gives the same rows, once. */
export const readPlanDocument: Processor<'read-plan-document'> = {
  action: 'import.edit',

  async run(context) {
    const begun = await begin(context);
    if (!begun) return 'nothing to do';
    const { payload, services, log, signal, unit } = context;
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
      const bytes = await bytesOf(services.storage, begun.sha256, signal);
      const read = await readWithLibreOffice(
        bytes,
        (content) => readInThread(content, begun.frameworks, { onProgress, signal }),
        { ...services.libreOffice, signal },
        () => onProgress(0, 0, 'convert'),
      );
      if (read.refusal) throw new InvalidInput(read.refusal.code, [], { ...read.refusal.params });
      await progress.settle();
      return await keep(context, read.document, read.text, steps);
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
    return { sha256: found.file.sha256, frameworks: await loadFrameworks(client) };
  });
}

/** The file's bytes. Storage that does not give them may give them later; an operator has to know when it never does. */
async function bytesOf(storage: Storage, sha256: string, signal: AbortSignal): Promise<Uint8Array> {
  try {
    const stream = await storage.get(sha256);
    signal.addEventListener('abort', () => stream.destroy(), { once: true });
    return await buffer(stream);
  } catch (error) {
    throw new Unavailable(error instanceof ExpectedError ? error.code : 'STORAGE_UNAVAILABLE', {}, error);
  }
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
    const findings = document.findings.map((finding, ordinal) => ({
      authorityId,
      id: uuidOfName(String(ordinal), importId),
      importId,
      ordinal,
      code: finding.code,
      severity: finding.severity,
      message: finding.message,
      lineFrom: finding.lines[0],
      lineTo: finding.lines[1],
      projectOrdinal: finding.project,
      suggestion: finding.suggestion,
      params: finding.params ?? Prisma.DbNull,
    }));
    await client.importFinding.createMany({ data: findings, skipDuplicates: true });
    return 'done';
  });
}
