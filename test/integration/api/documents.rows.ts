import { randomUUID } from 'node:crypto';
import type { PlanDocument } from '@sujarit/domain/plan-document';
import type { Stage } from '../../kit/api.stage.ts';
import { globalId } from './reporting.rows.ts';

/** A stored text file of an authority; its row's id. Files of the same bytes have the same `sha256`. */
export async function storedText(stage: Stage, authorityId: string, sha256: string): Promise<string> {
  const id = randomUUID();
  const file = { size: 1, mediaType: 'text/plain', name: 'แผน.txt', uploadedBy: 'tester', uploadedAt: new Date() };
  await stage.system((client) => client.storedFile.create({ data: { authorityId, id, sha256, ...file } }));
  return id;
}

export interface DocumentRead {
  authorityId: string;
  document: PlanDocument;
  sha256: string;
  createdBy: string;
  /** Errors of the reading were left as printed, unless this says that they wait. */
  settled?: boolean;
}

/** An import of a document as the worker leaves it; its id as the API shows it. */
export async function importOf(stage: Stage, { authorityId, document, sha256, createdBy, settled }: DocumentRead) {
  const fileId = await storedText(stage, authorityId, sha256);
  const importId = randomUUID();
  const stored = JSON.parse(JSON.stringify(document));
  const findings = document.findings.map(({ code, severity, message, lines, project, suggestion }, ordinal) => ({
    ...{ authorityId, id: randomUUID(), importId, ordinal, code, severity, message },
    ...{ lineFrom: lines[0], lineTo: lines[1], projectOrdinal: project, suggestion },
    state: severity === 'ERROR' && settled !== false ? ('LEFT_OPEN' as const) : ('OPEN' as const),
  }));
  await stage.system(async (client) => {
    const text = 'ข้อความ';
    await client.planImport.create({
      data: { authorityId, id: importId, fileId, state: 'READY', document: stored, text, createdBy },
    });
    await client.importFinding.createMany({ data: findings });
  });
  return globalId('PlanImport', authorityId, importId);
}
