import { consistencyStandings } from '@sujarit/domain/consistency';
import type { ListItem } from '@sujarit/domain/plan-document';
import { type SheetItem, sheetItemsOf } from '@sujarit/domain/sheet-items';
import { builder } from '../builder.ts';

export const ProjectKindEnum = builder.enumType('ProjectKind', {
  values: ['PROJECT', 'ACTIVITY', 'MEASURE', 'GUIDELINE'] as const,
});
export const ConsistencyStandingEnum = builder.enumType('ConsistencyStanding', { values: consistencyStandings });
export const SheetBudgetStatusEnum = builder.enumType('SheetBudgetStatus', {
  values: ['AMOUNT', 'NONE', 'MISSING', 'INVALID'] as const,
});

builder.prismaObject('ProjectPlace', {
  authScopes: { may: 'project.read' },
  fields: (t) => ({
    ordinal: t.exposeInt('ordinal', { description: 'The place of ordinal 1 counts.' }),
    node: t.relation('node'),
  }),
});

/** One fiscal year of a project: an amount, or a mark without one ("✓", "-", words). No row: the year is not stated. */
builder.prismaObject('ProjectBudget', {
  authScopes: { may: 'project.read' },
  fields: (t) => ({
    fiscalYear: t.exposeInt('fiscalYear'),
    amount: t.expose('amount', { type: 'Decimal', nullable: true }),
    mark: t.exposeString('mark', { nullable: true }),
  }),
});

/** Yearly target of a project's indicator. */
builder.prismaObject('ProjectTarget', {
  authScopes: { may: 'project.read' },
  fields: (t) => ({
    fiscalYear: t.exposeInt('fiscalYear'),
    value: t.expose('value', { type: 'Decimal', nullable: true }),
    unit: t.exposeString('unit', { nullable: true }),
    operator: t.exposeString('operator', { nullable: true }),
  }),
});

const SheetItemType = builder.objectRef<SheetItem>('SheetItem').implement({
  description: 'One line of a nested list, with its depth from 1.',
  fields: (t) => ({ level: t.exposeInt('level'), text: t.exposeString('text') }),
});

const itemsOf = (stored: unknown) => sheetItemsOf(stored as ListItem[]);

/** รายละเอียดโครงการ (ส่วนที่ ๓). */
builder.prismaObject('ProjectSheet', {
  authScopes: { may: 'project.read' },
  fields: (t) => ({
    name: t.exposeString('name', { nullable: true }),
    rationale: t.exposeString('rationale', { nullable: true }),
    objectives: t.field({
      type: [SheetItemType],
      select: { objectives: true },
      resolve: (sheet) => itemsOf(sheet.objectives),
    }),
    targetGroup: t.field({
      type: [SheetItemType],
      select: { targetGroup: true },
      resolve: (sheet) => itemsOf(sheet.targetGroup),
    }),
    method: t.field({ type: [SheetItemType], select: { method: true }, resolve: (sheet) => itemsOf(sheet.method) }),
    period: t.exposeString('period', { nullable: true }),
    location: t.exposeString('location', { nullable: true }),
    budgetStatus: t.expose('budgetStatus', { type: SheetBudgetStatusEnum }),
    budgetAmount: t.expose('budgetAmount', { type: 'Decimal', nullable: true }),
    responsible: t.exposeString('responsible', {
      nullable: true,
      description: 'As printed; the department is another field.',
    }),
    outputs: t.field({ type: [SheetItemType], select: { outputs: true }, resolve: (sheet) => itemsOf(sheet.outputs) }),
    outcomes: t.field({
      type: [SheetItemType],
      select: { outcomes: true },
      resolve: (sheet) => itemsOf(sheet.outcomes),
    }),
    results: t.field({ type: [SheetItemType], select: { results: true }, resolve: (sheet) => itemsOf(sheet.results) }),
  }),
});

/** The provincial office's mark on a project (R8). */
builder.prismaObject('ConsistencyMark', {
  authScopes: { may: 'project.read' },
  fields: (t) => ({
    ordinal: t.exposeInt('ordinal', { description: 'From 1 for each project.' }),
    consistent: t.exposeBoolean('consistent', {
      nullable: true,
      description: 'Null: what was said is taken back, and nothing stood before it.',
    }),
    takesBack: t.exposeBoolean('takesBack', {
      description: 'It says again what stood before the mark that it takes back.',
    }),
    reason: t.exposeString('reason', { nullable: true }),
    markerName: t.exposeString('markerName'),
    markedAt: t.expose('markedAt', { type: 'DateTime' }),
  }),
});
