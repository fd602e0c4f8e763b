import type { TenantScope, UnitActor } from '@sujarit/db/tenant-unit';
import { type AuthorityRole, type OfficeRole, type Role, secondFactorRoles } from './roles.ts';

/** A role of a person in one place: an authority, or an office above. `departmentId` is a division head's own. */
export interface AuthorityWorkplace {
  kind: 'authority';
  membershipId: string;
  role: AuthorityRole;
  authorityId: string;
  departmentId: string | null;
  position: string | null;
  /** The authority's name in Thai. */
  placeName: string;
}
export interface OfficeWorkplace {
  kind: 'office';
  membershipId: string;
  role: OfficeRole;
  provinceCode: string | null;
  regionNo: number | null;
  position: string | null;
  /** The province's name in Thai, "ภาค 5", or "ส่วนกลาง". */
  placeName: string;
}
export type Workplace = AuthorityWorkplace | OfficeWorkplace;

/** Who asks. `workplace` is the one they act for now; null when several are open to them and none is chosen yet. */
export interface Actor {
  userId: string;
  name: string;
  email: string;
  secondFactor: boolean;
  workplaces: Workplace[];
  workplace: Workplace | null;
}

function roleOf(actor: Actor): Role | null {
  return actor.workplace?.role ?? null;
}

/** Whose rows a workplace sees. */
export function scopeOf(workplace: Workplace): TenantScope {
  if (workplace.kind === 'authority') return { kind: 'authority', authorityId: workplace.authorityId };
  if (workplace.role === 'PLATFORM_OPERATOR') return { kind: 'system', reason: 'platform operation' };
  if (workplace.provinceCode) return { kind: 'province', provinceCode: workplace.provinceCode };
  return workplace.regionNo ? { kind: 'region', regionNo: workplace.regionNo } : { kind: 'nation' };
}

/** The actor as the audit log names it. */
export function unitActor(actor: Actor, request: { action: string; requestId: string; address: string }): UnitActor {
  return { userId: actor.userId, name: actor.name, role: roleOf(actor) ?? 'NONE', ...request };
}

/** Must the person give a second factor before acting for their workplace? Until then the workplace's rights are withheld. */
export function lacksSecondFactor(actor: Actor): boolean {
  return actor.workplace !== null && !actor.secondFactor && secondFactorRoles.includes(actor.workplace.role);
}
