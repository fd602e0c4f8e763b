import type { PlanDocument } from '@sujarit/domain/plan-document';
import { v5 as uuidOfName } from 'uuid';
import { Prisma } from './generated/prisma/client.ts';

/** The doubts of a document as rows of its import; the same doubt has the same id, however often it is written. */
export function findingRows(
  { authorityId, importId }: { authorityId: string; importId: string },
  document: PlanDocument,
): Prisma.ImportFindingCreateManyInput[] {
  return document.findings.map((finding, ordinal) => ({
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
}
