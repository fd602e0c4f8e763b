import type { ApiContext } from '../context.ts';

/**
 * The rows of the workplace's own authority, province or region, as a where of any table that has an authority. Row security shows no others
 * in any case; but its policies stand side by side, so PostgreSQL finds no key in them to follow, and a list without this reads every tenant's.
 */
export function rowsOfWorkplace({ actor }: ApiContext) {
  const workplace = actor?.workplace;
  if (workplace?.kind === 'authority') return { authorityId: workplace.authorityId };
  if (workplace?.provinceCode) return { authority: { is: { provinceCode: workplace.provinceCode } } };
  if (workplace?.regionNo) return { authority: { is: { regionNo: workplace.regionNo } } };
  return {};
}
