import {
  auditReaders,
  authority,
  chased,
  everyWorkplace,
  findingReaders,
  importReaders,
  officerAndHead,
  officerOnly,
  offices,
  operators,
  province,
  readers,
  signedIn,
} from './groups.ts';
import { authorityOf, globalId, idOf, markOf, type Place, provinceOf, tenantIdOf } from './names.ts';
import type { OperationRow } from './table.ts';
import { contentHashOf } from './world.plans.ts';

const offered: readonly Place[] = ['own', 'foreign'];
const id = (type: string, name: string) => (place: Place) => `id: "${globalId(type, tenantIdOf(place, name))}"`;
const idAndVersion = (type: string, name: string) => (place: Place) => `${id(type, name)(place)}, version: 1`;
const office = (type: string, name: string) => (place: Place) => `id: "${globalId(type, idOf(place, name))}"`;
const ownView = (place: Place) => `${office('SavedView', 'view')(place)}, version: 1`;
const gid = (type: string, name: string, place: Place) => `"${globalId(type, tenantIdOf(place, name))}"`;
const risk = 'process: "งาน", issues: ["x"], levels: [HIGH], controls: []';

export const queries: Record<string, OperationRow> = {
  areaPictures: { allow: offices, args: () => 'fiscalYear: 2566, months: 6', rowless: true },
  areaTable: { allow: offices, args: () => 'fiscalYear: 2566, months: 6', rowless: true },
  areaTrend: { allow: offices, rowless: true },
  auditActs: { allow: auditReaders, rowless: true, mayBeEmpty: true },
  auditEvents: { allow: auditReaders, rowless: true, mayBeEmpty: true },
  auditFindings: { allow: findingReaders, rowless: true },
  authority: { allow: everyWorkplace, args: (place) => `id: "${globalId('Authority', authorityOf(place))}"` },
  authorityHome: { allow: authority, rowless: true },
  authorityNotes: {
    allow: province,
    args: (place) => `authorityId: "${globalId('Authority', authorityOf(place))}"`,
  },
  authoritySearch: { allow: offices, args: () => 'words: "อบต."', rowless: true },
  bestOfType: {
    allow: offices,
    args: (place) =>
      `type: SAO, size: SMALL, frameworkId: "framework-2566-2570", node: "1.1.1", by: ITA, fiscalYear: 2566, months: 6, provinceCode: "${provinceOf[place].code}"`,
  },
  bulkAuthorities: { allow: province, rowless: true },
  bulkImport: { allow: province, args: office('BulkImport', 'bulk-import'), places: offered },
  bulkImports: { allow: province, rowless: true },
  chase: { allow: province, args: office('Chase', 'chase'), places: offered },
  chaseReach: { allow: province, args: () => 'fiscalYear: 2566, months: 6', rowless: true },
  chases: { allow: province, rowless: true },
  comparison: {
    allow: offices,
    args: (place) => `codes: ["code ${markOf(place)}"], fiscalYear: 2566, months: 6`,
  },
  currentReport: { allow: authority, args: () => 'fiscalYear: 2566, months: 6', rowless: true },
  defaultView: { allow: province, rowless: true, mayBeEmpty: true },
  deadLetters: { allow: operators, rowless: true },
  deliveryPlace: { allow: offices, rowless: true },
  departments: { allow: authority, rowless: true },
  export: { allow: province, args: office('AggregateExport', 'export of province'), places: offered },
  exports: { allow: offices, rowless: true },
  exportSchedules: { allow: offices, rowless: true },
  framework: { allow: everyWorkplace, args: () => 'id: "framework-2566-2570"', rowless: true },
  frameworks: { allow: everyWorkplace, rowless: true },
  invitations: { allow: ['officer', 'executive', 'auditor'], rowless: true },
  mailbox: { allow: operators, rowless: true },
  members: { allow: ['officer', 'executive', 'auditor'], rowless: true },
  myNotices: { allow: chased, rowless: true },
  noteCounts: { allow: province, rowless: true },
  operationOverview: { allow: operators, rowless: true },
  plan: { allow: readers, args: id('Plan', 'plan-in-use') },
  planDecisionPreviews: {
    allow: province,
    args: (place) => `kind: APPROVE, plans: [{ ${idAndVersion('Plan', 'plan-signed')(place)} }]`,
  },
  planImport: { allow: importReaders, args: id('PlanImport', 'import') },
  planImports: { allow: importReaders, rowless: true },
  plans: { allow: readers, rowless: true },
  plansToCheck: { allow: province, rowless: true },
  project: { allow: readers, args: id('Project', 'plan-in-use project-2') },
  provinceAuthority: {
    allow: offices,
    args: (place) => `id: "${globalId('Authority', authorityOf(place))}", fiscalYear: 2566, months: 6`,
  },
  provincePlaces: {
    allow: offices,
    args: (place) => `fiscalYear: 2566, months: 6, provinceCode: "${provinceOf[place].code}"`,
  },
  provinceTable: {
    allow: offices,
    args: (place) => `fiscalYear: 2566, months: 6, provinceCode: "${provinceOf[place].code}"`,
  },
  provinceTrend: { allow: offices, args: (place) => `provinceCode: "${provinceOf[place].code}"` },
  report: { allow: readers, args: id('Report', 'report-sent') },
  sheetImport: { allow: province, args: office('SheetImport', 'sheet of province'), places: offered },
  sheetImports: { allow: offices, args: () => 'kind: ITA_RESULTS', rowless: true },
  reportDecisionPreviews: {
    allow: province,
    args: (place) => `kind: ACCEPT, reports: [{ ${idAndVersion('Report', 'report-sent')(place)} }]`,
  },
  reports: { allow: readers, rowless: true },
  round: { allow: [...authority, ...province], args: () => 'fiscalYear: 2566, months: 6', rowless: true },
  rounds: { allow: readers, args: () => 'fiscalYear: 2566', rowless: true },
  savedViews: { allow: province, rowless: true },
  unreadNotices: { allow: chased, rowless: true },
  verifyAuditChain: { allow: auditReaders, rowless: true },
  viewer: { allow: signedIn, rowless: true },
};

export const mutations: Record<string, OperationRow> = {
  acceptDraftFramework: {
    allow: officerOnly,
    args: (place) => `${idAndVersion('ImportFinding', 'finding of import')(place)}, titleTh: "กรอบ", names: []`,
  },
  acceptReport: { allow: province, args: idAndVersion('Report', 'report-sent') },
  addProject: {
    allow: officerOnly,
    args: (place) =>
      `planId: ${gid('Plan', 'plan-draft', place)}, input: { name: "โครงการใหม่", kind: PROJECT, places: ["1.1.1"] }`,
  },
  addRisk: { allow: officerOnly, args: (place) => `planId: ${gid('Plan', 'plan-draft', place)}, input: { ${risk} }` },
  announcePlan: {
    allow: officerOnly,
    args: (place) => `${idAndVersion('Plan', 'plan-approved')(place)}, announcedOn: "2023-01-20"`,
  },
  approvePlan: { allow: province, args: idAndVersion('Plan', 'plan-signed') },
  addNote: {
    allow: province,
    args: (place) =>
      `authorityId: "${globalId('Authority', authorityOf(place))}", text: "ทวงทางโทรศัพท์แล้ว", pinned: false, orderKey: "note-of-the-matrix"`,
  },
  attachEvidence: {
    allow: officerAndHead,
    args: (place) =>
      `entryId: ${gid('ReportEntry', 'report-draft entry-1', place)}, fileId: ${gid('StoredFile', 'file-free', place)}`,
  },
  cancelExport: { allow: province, args: office('AggregateExport', 'export queued'), places: offered },
  changeView: {
    allow: ['provincialOfficer'],
    args: (place) => `${ownView(place)}, input: { name: "ค้างส่ง", query: "light=RED", shared: true }`,
    places: offered,
  },
  chaseAuthorities: {
    allow: province,
    args: (place) =>
      `input: { authorityIds: ["${globalId('Authority', authorityOf(place))}"], fiscalYear: 2566, months: 12, orderKey: "chase-of-the-matrix" }`,
  },
  renewInvitationLinks: {
    allow: operators,
    args: () => `id: "${globalId('SheetImport', idOf('office', 'sheet of tenants'))}"`,
    rowless: true,
  },
  confirmSheet: {
    allow: province,
    args: (place) => `${office('SheetImport', 'sheet of province')(place)}, version: 1`,
    places: offered,
  },
  chooseBulkAuthority: {
    allow: province,
    args: (place) =>
      `${office('BulkImportItem', 'bulk-item ASKED')(place)}, version: 1, authorityId: "${globalId('Authority', authorityOf(place))}"`,
    places: offered,
  },
  createDepartment: { allow: officerOnly, args: () => 'name: "กองใหม่"', rowless: true },
  createPlanFromImport: { allow: officerOnly, args: id('PlanImport', 'import') },
  deliverExport: { allow: province, args: office('AggregateExport', 'export of province'), places: offered },
  discardPlanImport: { allow: officerOnly, args: id('PlanImport', 'import-settled') },
  editPlanTargets: {
    allow: officerOnly,
    args: (place) =>
      `${idAndVersion('Plan', 'plan-draft')(place)}, targets: [{ metric: ITA_SCORE, fiscalYear: 2567, value: "87" }]`,
  },
  editNote: {
    allow: province,
    args: (place) => `${office('AuthorityNote', 'note')(place)}, version: 1, text: "โทรแล้ว", pinned: true`,
  },
  endMembership: { allow: officerOnly, args: idAndVersion('Membership', 'membership-leaver') },
  invite: {
    allow: ['officer', 'executive'],
    args: () => 'input: { email: "next@own.test", name: "คนต่อไป", role: PLAN_OFFICER }',
    rowless: true,
  },
  leaveOutBulkItem: {
    allow: province,
    args: (place) => `${office('BulkImportItem', 'bulk-item ASKED')(place)}, version: 1`,
    places: offered,
  },
  markProject: {
    allow: province,
    args: (place) =>
      `projectId: ${gid('Project', 'plan-in-use project-2', place)}, version: 1, lastMark: 0, consistent: false, reason: "ไม่ตรงมิติ"`,
  },
  markNoticeRead: { allow: officerOnly, args: id('Notice', 'notice-officer') },
  openReport: { allow: officerOnly, args: () => 'fiscalYear: 2566, months: 12', rowless: true },
  orderExport: {
    allow: offices,
    args: () => 'fiscalYear: 2566, months: 6, orderKey: "order-of-the-matrix"',
    rowless: true,
  },
  putPlanIntoUse: { allow: officerOnly, args: idAndVersion('Plan', 'plan-announced') },
  removeEvidence: { allow: officerAndHead, args: id('Evidence', 'report-draft evidence-1') },
  removeNote: { allow: province, args: (place) => `${office('AuthorityNote', 'note')(place)}, version: 1` },
  removeProject: { allow: officerOnly, args: idAndVersion('Project', 'plan-draft project-2') },
  removeView: { allow: ['provincialOfficer'], args: ownView, places: offered },
  removeRisk: { allow: officerOnly, args: idAndVersion('Risk', 'plan-draft risk') },
  renameDepartment: {
    allow: officerOnly,
    args: (place) => `${idAndVersion('Department', 'department-2')(place)}, name: "กองช่าง"`,
  },
  restoreProject: { allow: officerOnly, args: idAndVersion('Project', 'plan-draft project-removed') },
  restoreView: { allow: ['provincialOfficer'], args: office('SavedView', 'view'), places: offered },
  restoreRisk: { allow: officerOnly, args: idAndVersion('Risk', 'plan-draft risk-removed') },
  retryBulkItem: {
    allow: province,
    args: (place) => `${office('BulkImportItem', 'bulk-item REFUSED')(place)}, version: 1`,
    places: offered,
  },
  retryDeadLetter: { allow: operators, args: office('DeadLetter', 'dead-letter'), places: offered },
  returnPlan: { allow: province, args: (place) => `${idAndVersion('Plan', 'plan-signed')(place)}, reason: "แก้มิติ"` },
  returnReport: {
    allow: province,
    args: (place) => `${idAndVersion('Report', 'report-sent')(place)}, reason: "แนบหลักฐาน"`,
  },
  saveEntry: {
    allow: officerAndHead,
    args: (place) =>
      `input: { ${idAndVersion('ReportEntry', 'report-draft entry-1')(place)}, status: DONE, percent: 100, inOrdinance: true, disbursed: "900" }`,
  },
  resumeExportSchedule: { allow: province, args: office('ExportSchedule', 'schedule of province'), places: offered },
  saveView: {
    allow: province,
    args: () => 'input: { name: "มุมมองใหม่", query: "light=RED", shared: true }, orderKey: "order-of-view"',
    rowless: true,
  },
  sendReport: { allow: officerOnly, args: idAndVersion('Report', 'report-draft') },
  setDefaultView: {
    allow: province,
    args: (place) => `${office('SavedView', 'view')(place)}, isDefault: true`,
    places: offered,
  },
  takeOverView: {
    allow: ['provincialHead'],
    args: (place) => `${office('SavedView', 'view left')(place)}, version: 1`,
    places: offered,
  },
  setExportSchedule: {
    allow: offices,
    args: () => 'every: WEEK, day: 3, orderKey: "schedule-of-the-matrix"',
    rowless: true,
  },
  setRound: {
    allow: ['provincialHead'],
    args: () =>
      'input: { fiscalYear: 2566, months: 6, opensOn: "2023-04-01", dueOn: "2023-04-30", closesOn: "2023-06-30", greenFrom: "50", orangeFrom: "20", formula: DONE, chaseDays: [-7], version: 1 }',
    rowless: true,
  },
  settleFinding: {
    allow: officerOnly,
    args: (place) => `${idAndVersion('ImportFinding', 'finding of import')(place)}, state: LEFT_OPEN, note: "ดูภายหลัง"`,
  },
  settleFindings: {
    allow: officerOnly,
    args: (place) =>
      `findings: [{ ${idAndVersion('ImportFinding', 'finding of import')(place)}, state: LEFT_OPEN, note: "ดูภายหลัง" }]`,
  },
  signPlan: {
    allow: ['executive'],
    args: (place) => `${idAndVersion('Plan', 'plan-submitted')(place)}, contentHash: "${contentHashOf(place)}"`,
  },
  startPlanImport: { allow: officerOnly, args: (place) => `fileId: ${gid('StoredFile', 'file-free', place)}` },
  stopExportSchedule: { allow: province, args: office('ExportSchedule', 'schedule of province'), places: offered },
  submitPlan: { allow: officerOnly, args: idAndVersion('Plan', 'plan-draft') },
  takeBackMark: {
    allow: province,
    args: (place) => `projectId: ${gid('Project', 'plan-in-use project-1', place)}, lastMark: 1`,
  },
  takeOverDifferences: {
    allow: officerOnly,
    args: (place) => `${id('PlanImport', 'import-newer')(place)}, differences: [{ key: "plan.title", seen: "" }]`,
  },
  updateProject: {
    allow: officerAndHead,
    args: (place) => `${idAndVersion('Project', 'plan-draft project-1')(place)}, input: { name: "ชื่อใหม่" }`,
  },
  updateRisk: {
    allow: officerOnly,
    args: (place) => `${idAndVersion('Risk', 'plan-draft risk')(place)}, input: { ${risk} }`,
  },
  withdrawInvitation: { allow: ['officer', 'executive'], args: id('Invitation', 'invitation') },
  withdrawPlan: { allow: officerOnly, args: idAndVersion('Plan', 'plan-submitted') },
  writeAuditFinding: {
    allow: ['auditor'],
    args: (place) =>
      `input: { title: "ข้อตรวจพบ", detail: "รายละเอียด", projectId: ${gid('Project', 'plan-in-use project-1', place)} }`,
    outOfReachIsInvalid: true,
  },
};
