import { Conflict } from '@sujarit/domain/errors';
import type { PlanDocument } from '@sujarit/domain/plan-document';
import type { FindingAnswer } from '@sujarit/domain/plan-draft';
import type { ApiContext } from '../../context.ts';
import type { TenantKey } from '../tenant-key.ts';
import { readDocument } from './import-summary.type.ts';

/** Nothing is made of a document whose errors wait. @throws Conflict ERRORS_NOT_SETTLED with their number */
export async function needErrorsSettled(context: ApiContext, { authorityId, id }: TenantKey): Promise<void> {
  const open = await context.db.importFinding.count({
    where: { authorityId, importId: id, severity: 'ERROR', state: 'OPEN' },
  });
  if (open > 0) throw new Conflict('ERRORS_NOT_SETTLED', { open });
}

/** What was read of an import's document; null while nothing was. */
export async function documentOf(context: ApiContext, key: TenantKey): Promise<PlanDocument | null> {
  const { document } = await context.db.planImport.findUniqueOrThrow({
    where: { authorityId_id: key },
    select: { document: true },
  });
  return readDocument(document);
}

/** What people decided on the doubts of an import. */
export async function answersOf(context: ApiContext, { authorityId, id }: TenantKey): Promise<FindingAnswer[]> {
  const settled = await context.db.importFinding.findMany({
    where: { authorityId, importId: id, state: { not: 'OPEN' } },
    orderBy: { ordinal: 'asc' },
    select: { ordinal: true, state: true, answer: true },
  });
  return settled.flatMap(({ ordinal, state, answer }) =>
    state === 'OPEN' ? [] : [{ finding: ordinal, state, answer }],
  );
}
