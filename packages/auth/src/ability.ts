import { AbilityBuilder, type Ability as CaslAbility, subject } from '@casl/ability';
import { accessibleBy, createPrismaAbility, type PrismaQueryFactory, type WhereInputOf } from '@casl/prisma/runtime';
import type { Prisma } from '@sujarit/db/generated/prisma/client';
import { officeReadablePlanStates } from '@sujarit/domain/plan-lifecycle';
import { officeReadableReportStates } from '@sujarit/domain/report-lifecycle';
import { type Action, actionTable, type Reach, type Subject, type SubjectOf } from './actions.ts';
import type { Workplace } from './actor.ts';

export type Ability = CaslAbility<[string, Subject], PrismaQueryFactory<Prisma.TypeMap>>;

/** Where-input of the rows that an action is allowed on, for the action's subject. */
export type AccessibleWhere<A extends Action> = WhereInputOf<Prisma.TypeMap, SubjectOf<A>>;

type Condition = Record<string, unknown>;

const reportReadable = { state: { in: [...officeReadableReportStates] } };
/** Evidence that was taken away stays with the authority. */
const evidenceReadable = { removedAt: null, entry: { is: { report: { is: reportReadable } } } };
const planReadable = { state: { in: [...officeReadablePlanStates] } };

/** What a reach means for each subject, as a Prisma where; a reach that a subject does not know is a fault in the table. */
const reaches: Record<Exclude<Reach, 'all'>, Partial<Record<Subject, (workplace: Workplace) => Condition>>> = {
  ownDepartment: {
    Project: (workplace) => ({ departmentId: departmentOf(workplace) }),
    ReportEntry: (workplace) => ({ project: { is: { departmentId: departmentOf(workplace) } } }),
    Evidence: (workplace) => ({ entry: { is: { project: { is: { departmentId: departmentOf(workplace) } } } } }),
  },
  toSelf: {
    Notice: ({ membershipId }) => ({ membershipId }),
  },
  fromSigning: {
    Plan: () => planReadable,
    Project: () => ({ plan: { is: planReadable } }),
    Risk: () => ({ plan: { is: planReadable } }),
  },
  fromSending: {
    Report: () => reportReadable,
    ReportEntry: () => ({ report: { is: reportReadable } }),
    Evidence: () => evidenceReadable,
    StoredFile: () => ({ evidence: { some: evidenceReadable } }),
  },
  tenantSheets: {
    SheetImport: () => ({ kind: 'AUTHORITIES' }),
    SheetRow: () => ({ sheet: { is: { kind: 'AUTHORITIES' } } }),
  },
  itaSheets: {
    SheetImport: () => ({ kind: 'ITA_RESULTS' }),
    SheetRow: () => ({ sheet: { is: { kind: 'ITA_RESULTS' } } }),
  },
};

/** The department of a division head; one without department reaches the rows of none. */
function departmentOf(workplace: Workplace): string {
  return (workplace.kind === 'authority' && workplace.departmentId) || '00000000-0000-0000-0000-000000000000';
}

/** The ability of a workplace, from the one action table; of nobody, when there is no workplace. */
export function abilityOf(workplace: Workplace | null): Ability {
  const { can, build } = new AbilityBuilder<Ability>(createPrismaAbility);
  if (!workplace) return build();
  for (const [action, { subject, allow }] of Object.entries(actionTable)) {
    const reach = (allow as Partial<Record<string, Reach>>)[workplace.role];
    if (!reach) continue;
    if (reach === 'all') {
      can(action, subject);
      continue;
    }
    const condition = reaches[reach][subject];
    if (!condition) throw new Error(`action table: ${action} reaches ${reach}, which ${subject} does not know`);
    can(action, subject, condition(workplace) as never);
  }
  return build();
}

/** May the action be done at all, on some row? */
export function may(ability: Ability, action: Action): boolean {
  return ability.can(action, actionTable[action].subject);
}

/** The rows an action is allowed on; where nothing is allowed, a condition that no row meets. Relations state their own: an ability does not cross them. */
export function accessible<A extends Action>(ability: Ability, action: A): AccessibleWhere<A> {
  if (!may(ability, action)) return { OR: [] } as AccessibleWhere<A>;
  return accessibleBy(ability, action).ofType(actionTable[action].subject as never) as AccessibleWhere<A>;
}

/** Is the action allowed on this very row, of which at least the columns that reaches name are at hand? */
export function mayOn(ability: Ability, action: Action, row: object): boolean {
  return ability.can(action, subject(actionTable[action].subject, { ...row }) as never);
}
