import { builder } from '../builder.ts';
import { Department } from '../department/department.type.ts';
import { ProjectKindEnum, SheetBudgetStatusEnum } from './project-parts.type.ts';

const ProjectBudgetInput = builder.inputType('ProjectBudgetInput', {
  fields: (t) => ({
    fiscalYear: t.int({ required: true }),
    amount: t.field({ type: 'Decimal' }),
    mark: t.string({ description: 'A year that runs without an amount: "✓", "-", words.' }),
  }),
});

const ProjectTargetInput = builder.inputType('ProjectTargetInput', {
  fields: (t) => ({
    fiscalYear: t.int({ required: true }),
    value: t.field({ type: 'Decimal' }),
    unit: t.string(),
    operator: t.string({ description: 'One of = >= <= > <' }),
  }),
});

const SheetItemInput = builder.inputType('SheetItemInput', {
  fields: (t) => ({ level: t.int({ required: true }), text: t.string({ required: true }) }),
});

const ProjectSheetInput = builder.inputType('ProjectSheetInput', {
  fields: (t) => ({
    name: t.string(),
    rationale: t.string(),
    objectives: t.field({ type: [SheetItemInput] }),
    targetGroup: t.field({ type: [SheetItemInput] }),
    method: t.field({ type: [SheetItemInput] }),
    period: t.string(),
    location: t.string(),
    budgetStatus: t.field({ type: SheetBudgetStatusEnum }),
    budgetAmount: t.field({ type: 'Decimal' }),
    responsible: t.string(),
    outputs: t.field({ type: [SheetItemInput] }),
    outcomes: t.field({ type: [SheetItemInput] }),
    results: t.field({ type: [SheetItemInput] }),
  }),
});

export const ProjectInputType = builder.inputType('ProjectInput', {
  description: 'What is left out stays as it stands; null and empty text clear a field. Lists are given whole.',
  fields: (t) => ({
    name: t.string(),
    kind: t.field({ type: ProjectKindEnum }),
    measure: t.string(),
    indicator: t.string(),
    departmentId: t.globalID({ for: [Department] }),
    places: t.stringList({ description: 'Codes of the plan’s framework; the first one counts.' }),
    budgets: t.field({ type: [ProjectBudgetInput] }),
    targets: t.field({ type: [ProjectTargetInput] }),
    sheet: t.field({ type: ProjectSheetInput }),
  }),
});

export type ProjectInputArg = typeof ProjectInputType.$inferInput;
