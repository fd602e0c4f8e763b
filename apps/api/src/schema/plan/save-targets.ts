import { inBaht } from '@sujarit/domain/aggregate-money';
import type { ApiContext } from '../../context.ts';
import { changedRows } from '../changed-rows.ts';
import type { TenantKey } from '../tenant-key.ts';

export interface SavedTarget {
  metric: 'ITA_SCORE' | 'CASE_REDUCTION_PERCENT';
  fiscalYear: number;
  /** Decimal text. */
  value: string;
}

/** Brings the targets of a plan to what they are to be; only rows that change are written. */
export async function saveTargets(
  context: ApiContext,
  { authorityId, id }: TenantKey,
  before: readonly SavedTarget[],
  after: readonly SavedTarget[],
): Promise<void> {
  const fixed = after.map((target) => ({ ...target, value: inBaht(target.value) }));
  const changes = changedRows(before, fixed, ({ metric, fiscalYear }) => `${metric} ${fiscalYear}`);
  const keyOf = ({ metric, fiscalYear }: SavedTarget) => ({ authorityId, planId: id, metric, fiscalYear });
  for (const target of changes.removed) await context.db.planTarget.deleteMany({ where: keyOf(target) });
  for (const target of changes.changed)
    await context.db.planTarget.updateMany({ where: keyOf(target), data: { value: target.value } });
  if (changes.added.length > 0) {
    await context.db.planTarget.createMany({
      data: changes.added.map((target) => ({ authorityId, planId: id, ...target })),
    });
  }
}
