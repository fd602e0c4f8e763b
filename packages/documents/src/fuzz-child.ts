import { readFileSync } from 'node:fs';
import { frameworks } from '@sujarit/domain/framework/frameworks';
import { planDocumentSchema } from '@sujarit/domain/plan-document';
import { readPlanDocument } from './plan-reader/read-plan-document.ts';

/** What became of a file: what was read or why not, milliseconds, and the most memory that the process has held until now, in bytes. */
export interface FuzzAnswer {
  outcome: string;
  ms: number;
  memory: number;
}

/** The kernel's own mark of this program: what `resourceUsage` tells is inherited from the process that started it. */
function mostMemory(): number {
  const [, kilobytes] = /VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}

process.on('message', async (path: string) => {
  const bytes = new Uint8Array(readFileSync(path));
  const start = performance.now();
  const { document, refusal } = await readPlanDocument(bytes, { frameworks });
  const ms = performance.now() - start;
  if (document !== undefined) planDocumentSchema.parse(document);
  const outcome = document === undefined ? refusal.code : document.kind === 'UNKNOWN' ? 'nothing found' : 'draft';
  process.send?.({ outcome, ms, memory: mostMemory() } satisfies FuzzAnswer);
});
