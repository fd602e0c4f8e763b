import type { Role } from './roles.ts';

/** How far an allowed action reaches: every row of the scope, the own department's, what was sent to oneself, what an office may read of a plan and of a report, or sheets of ITA results or of authorities. */
export type Reach = 'all' | 'ownDepartment' | 'toSelf' | 'fromSigning' | 'fromSending' | 'itaSheets' | 'tenantSheets';

export type Subject =
  | 'AggregateExport'
  | 'AuditEvent'
  | 'AuditFinding'
  | 'Authority'
  | 'AuthorityNote'
  | 'AuthorityRollup'
  | 'BulkImport'
  | 'BulkImportItem'
  | 'Chase'
  | 'ChaseTarget'
  | 'DeadLetter'
  | 'Department'
  | 'Evidence'
  | 'ExportSchedule'
  | 'ImportFinding'
  | 'IntegrityMeasure'
  | 'Invitation'
  | 'ItaResult'
  | 'Mail'
  | 'Membership'
  | 'Notice'
  | 'Plan'
  | 'PlanImport'
  | 'Project'
  | 'Report'
  | 'ReportEntry'
  | 'ReportingRound'
  | 'Risk'
  | 'SavedView'
  | 'SheetImport'
  | 'SheetRow'
  | 'StoredFile';

interface ActionRow {
  subject: Subject;
  allow: Partial<Record<Role, Reach>>;
}

const wholeAuthority = { PLAN_OFFICER: 'all', DIVISION_HEAD: 'all', EXECUTIVE: 'all', AUDITOR: 'all' } as const;
const offices = { PROVINCIAL_OFFICER: 'all', PROVINCIAL_HEAD: 'all', NACC_ANALYST: 'all' } as const;
const officesFromSigning = {
  PROVINCIAL_OFFICER: 'fromSigning',
  PROVINCIAL_HEAD: 'fromSigning',
  NACC_ANALYST: 'fromSigning',
} as const;
const officesFromSending = {
  PROVINCIAL_OFFICER: 'fromSending',
  PROVINCIAL_HEAD: 'fromSending',
  NACC_ANALYST: 'fromSending',
} as const;
const officer = { PLAN_OFFICER: 'all' } as const;
const officerAndDivision = { PLAN_OFFICER: 'all', DIVISION_HEAD: 'ownDepartment' } as const;
const recipient = { PLAN_OFFICER: 'toSelf', EXECUTIVE: 'toSelf' } as const;
const province = { PROVINCIAL_OFFICER: 'all', PROVINCIAL_HEAD: 'all' } as const;

/** ITA results are the offices' to bring, authorities and their people the platform's. */
const ofSheets = {
  PROVINCIAL_OFFICER: 'itaSheets',
  PROVINCIAL_HEAD: 'itaSheets',
  NACC_ANALYST: 'itaSheets',
  PLATFORM_OPERATOR: 'tenantSheets',
} as const;

/** The one table of who may do what. What is not here is refused. */
export const actionTable = {
  'authority.read': { subject: 'Authority', allow: { ...wholeAuthority, ...offices, PLATFORM_OPERATOR: 'all' } },
  'authority.add': { subject: 'Authority', allow: { PLATFORM_OPERATOR: 'all' } },
  'home.read': { subject: 'Authority', allow: wholeAuthority },
  'authority.edit': { subject: 'Authority', allow: officer },
  'department.read': { subject: 'Department', allow: { ...wholeAuthority, ...offices } },
  'department.edit': { subject: 'Department', allow: officer },
  'member.read': { subject: 'Membership', allow: { PLAN_OFFICER: 'all', EXECUTIVE: 'all', AUDITOR: 'all' } },
  'member.edit': { subject: 'Membership', allow: officer },
  'invitation.read': { subject: 'Invitation', allow: { PLAN_OFFICER: 'all', EXECUTIVE: 'all', AUDITOR: 'all' } },
  'invitation.edit': { subject: 'Invitation', allow: { PLAN_OFFICER: 'all', EXECUTIVE: 'all' } },

  'plan.read': { subject: 'Plan', allow: { ...wholeAuthority, ...officesFromSigning } },
  'plan.edit': { subject: 'Plan', allow: officer },
  'plan.submit': { subject: 'Plan', allow: officer },
  'plan.withdraw': { subject: 'Plan', allow: officer },
  'plan.sign': { subject: 'Plan', allow: { EXECUTIVE: 'all' } },
  'plan.decide': { subject: 'Plan', allow: province },
  'plan.announce': { subject: 'Plan', allow: officer },
  'project.read': { subject: 'Project', allow: { ...wholeAuthority, ...officesFromSigning } },
  'project.edit': { subject: 'Project', allow: officerAndDivision },
  'project.add': { subject: 'Project', allow: officer },
  'project.remove': { subject: 'Project', allow: officer },
  'project.mark': { subject: 'Project', allow: province },
  'risk.read': { subject: 'Risk', allow: { ...wholeAuthority, ...officesFromSigning } },
  'risk.edit': { subject: 'Risk', allow: officer },

  'import.read': { subject: 'PlanImport', allow: { PLAN_OFFICER: 'all', AUDITOR: 'all' } },
  'import.edit': { subject: 'PlanImport', allow: officer },
  'importFinding.read': { subject: 'ImportFinding', allow: { PLAN_OFFICER: 'all', AUDITOR: 'all' } },
  'importFinding.settle': { subject: 'ImportFinding', allow: officer },

  'bulkImport.read': { subject: 'BulkImport', allow: province },
  'bulkImport.edit': { subject: 'BulkImport', allow: province },
  'bulkItem.read': { subject: 'BulkImportItem', allow: province },
  'bulkItem.settle': { subject: 'BulkImportItem', allow: province },

  'round.read': { subject: 'ReportingRound', allow: { ...wholeAuthority, ...offices } },
  'round.edit': { subject: 'ReportingRound', allow: { PROVINCIAL_HEAD: 'all' } },
  'report.read': { subject: 'Report', allow: { ...wholeAuthority, ...officesFromSending } },
  'report.open': { subject: 'Report', allow: officer },
  'report.send': { subject: 'Report', allow: officer },
  'report.decide': { subject: 'Report', allow: province },
  'entry.read': { subject: 'ReportEntry', allow: { ...wholeAuthority, ...officesFromSending } },
  'entry.edit': { subject: 'ReportEntry', allow: officerAndDivision },
  'evidence.read': { subject: 'Evidence', allow: { ...wholeAuthority, ...officesFromSending } },
  'evidence.edit': { subject: 'Evidence', allow: officerAndDivision },
  'file.upload': { subject: 'StoredFile', allow: { PLAN_OFFICER: 'all', DIVISION_HEAD: 'all' } },
  'file.read': { subject: 'StoredFile', allow: { ...wholeAuthority, ...officesFromSending } },

  'chase.read': { subject: 'Chase', allow: province },
  'chase.send': { subject: 'Chase', allow: province },
  'chaseTarget.read': { subject: 'ChaseTarget', allow: province },
  'note.read': { subject: 'AuthorityNote', allow: province },
  'note.write': { subject: 'AuthorityNote', allow: province },
  'notice.read': { subject: 'Notice', allow: { ...recipient, ...province } },
  'notice.mark': { subject: 'Notice', allow: recipient },

  'ita.read': { subject: 'ItaResult', allow: { ...wholeAuthority, ...offices } },
  'ita.edit': { subject: 'ItaResult', allow: offices },
  'sheet.read': { subject: 'SheetImport', allow: ofSheets },
  'sheet.edit': { subject: 'SheetImport', allow: ofSheets },
  'sheetRow.read': { subject: 'SheetRow', allow: ofSheets },
  'measure.read': { subject: 'IntegrityMeasure', allow: { ...wholeAuthority, ...offices } },
  'audit.read': { subject: 'AuditEvent', allow: { AUDITOR: 'all', EXECUTIVE: 'all', PROVINCIAL_HEAD: 'all' } },
  'auditFinding.read': { subject: 'AuditFinding', allow: { AUDITOR: 'all', EXECUTIVE: 'all', PLAN_OFFICER: 'all' } },
  'auditFinding.write': { subject: 'AuditFinding', allow: { AUDITOR: 'all' } },

  'rollup.read': { subject: 'AuthorityRollup', allow: offices },
  'view.read': { subject: 'SavedView', allow: province },
  'view.edit': { subject: 'SavedView', allow: province },
  'view.takeOver': { subject: 'SavedView', allow: { PROVINCIAL_HEAD: 'all' } },
  'export.read': { subject: 'AggregateExport', allow: offices },
  'export.order': { subject: 'AggregateExport', allow: offices },
  'schedule.read': { subject: 'ExportSchedule', allow: offices },
  'schedule.edit': { subject: 'ExportSchedule', allow: offices },

  'mail.read': { subject: 'Mail', allow: { PLATFORM_OPERATOR: 'all' } },
  'operation.read': { subject: 'DeadLetter', allow: { PLATFORM_OPERATOR: 'all' } },
  'operation.retry': { subject: 'DeadLetter', allow: { PLATFORM_OPERATOR: 'all' } },
} as const satisfies Record<string, ActionRow>;

export type Action = keyof typeof actionTable;
export type SubjectOf<A extends Action> = (typeof actionTable)[A]['subject'];

/** Names of all that a role may do, for pages that hide what cannot be done; the API decides. */
export function actionsOf(role: Role): Action[] {
  return (Object.keys(actionTable) as Action[]).filter((action) => role in actionTable[action].allow);
}
