import type { Actor, Workplace } from '@sujarit/auth/actor';
import type { AuthorityRole, OfficeRole } from '@sujarit/auth/roles';
import { authorityOf, idOf, type Place } from './names.ts';

/** Everyone who asks in the matrix: each role, an analyst of a region and of the nation, one who is signed in without workplace, an executive who has not given the second factor, and nobody. */
export const actorNames = [
  'officer',
  'head',
  'executive',
  'auditor',
  'provincialOfficer',
  'provincialHead',
  'regionAnalyst',
  'nationAnalyst',
  'operator',
  'withoutWorkplace',
  'withoutSecondFactor',
  'anonymous',
] as const;
export type ActorName = (typeof actorNames)[number];

/** The places whose rows an actor's scope holds at all; which kinds of rows, the table says. */
export const scopeOfActor: Record<ActorName, readonly Place[]> = {
  officer: ['own'],
  head: ['own'],
  executive: ['own'],
  auditor: ['own'],
  provincialOfficer: ['own', 'sibling'],
  provincialHead: ['own', 'sibling'],
  regionAnalyst: ['own', 'sibling'],
  nationAnalyst: ['own', 'sibling', 'foreign'],
  operator: ['own', 'sibling', 'foreign'],
  withoutWorkplace: [],
  withoutSecondFactor: [],
  anonymous: [],
};

const inAuthority = (name: string, role: AuthorityRole): Workplace => ({
  kind: 'authority',
  membershipId: idOf('own', `membership-${name}`),
  role,
  authorityId: authorityOf('own'),
  departmentId: name === 'head' ? idOf('own', 'department-1') : null,
  position: null,
  placeName: 'own',
});
const inOffice = (role: OfficeRole, provinceCode: string | null, regionNo: number | null): Workplace => ({
  kind: 'office',
  membershipId: idOf('office', `membership-${role}`),
  role,
  provinceCode,
  regionNo,
  position: null,
  placeName: 'office',
});

const workplaces: Record<ActorName, Workplace | null> = {
  officer: inAuthority('officer', 'PLAN_OFFICER'),
  head: inAuthority('head', 'DIVISION_HEAD'),
  executive: inAuthority('executive', 'EXECUTIVE'),
  auditor: inAuthority('auditor', 'AUDITOR'),
  provincialOfficer: inOffice('PROVINCIAL_OFFICER', '52', null),
  provincialHead: inOffice('PROVINCIAL_HEAD', '52', null),
  regionAnalyst: inOffice('NACC_ANALYST', null, 5),
  nationAnalyst: inOffice('NACC_ANALYST', null, null),
  operator: inOffice('PLATFORM_OPERATOR', null, null),
  withoutWorkplace: null,
  withoutSecondFactor: inAuthority('executive', 'EXECUTIVE'),
  anonymous: null,
};

/** The actor as the API gets it from sign-in; null for nobody. */
export function actorOf(name: ActorName): Actor | null {
  if (name === 'anonymous') return null;
  const workplace = workplaces[name];
  return {
    userId: workplace?.kind === 'authority' ? idOf('own', `user-${name}`) : `user-${name}`,
    name,
    email: `${name}@own.test`,
    secondFactor: name !== 'withoutSecondFactor',
    workplaces: workplace ? [workplace] : [],
    workplace,
  };
}
