import { randomUUID } from 'node:crypto';
import { UnrecoverableError } from 'bullmq';
import type { JobContext } from '../job-context.ts';

/** The stored file of a part is not there any more, or is another. */
export class PartLost extends Error {
  readonly sha256: string;

  constructor(sha256: string, cause?: unknown) {
    super(`the stored file of a part is lost: ${sha256}`, { cause });
    this.sha256 = sha256;
  }
}

/**
 * Puts a new part, which is yet to be gathered, in the place of each whose file is lost: of the one named and of those that the storage does
 * not have. A part that was made again before ends the job: the storage does not keep what it takes, and a person has to see to it.
 * @throws UnrecoverableError
 */
export async function replaceLostParts(
  { payload: { exportId }, unit, services: { storage }, log }: JobContext<'make-aggregate-export'>,
  { sha256: known }: PartLost,
): Promise<void> {
  const parts = await unit((client) => client.exportPart.findMany({ where: { exportId, sha256: { not: null } } }));
  const lost: typeof parts = [];
  for (const part of parts) if (part.sha256 === known || !(await storage.has(part.sha256!))) lost.push(part);
  for (const { sha256 } of lost) await storage.remove(sha256!);
  const again = lost.filter(({ remade }) => remade);
  await unit(async (client) => {
    for (const { id, sha256, done, remade, ...range } of lost) {
      const { count } = await client.exportPart.deleteMany({ where: { id } });
      // made again at an operator's word, it begins anew
      if (count > 0) await client.exportPart.create({ data: { ...range, id: randomUUID(), remade: !remade } });
    }
  });
  log.warn({ exportId, parts: lost.map(({ afterCode }) => afterCode) }, 'parts of an export are lost');
  if (again.length > 0) {
    throw new UnrecoverableError(
      `the storage lost ${again.length} of the ${parts.length} parts of export ${exportId} twice: see that it keeps its files, then have this tried again`,
    );
  }
}
