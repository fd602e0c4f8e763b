import { findingRows } from '@sujarit/db/finding-rows';
import type { TenantClient } from '@sujarit/db/tenant-unit';
import type { FindingAnswer } from '@sujarit/domain/plan-draft';
import { momentOf } from '../demo-clock.ts';
import type { DemoDocument } from './read-document.ts';

export interface ImportToMake {
  authorityId: string;
  userId: string;
  /** ISO day of the upload. */
  on: string;
  newId: () => string;
}

/** An upload that was read: its file, what was read and every doubt. Returns the import's id. */
export async function importDocument(client: TenantClient, read: DemoDocument, make: ImportToMake): Promise<string> {
  const { authorityId, userId, on, newId } = make;
  const [fileId, importId] = [newId(), newId()];
  const { sha256, bytes, name, document, text } = read;
  await client.storedFile.create({
    data: {
      authorityId,
      id: fileId,
      sha256,
      size: bytes.length,
      mediaType: 'text/plain',
      name,
      uploadedBy: userId,
      uploadedAt: momentOf(on, 9),
    },
  });
  const steps = {
    state: 'READY' as const,
    done: 1,
    total: 1,
    createdAt: momentOf(on, 9),
    finishedAt: momentOf(on, 9, 1),
  };
  await client.planImport.create({
    data: { authorityId, id: importId, fileId, document, text, createdBy: userId, ...steps },
  });
  await client.importFinding.createMany({ data: findingRows({ authorityId, importId }, document) });
  return importId;
}

/**
 * The officer's answers: suggestions are accepted, sheets without a budget use none, dashes without a year are every year's, what is only
 * about the writing is left as it is.
 */
export function answersTo({ document }: DemoDocument): FindingAnswer[] {
  return document.findings.map(({ code, suggestion, params }, finding) => {
    if (suggestion !== null) return { finding, state: 'ACCEPTED', answer: null };
    const dashes = code === 'YEARS_NOT_PRINTED' && String(params?.what).includes('งบประมาณ');
    if (dashes) return { finding, state: 'CHANGED', answer: '-' };
    const noBudget = code === 'BUDGET_INVALID' || code === 'BUDGET_MISSING';
    return noBudget
      ? { finding, state: 'CHANGED', answer: 'ไม่ใช้งบประมาณ' }
      : { finding, state: 'LEFT_OPEN', answer: null };
  });
}

/** Keeps the answers beside the findings. */
export async function keepAnswers(
  client: TenantClient,
  { authorityId, importId, userId, on }: { authorityId: string; importId: string; userId: string; on: string },
  answers: readonly FindingAnswer[],
): Promise<void> {
  for (const { finding, state, answer } of answers) {
    await client.importFinding.updateMany({
      where: { authorityId, importId, ordinal: finding },
      data: { state, answer, settledBy: userId, settledAt: momentOf(on, 10), version: { increment: 1 } },
    });
  }
}
