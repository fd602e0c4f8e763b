import { loadFrameworks } from '@sujarit/db/load-frameworks';
import { Conflict } from '@sujarit/domain/errors';
import type { Framework } from '@sujarit/domain/framework/frameworks';
import { frameworkOfDraft, ownFrameworkId } from '@sujarit/domain/framework/own-framework';
import { draftFrameworkSchema, type PlanDocument } from '@sujarit/domain/plan-document';
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

/** The frameworks that an import's plan may follow: those that the authority sees, and the document's own where a person accepted it. */
export async function frameworksFor(
  context: ApiContext,
  key: TenantKey,
  { plan }: PlanDocument,
): Promise<{ known: Framework[]; own: Framework | null }> {
  const { acceptedFramework: accepted } = await context.db.planImport.findUniqueOrThrow({
    where: { authorityId_id: key },
    select: { acceptedFramework: true },
  });
  const years = { yearFrom: plan.yearFrom ?? 0, yearTo: plan.yearTo ?? 0 };
  const id = ownFrameworkId(key.authorityId, key.id);
  const own = accepted === null ? null : frameworkOfDraft(id, draftFrameworkSchema.parse(accepted), years);
  return { known: [...(await loadFrameworks(context.db, key.authorityId)), ...(own ? [own] : [])], own };
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
