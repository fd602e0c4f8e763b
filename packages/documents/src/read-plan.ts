import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { frameworks } from '@sujarit/domain/framework/frameworks';
import { readWithLibreOffice } from './office-conversion/read-with-libreoffice.ts';
import { MAX_DOCUMENT_BYTES } from './plan-reader/document-limits.ts';
import type { ReadPlanResult } from './plan-reader/read-plan-document.ts';
import { readInThread } from './reading-thread/read-in-thread.ts';

const USAGE = 'usage: read-plan FILE [--json]\n';

/** Reads one document from the shell. Exit codes: 0 read, 1 unreadable, 2 wrong usage. */
async function main(): Promise<number> {
  const args = argumentsOrNull();
  const [file, ...rest] = args?.positionals ?? [];
  if (args === null || file === undefined || rest.length > 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  const size = await stat(file)
    .then((found) => found.size)
    .catch(() => 0);
  if (size > MAX_DOCUMENT_BYTES) {
    process.stderr.write(`${file}: TOO_LARGE ${JSON.stringify({ bytes: size, limit: MAX_DOCUMENT_BYTES })}\n`);
    return 1;
  }
  const bytes = await readFile(file).catch((error: Error) => error);
  if (bytes instanceof Error) {
    process.stderr.write(`${file}: ${bytes.message}\n`);
    return 1;
  }
  const libreOffice = { soffice: 'soffice', seconds: 60 };
  const read = (content: Uint8Array) => readInThread(content, frameworks);
  const { document, refusal } = await readWithLibreOffice(bytes, read, libreOffice);
  if (document === undefined) {
    process.stderr.write(`${file}: ${refusal.code} ${JSON.stringify(refusal.params)}\n`);
    return 1;
  }
  if (args.values.json) process.stdout.write(`${JSON.stringify(document, null, 1)}\n`);
  else process.stdout.write(summary(document));
  return 0;
}

function argumentsOrNull(): { values: { json?: boolean }; positionals: string[] } | null {
  try {
    return parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
  } catch {
    return null;
  }
}

type Read = Extract<ReadPlanResult, { text: string }>['document'];

function summary(document: Read): string {
  const { organization, plan } = document;
  const lines = [
    `${document.kind}  ${organization.name ?? '-'}`,
    `${plan.title ?? '-'}  ${plan.yearFrom ?? '-'}–${plan.yearTo ?? '-'}  ${plan.framework ?? '-'}`,
    `projects ${document.projects.length}, rows ${document.rows.length}, risks ${document.risks.length}, findings ${document.findings.length}`,
    ...document.findings.map(
      ({ severity, code, lines: [from], message }) => `${severity} ${code} ${from + 1}: ${message}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

process.exitCode = await main();
