import { accessible } from '@sujarit/auth/ability';
import type { BulkItemState } from '@sujarit/db/generated/prisma/client';
import type { ApiContext } from '../../context.ts';
import { oncePerRequest } from '../once-per-request.ts';

export interface BulkItemCount {
  state: BulkItemState;
  count: number;
}

/** Documents of the office's bulk imports by state, by the bulk import's id: a list of them asks once. */
const countsByBulk = oncePerRequest(async (context): Promise<Map<string, BulkItemCount[]>> => {
  const groups = await context.db.bulkImportItem.groupBy({
    by: ['bulkImportId', 'state'],
    where: { AND: [accessible(context.ability, 'bulkItem.read')], provinceCode: provinceOf(context) },
    orderBy: { state: 'asc' },
    _count: true,
  });
  const byBulk = new Map<string, BulkItemCount[]>();
  for (const { bulkImportId, state, _count: count } of groups) {
    byBulk.set(bulkImportId, [...(byBulk.get(bulkImportId) ?? []), { state, count }]);
  }
  return byBulk;
});

export async function bulkItemCounts(context: ApiContext, id: string): Promise<BulkItemCount[]> {
  return (await countsByBulk(context, { authorityId: '', id: '' })).get(id) ?? [];
}

/** The province that the office acts for; none for other workplaces. */
export function provinceOf({ actor }: ApiContext): string {
  const workplace = actor?.workplace;
  return (workplace?.kind === 'office' && workplace.provinceCode) || '';
}
