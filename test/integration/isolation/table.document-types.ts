import { importReaders, officerOnly, operators, province, sheetReaders } from './groups.ts';
import { idOf, tenantIdOf } from './names.ts';
import type { TypeRow } from './table.ts';

/** The types of documents that are brought in, what was read of them, and what became of it. */
export const documentTypes: Record<string, TypeRow> = {
  InvitationLinks: {
    readers: operators,
    fields: 'invitations',
  },
  SheetChange: {
    readers: sheetReaders,
    fields: 'after before field',
  },
  SheetCount: {
    readers: sheetReaders,
    fields: 'count verdict',
  },
  SheetImport: {
    readers: sheetReaders,
    instances: {
      'of the province': province,
      'of the region': ['regionAnalyst'],
      'of the nation': ['nationAnalyst'],
      'of the platform': operators,
    },
    fields:
      'confirmedAt confirmerName counts createdAt creatorName done downloadPath errorCode errorParams finishedAt id kind letters name rows stale state total unfilled version',
    node: {
      'of the province': (place) => (place === 'sibling' ? null : idOf(place, 'sheet of province')),
      'of the region': (place) => (place === 'sibling' ? null : idOf(place, 'sheet of region')),
      'of the nation': (place) => (place === 'own' ? idOf('office', 'sheet of nation') : null),
      'of the platform': (place) => (place === 'own' ? idOf('office', 'sheet of tenants') : null),
    },
  },
  SheetInvitation: {
    readers: operators,
    fields: 'authorityName email letter letterError link name role',
  },
  SheetRefusal: {
    readers: sheetReaders,
    fields: 'code column params',
  },
  LetterCount: {
    readers: operators,
    fields: 'count state',
  },
  RefusedLetter: {
    readers: operators,
    fields: 'email error name',
  },
  SheetLetters: {
    readers: operators,
    fields: 'counts refused',
  },
  SheetRow: {
    readers: sheetReaders,
    fields: 'cells changes label line part problems stale verdict writtenAt',
  },
  BulkImport: {
    readers: province,
    fields:
      'counts createdAt creatorName done errorCode errorParams finishedAt id items name passedOver size state total',
    node: { any: (place) => (place === 'sibling' ? null : idOf(place, 'bulk-import')) },
  },
  BulkImportItem: {
    readers: province,
    fields:
      'askReason authority candidateIds chooserName doubts downloadPath id kind name ordinal projects readDistrict readName readProvince readType refusalCode refusalParams settledAt size state version yearFrom yearTo',
    node: { any: (place) => (place === 'sibling' ? null : idOf(place, 'bulk-item REFUSED')) },
  },
  BulkItemCount: {
    readers: province,
    fields: 'count state',
  },
  DifferencesTakenOver: {
    readers: officerOnly,
    fields: 'conflicts import taken',
  },
  DifferingField: {
    readers: importReaders,
    fields: 'document field managed',
  },
  DocumentField: {
    readers: importReaders,
    fields: 'changed lineFrom lineTo name printed value',
  },
  DocumentPart: {
    readers: importReaders,
    fields: 'code fields key kind lineFrom lineTo ordinal title',
  },
  DraftFramework: {
    readers: importReaders,
    fields: 'accepted levels nodes titleTh',
  },
  DraftPlace: {
    readers: importReaders,
    fields: 'code lineFrom lineTo nameTh parentCode',
  },
  FindingCount: {
    readers: importReaders,
    fields: 'count severity state',
  },
  ImportFinding: {
    readers: importReaders,
    fields:
      'answer code id import lineFrom lineTo message note ordinal params projectOrdinal settledAt settledByName severity state suggestion version',
    node: { any: (place) => tenantIdOf(place, 'finding of import') },
  },
  ImportSummary: {
    readers: importReaders,
    fields:
      'announcedOn authorityName budgetByYear declaredProjects framework kind measureYear measures projects projectsByDimension provinceName risks sheets signatory targets title yearFrom yearTo',
  },
  PlanComparison: {
    readers: importReaders,
    fields: 'added changed differences plan removed',
  },
  PlanDifference: {
    readers: importReaders,
    fields: 'codes field fields group key kind lineFrom lineTo name seen thing',
  },
  PlanImport: {
    readers: importReaders,
    fields:
      'broughtBy comparison createdAt discardedAt done downloadPath draftFramework errorCode errorParams file findingCounts findings finishedAt id lineCount lines measureCount parts plan sentBy stage state summary takeovers total version',
    node: { any: (place) => tenantIdOf(place, 'import') },
  },
  PlanTakeover: {
    readers: importReaders,
    fields: 'differences import plan takenAt takerName',
  },
  ReadDimension: {
    readers: importReaders,
    fields: 'code projects',
  },
  ReadYear: {
    readers: importReaders,
    fields: 'budget declared fiscalYear',
  },
  TextLine: {
    readers: importReaders,
    fields: 'no text',
  },
};
