import { createHash } from 'node:crypto';
import { accessible } from '@sujarit/auth/ability';
import { departmentNamedIn } from '@sujarit/db/create-plan-department';
import { loadComparedPlan } from '@sujarit/db/load-compared-plan';
import { InvalidInput } from '@sujarit/domain/errors';
import { type ComparedPlan, comparedDraft, type NamedDepartment } from '@sujarit/domain/plan-difference/compared-plan';
import { notAsSuggested, type PlanDifference, planDifferences } from '@sujarit/domain/plan-difference/plan-differences';
import type { PlanDocument } from '@sujarit/domain/plan-document';
import { type PlanDraft, planDraftOf } from '@sujarit/domain/plan-draft';
import { answersAsSuggested } from '@sujarit/domain/plan-draft-answers';
import type { ApiContext } from '../../context.ts';
import { answersOf, documentOf, frameworksFor } from '../import/import-draft.ts';
import { importUsed } from '../import/open-import.ts';
import { oncePerRequest } from '../once-per-request.ts';
import type { TenantKey } from '../tenant-key.ts';

/** A difference with a mark of the two values as they are shown: it is another as soon as either is. */
export interface SeenDifference extends PlanDifference {
  seen: string;
}

/** A document and the managed plan of the same framework and years, and what differs. */
export interface ImportComparison {
  plan: TenantKey;
  managed: ComparedPlan;
  document: ComparedPlan;
  differences: SeenDifference[];
}

interface DraftedImport {
  document: PlanDocument;
  draft: PlanDraft;
  /** What the document says where every open doubt is answered as it suggests; null where that makes no plan. */
  suggested: PlanDraft | null;
  plan: TenantKey;
}

/** The key of the plan that an import is a newer document of; null where it is none, or a plan was made of the import itself. */
export async function comparedPlanOf(context: ApiContext, key: TenantKey): Promise<TenantKey | null> {
  return (await drafted(context, key))?.plan ?? null;
}

/** The comparison of a read document, with the answers to its doubts, and the plan that the authority manages; null where there is none. */
export const comparisonOf = oncePerRequest(async (context, key): Promise<ImportComparison | null> => {
  const found = await drafted(context, key);
  if (!found) return null;
  const { plan, draft, suggested, document: read } = found;
  const { authorityId } = key;
  const departments = await context.db.department.findMany({
    where: { authorityId },
    select: { id: true, name: true },
  });
  const managed = await loadComparedPlan(context.db, { authorityId, planId: plan.id }, departments);
  const compared = (said: PlanDraft) =>
    comparedDraft(said, read, (responsible) => departmentIn(responsible, departments));
  const document = compared(draft);
  const printed = planDifferences(managed, document);
  const standing = suggested ? notAsSuggested(printed, planDifferences(managed, compared(suggested))) : printed;
  const differences = standing.map((difference) => ({ ...difference, seen: markOf(difference) }));
  return { plan, managed, document, differences };
});

const drafted = oncePerRequest(async (context, key): Promise<DraftedImport | null> => {
  const found = await context.db.planImport.findFirst({
    where: { AND: [accessible(context.ability, 'import.read')], ...key, state: 'READY', discardedAt: null },
    select: { id: true },
  });
  if (!found || (await importUsed(context, key))) return null;
  const document = await documentOf(context, key);
  if (document?.kind !== 'PLAN') return null;
  const answers = await answersOf(context, key);
  const { known } = await frameworksFor(context, key, document);
  const draft = draftOrNone(document, answers, known);
  if (!draft) return null;
  const suggested = draftOrNone(document, answersAsSuggested(document, answers), known);
  const { frameworkId, yearFrom, yearTo } = draft;
  const plan = await context.db.plan.findFirst({
    where: {
      AND: [accessible(context.ability, 'plan.read')],
      authorityId: key.authorityId,
      frameworkId,
      yearFrom,
      yearTo,
    },
    orderBy: { revision: 'desc' },
    select: { authorityId: true, id: true },
  });
  return plan && { document, draft, suggested, plan };
});

/** No draft where the document and the answers do not say enough for one: making a plan of it tells what is missing. */
function draftOrNone(...read: Parameters<typeof planDraftOf>): PlanDraft | null {
  try {
    return planDraftOf(...read);
  } catch (error) {
    if (error instanceof InvalidInput) return null;
    throw error;
  }
}

function departmentIn(responsible: string | null, departments: readonly NamedDepartment[]): NamedDepartment | null {
  const id = departmentNamedIn(responsible, departments);
  return departments.find((department) => department.id === id) ?? null;
}

function markOf({ kind, fields }: PlanDifference): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, fields]))
    .digest('hex')
    .slice(0, 16);
}
