import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { findingRows } from '@sujarit/db/finding-rows';
import { loadFrameworks } from '@sujarit/db/load-frameworks';
import { readPlanDocument } from '@sujarit/documents/plan-reader/read-plan-document';
import type { Stage } from '../../kit/api.stage.ts';
import { globalId } from './reporting.rows.ts';

export async function storeFile(
  stage: Stage,
  authorityId: string,
  name: string,
  mediaType = 'text/plain',
): Promise<string> {
  const id = randomUUID();
  const file = { size: 1, mediaType, name, uploadedBy: 'tester', uploadedAt: new Date() };
  await stage.system((client) =>
    client.storedFile.create({ data: { authorityId, id, sha256: `sha of ${name}`, ...file } }),
  );
  return id;
}

/** A stored file with an import of it, as the worker leaves it; returns the import's global id. */
export async function storeReadImport(stage: Stage, authorityId: string, fixture: string): Promise<string> {
  const bytes = await readFile(new URL(`../../../packages/documents/fixtures/${fixture}`, import.meta.url));
  const frameworks = await stage.within({ kind: 'authority', authorityId }, (client) =>
    loadFrameworks(client, authorityId),
  );
  const { document, text } = await readPlanDocument(bytes, { frameworks });
  if (!document) throw new Error('not read');
  const fileId = await storeFile(stage, authorityId, fixture);
  const importId = randomUUID();
  await stage.system(async (client) => {
    const stored = JSON.parse(JSON.stringify(document));
    await client.planImport.create({
      data: { authorityId, id: importId, fileId, state: 'READY', document: stored, text, createdBy: 'worker' },
    });
    await client.importFinding.createMany({ data: findingRows({ authorityId, importId }, document) });
  });
  return globalId('PlanImport', authorityId, importId);
}
