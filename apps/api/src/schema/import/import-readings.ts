import { accessible } from '@sujarit/auth/ability';
import type { FindingSeverity } from '@sujarit/domain/plan-document';
import type { ApiContext } from '../../context.ts';
import { oncePerRequest } from '../once-per-request.ts';
import type { TenantKey } from '../tenant-key.ts';

export interface FindingCount {
  state: 'OPEN' | 'ACCEPTED' | 'CHANGED' | 'LEFT_OPEN';
  severity: FindingSeverity;
  count: number;
}

/** Findings of every import of an authority by state and severity, by the import's id: a list of imports asks once. */
const findingCounts = oncePerRequest(async (context, { authorityId }): Promise<Map<string, FindingCount[]>> => {
  const groups = await context.db.importFinding.groupBy({
    by: ['importId', 'state', 'severity'],
    where: { AND: [accessible(context.ability, 'importFinding.read')], authorityId },
    orderBy: [{ severity: 'asc' }, { state: 'asc' }],
    _count: true,
  });
  const byImport = new Map<string, FindingCount[]>();
  for (const { importId, state, severity, _count: count } of groups) {
    byImport.set(importId, [...(byImport.get(importId) ?? []), { state, severity, count }]);
  }
  return byImport;
});

/** Integrity measures made from each import of an authority, by the import's id. */
const measureCounts = oncePerRequest(async (context, { authorityId }): Promise<Map<string | null, number>> => {
  const groups = await context.db.integrityMeasure.groupBy({
    by: ['importId'],
    where: { AND: [accessible(context.ability, 'measure.read')], authorityId, NOT: { importId: null } },
    _count: true,
  });
  return new Map(groups.map(({ importId, _count }) => [importId, _count]));
});

export async function findingCountsOf(context: ApiContext, { authorityId, id }: TenantKey): Promise<FindingCount[]> {
  return (await findingCounts(context, { authorityId, id: '' })).get(id) ?? [];
}

export async function measureCountOf(context: ApiContext, { authorityId, id }: TenantKey): Promise<number> {
  return (await measureCounts(context, { authorityId, id: '' })).get(id) ?? 0;
}
