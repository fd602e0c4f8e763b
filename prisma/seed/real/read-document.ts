import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readPlanDocument } from '@sujarit/documents/plan-reader/read-plan-document';
import { frameworks } from '@sujarit/domain/framework/frameworks';
import type { PlanDocument } from '@sujarit/domain/plan-document';

export interface DemoDocument {
  name: string;
  bytes: Buffer;
  sha256: string;
  document: PlanDocument;
  /** The text that the document's line numbers count in. */
  text: string;
}

/** One of the real documents in documents/, read as a user's upload is. */
export async function readDocument(name: string): Promise<DemoDocument> {
  const bytes = readFileSync(new URL(`../documents/${name}`, import.meta.url));
  const { document, text, refusal } = await readPlanDocument(bytes, { frameworks });
  if (!document) throw new Error(`${name}: ${refusal.code}`);
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex'), document, text };
}
