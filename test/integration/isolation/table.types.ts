import {
  auditReaders,
  authority,
  chased,
  everyone,
  everyWorkplace,
  findingReaders,
  offices,
  operators,
  province,
  readers,
} from './groups.ts';
import { authorityOf, idOf, tenantIdOf } from './names.ts';
import type { TypeRow } from './table.ts';

/** Object types, those of documents and of comparisons aside (table.document-types.ts, table.compare-types.ts): who may read its rows, its fields, and rows of it that node(id) reaches for. */
export const types: Record<string, TypeRow> = {
  AggregateExport: {
    readers: offices,
    instances: { 'of the province': province, 'of the region': ['regionAnalyst'], 'of the nation': ['nationAnalyst'] },
    fields:
      'bySchedule createdAt deliveredAt deliveredTo deliveryError deliveryState done errorCode files finishedAt fiscalYear id months orderedName provinceCode regionNo rows state total',
    node: {
      'of the province': (place) => (place === 'sibling' ? null : idOf(place, 'export of province')),
      'of the region': (place) => (place === 'sibling' ? null : idOf(place, 'export of region')),
      'of the nation': (place) => (place === 'own' ? idOf('office', 'export of nation') : null),
    },
  },
  AuditAct: {
    readers: auditReaders,
    fields: 'action actorId actorName actorRole address at changeCount changes cursor requestId',
  },
  AuditChainCheck: {
    readers: auditReaders,
    fields: 'brokenAt events headHash intact',
  },
  AuditEvent: {
    readers: auditReaders,
    fields: 'action actorId actorName actorRole address after at before entity entityId hash operation requestId seq',
  },
  AuditFinding: {
    readers: findingReaders,
    fields: 'auditorName createdAt detail id project recommendation title',
    node: { any: (place) => tenantIdOf(place, 'audit-finding') },
  },
  Authority: {
    readers: everyWorkplace,
    fields:
      'code departments dissolved district id integrityMeasures itaResults nameEn nameTh phone plans province sampleDocument simulated size successor type version website',
    node: { any: (place) => authorityOf(place) },
  },
  AuthorityHome: {
    readers: readers,
    fields: 'currentPlan openRound report standing waiting',
  },
  NoteCount: {
    readers: province,
    fields: 'authorityId count',
  },
  AuthorityNote: {
    readers: province,
    fields: 'authorName createdAt editedAt editorName id pinned text version',
    node: { any: (place) => idOf(place, 'note') },
  },
  Chase: {
    readers: province,
    fields:
      'chasedOn chaserName createdAt dueOn fiscalYear id message months noticeCount readCount ruleDays targetCount targets unreachedCount',
    node: { any: (place) => (place === 'sibling' ? null : idOf(place, 'chase')) },
  },
  ChaseOutcome: {
    readers: province,
    fields: 'chase passedOver',
  },
  ChaseReach: {
    readers: province,
    fields: 'chasedToday unreachable',
  },
  ChaseTarget: {
    readers: province,
    fields: 'authority notices',
  },
  ConsistencyMark: {
    readers: readers,
    fields: 'consistent markedAt markerName ordinal reason takesBack',
  },
  DeadLetter: {
    readers: operators,
    fields: 'attempts diedAt error id job payload retriedAt',
    node: { any: (place) => (place === 'sibling' ? null : idOf(place, 'dead-letter')) },
  },
  Department: {
    readers: readers,
    fields: 'id name ordinal version',
    node: { any: (place) => tenantIdOf(place, 'department-1') },
  },
  DecisionPreview: {
    readers: province,
    fields: 'code id params',
  },
  DimensionFigures: {
    readers: offices,
    fields: 'counted dimension disbursed ordinanceBudget percent projects risks',
  },
  District: {
    readers: everyone,
    fields: 'code nameEn nameTh',
  },
  Evidence: {
    readers: readers,
    fields: 'addedAt caption downloadPath file id removedAt',
    instances: { 'of a draft': authority },
    node: {
      'of a sent report': (place) => tenantIdOf(place, 'report-sent evidence-1'),
      'of a draft': (place) => tenantIdOf(place, 'report-draft evidence-1'),
    },
  },
  ExportSchedule: {
    readers: offices,
    instances: { 'of the province': province, 'of the region': ['regionAnalyst'], 'of the nation': ['nationAnalyst'] },
    fields: 'createdAt creatorName day deliver every id nextDueOn stopReason stoppedAt',
    node: {
      'of the province': (place) => (place === 'sibling' ? null : idOf(place, 'schedule of province')),
      'of the region': (place) => (place === 'sibling' ? null : idOf(place, 'schedule of region')),
      'of the nation': (place) => (place === 'own' ? idOf('office', 'schedule of nation') : null),
    },
  },
  ExportFile: {
    readers: offices,
    fields: 'downloadPath format name sha256 size',
  },
  Framework: {
    readers: everyone,
    fields: 'id levels nodes own titleEn titleTh yearFrom yearTo',
  },
  FrameworkNode: {
    readers: everyone,
    fields: 'code level nameEn nameTh ordinal parentCode',
  },
  IntegrityMeasure: {
    readers: readers,
    fields: 'fiscalYear id indicator instrument measure method ordinal result success',
    node: { any: (place) => tenantIdOf(place, 'measure') },
  },
  Invitation: {
    readers: ['officer', 'executive', 'auditor'],
    fields: 'createdAt email expiresAt id letter letterError name position role state',
    node: { any: (place) => tenantIdOf(place, 'invitation') },
  },
  InvitationLink: {
    readers: ['officer', 'executive'],
    fields: 'invitation token',
  },
  ItaIndicatorScore: {
    readers: readers,
    fields: 'indicator score',
  },
  ItaResult: {
    readers: readers,
    fields: 'eit fiscalYear iit indicators level oit total',
  },
  JobStateCount: {
    readers: operators,
    fields: 'count state',
  },
  Mail: {
    readers: operators,
    fields: 'createdAt digestOn html id state subject text toAddress toName',
    node: { any: (place) => idOf(place, 'mail') },
  },
  Membership: {
    readers: ['officer', 'executive', 'auditor'],
    fields: 'department email endedOn id name position role secondFactor version',
    node: { any: (place) => tenantIdOf(place, 'membership-head') },
  },
  MissingAuthority: {
    readers: offices,
    fields: 'daysLate id name',
  },
  Notice: {
    readers: [...chased, ...province],
    fields:
      'createdAt dueOn fiscalYear id message months provinceNameEn provinceNameTh readAt recipientName recipientRole senderName sentOn',
    instances: {
      'to the officer': ['officer', ...province],
      'to the executive': ['executive', ...province],
    },
    node: {
      'to the officer': (place) => tenantIdOf(place, 'notice-officer'),
      'to the executive': (place) => tenantIdOf(place, 'notice-executive'),
    },
  },
  OperationOverview: {
    readers: operators,
    fields: 'authorities deadLetters exports imports mailbox simulatedAuthorities waiting',
  },
  Plan: {
    readers: readers,
    fields:
      'announcedOn authority budgetByYear contentHash decidedAt decisions downloadPath editable framework gaps id projectCount projects projectsByDimension removedProjects removedRisks revision risks signatory signatures sourceImport state submittedAt takeovers targets title updatedAt version yearFrom yearTo',
    instances: { draft: authority, submitted: authority },
    node: {
      'in use': (place) => tenantIdOf(place, 'plan-in-use'),
      draft: (place) => tenantIdOf(place, 'plan-draft'),
      submitted: (place) => tenantIdOf(place, 'plan-submitted'),
      signed: (place) => tenantIdOf(place, 'plan-signed'),
    },
  },
  PlanDecision: {
    readers: readers,
    fields: 'decidedAt deciderName kind reason',
  },
  PlanDimensionFigures: {
    readers: readers,
    fields: 'budget code nameEn nameTh projects',
  },
  PlanGap: {
    readers: readers,
    fields: 'code projectId projectName projectOrdinal',
  },
  PlanSignature: {
    readers: readers,
    fields: 'contentHash position signedAt signerName stale',
  },
  PlanTarget: {
    readers: readers,
    fields: 'fiscalYear metric value',
  },
  PlanYearFigures: {
    readers: readers,
    fields: 'budget fiscalYear projects',
  },
  PlanToCheck: {
    readers: province,
    fields:
      'authorityId authorityName changed checked districtEn districtTh mended notConsistent planId projects revision simulated state yearFrom yearTo',
  },
  Project: {
    readers: readers,
    fields:
      'budgets consistency controls department editable id indicator kind marks measure name ordinal places plan printedNo removedAt sheet sourceFrom sourceTo targets updatedAt version',
    instances: { 'of a draft': authority },
    node: {
      'of the plan in use': (place) => tenantIdOf(place, 'plan-in-use project-1'),
      'of a draft': (place) => tenantIdOf(place, 'plan-draft project-1'),
      'of another department': (place) => tenantIdOf(place, 'plan-in-use project-2'),
    },
  },
  ProjectBudget: {
    readers: readers,
    fields: 'amount fiscalYear mark',
  },
  ProjectPlace: {
    readers: readers,
    fields: 'node ordinal',
  },
  ProjectSheet: {
    readers: readers,
    fields:
      'budgetAmount budgetStatus location method name objectives outcomes outputs period rationale responsible results targetGroup',
  },
  ProjectTarget: {
    readers: readers,
    fields: 'fiscalYear operator unit value',
  },
  Province: {
    readers: everyone,
    fields: 'code nameEn nameTh regionNo',
  },
  ProvinceAuthority: {
    readers: offices,
    fields: 'authority plan report row',
  },
  ProvinceFigures: {
    readers: offices,
    fields: 'authorities late missing missingAuthorities onTime reported simulated withPlan',
  },
  ProvinceColumns: {
    readers: offices,
    fields:
      'budgetDimension1 budgetDimension2 budgetDimension3 budgetDimension4 budgetDimensionOther cannot cannotNoBudget cannotNotEnoughStaff cannotOther cannotPolicyChanged code consistent counted daysLate disbursed dissolved district districtCode done id inProgress inconsistent itaLastTotal itaLevel itaTotal lastActAt light name no ordinanceBudget percent planBudget planState projects projectsDimension1 projectsDimension2 projectsDimension3 projectsDimension4 projectsDimensionOther reportState reported riskHigh riskLow riskMedium riskVeryHigh sentOn simulated size standing type',
  },
  ProvincePlaces: {
    readers: offices,
    fields: 'dimensions ids riskCells',
  },
  ProvinceRow: {
    readers: offices,
    fields:
      'budgetDimension1 budgetDimension2 budgetDimension3 budgetDimension4 budgetDimensionOther cannot cannotNoBudget cannotNotEnoughStaff cannotOther cannotPolicyChanged code consistent counted daysLate disbursed dissolved district districtCode done id inProgress inconsistent itaLastTotal itaLevel itaTotal lastActAt light name no ordinanceBudget percent planBudget planState projects projectsDimension1 projectsDimension2 projectsDimension3 projectsDimension4 projectsDimensionOther reportState reported riskHigh riskLow riskMedium riskVeryHigh sentOn simulated size standing type',
  },
  ProvinceTable: {
    readers: offices,
    fields: 'columns figures fiscalYear months round rows totals',
  },
  ProvinceTotals: {
    readers: offices,
    fields:
      'authorities budgetDimension1 budgetDimension2 budgetDimension3 budgetDimension4 budgetDimensionOther cannot cannotNoBudget cannotNotEnoughStaff cannotOther cannotPolicyChanged consistent counted disbursed done inProgress inconsistent notReported ordinanceBudget percent planBudget projects projectsDimension1 projectsDimension2 projectsDimension3 projectsDimension4 projectsDimensionOther reported riskHigh riskLow riskMedium riskVeryHigh withPlan withoutPlan',
  },
  Report: {
    readers: readers,
    fields:
      'authority decisions entries fiscalYear id months plan progress round senderName sentAt sentOn standing state version',
    instances: { draft: authority },
    node: { draft: (place) => tenantIdOf(place, 'report-draft'), sent: (place) => tenantIdOf(place, 'report-sent') },
  },
  ReportDecision: {
    readers: readers,
    fields: 'decidedAt deciderName kind reason',
  },
  ReportEntry: {
    readers: readers,
    fields:
      'blockedBy disbursed editable evidence id inOrdinance ordinanceBudget percent planBudget project reason reasonText remark status updatedAt version',
    instances: { 'of a draft': authority },
    node: {
      'of a draft': (place) => tenantIdOf(place, 'report-draft entry-1'),
      'of a sent report': (place) => tenantIdOf(place, 'report-sent entry-1'),
    },
  },
  ReportProgress: {
    readers: readers,
    fields:
      'cannot counted disbursed done formula inProgress light lightWhenSent notStarted ordinanceBudget percent projects',
  },
  ReportingRound: {
    readers: readers,
    fields:
      'chaseDays closed closesOn dueOn fiscalYear formula greenFrom months opensOn orangeFrom province provinceCode version',
  },
  Risk: {
    readers: readers,
    fields: 'controls id impact issues level levels likelihood ordinal plan process removedAt version',
    instances: { 'of a draft': authority },
    node: {
      'of the plan in use': (place) => tenantIdOf(place, 'plan-in-use risk'),
      'of a draft': (place) => tenantIdOf(place, 'plan-draft risk'),
    },
  },
  RiskCell: {
    readers: offices,
    fields: 'counts ids impact likelihood',
  },
  RiskControl: {
    readers: readers,
    fields: 'ordinal project risk text',
  },
  SheetItem: {
    readers: readers,
    fields: 'level text',
  },
  Standing: {
    readers: readers,
    fields: 'daysLate standing',
  },
  SavedView: {
    readers: province,
    fields: 'id isDefault mayTakeOver name own ownerName query shared version',
    node: { any: (place) => (place === 'sibling' ? null : idOf(place, 'view')) },
  },
  StoredFile: {
    readers: readers,
    fields: 'id mediaType name sha256 size uploadedAt',
    instances: { 'of an import': authority },
    node: {
      evidence: (place) => tenantIdOf(place, 'file-evidence'),
      'of an import': (place) => tenantIdOf(place, 'file-import'),
    },
  },
  TrendRound: {
    readers: offices,
    fields: 'counted fiscalYear ids months projects reported',
  },
  Viewer: {
    readers: everyone,
    fields: 'actions authority email name province secondFactor secondFactorNeeded today workplace workplaces',
  },
  WaitingTask: {
    readers: readers,
    fields: 'count kind nodeId',
  },
  Workplace: {
    readers: everyone,
    fields: 'membershipId placeName position provinceCode regionNo role',
  },
};
