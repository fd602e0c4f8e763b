import { Unauthenticated } from '@sujarit/domain/errors';
import type { ApiContext } from '../../context.ts';

/** The audit chain of the actor's workplace, as the database names it: the authority's, or the office's own. */
export function auditChainOf(context: ApiContext): string {
  const workplace = context.actor?.workplace;
  if (!workplace) throw new Unauthenticated('SIGN_IN_NEEDED');
  if (workplace.kind === 'authority') return workplace.authorityId;
  if (workplace.provinceCode) return `province:${workplace.provinceCode}`;
  return workplace.regionNo ? `region:${workplace.regionNo}` : 'nation';
}
