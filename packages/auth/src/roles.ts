/** Roles in an authority and in the offices above it. The words are those of the database's enums. */
export const authorityRoles = ['PLAN_OFFICER', 'DIVISION_HEAD', 'EXECUTIVE', 'AUDITOR'] as const;
export type AuthorityRole = (typeof authorityRoles)[number];

export const officeRoles = ['PROVINCIAL_OFFICER', 'PROVINCIAL_HEAD', 'NACC_ANALYST', 'PLATFORM_OPERATOR'] as const;
export type OfficeRole = (typeof officeRoles)[number];

export const roles = [...authorityRoles, ...officeRoles] as const;
export type Role = (typeof roles)[number];

/** Roles that must give a second factor. */
export const secondFactorRoles: readonly Role[] = ['EXECUTIVE', 'PROVINCIAL_OFFICER', 'PROVINCIAL_HEAD'];

const doing: readonly AuthorityRole[] = ['PLAN_OFFICER', 'DIVISION_HEAD'];

/** May one person hold both roles in the same authority? Who writes, who signs and who audits are different people. */
export function mayHoldTogether(one: AuthorityRole, other: AuthorityRole): boolean {
  return one === other || (doing.includes(one) && doing.includes(other));
}

/** Roles that only an executive hands out, so that an officer cannot make a signer or an auditor. */
export const rolesGivenByExecutive: readonly AuthorityRole[] = ['EXECUTIVE', 'AUDITOR'];
