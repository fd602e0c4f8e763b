import {
  type DifferingField,
  differenceKinds,
  differingThings,
} from '@sujarit/domain/plan-difference/plan-differences';
import { builder } from '../builder.ts';
import { PlanImport } from '../import/plan-import.type.ts';
import { Plan } from '../plan/plan.type.ts';
import { comparisonOf, type ImportComparison, type SeenDifference } from './import-comparison.ts';

const DifferenceKindEnum = builder.enumType('DifferenceKind', { values: differenceKinds });
const DifferingThingEnum = builder.enumType('DifferingThing', { values: differingThings });

const DifferingFieldType = builder.objectRef<DifferingField>('DifferingField').implement({
  description: 'One field as it is managed and as the document has it; null where it says nothing.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'name, budget.2566, sheet.method; of targets ITA_SCORE.2566.' }),
    managed: t.exposeString('managed', { nullable: true }),
    document: t.exposeString('document', { nullable: true }),
  }),
});

export const PlanDifferenceType = builder.objectRef<SeenDifference>('PlanDifference').implement({
  description: 'What differs between a document and the managed plan, as far as it can be taken over by itself.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The same as long as the difference stands.' }),
    seen: t.exposeString('seen', { description: 'A mark of the two values; another as soon as either is.' }),
    group: t.exposeString('group', { description: 'The same for all differences of one project or risk.' }),
    kind: t.expose('kind', { type: DifferenceKindEnum }),
    thing: t.expose('thing', { type: DifferingThingEnum }),
    name: t.exposeString('name', { nullable: true, description: 'Of the project or risk.' }),
    codes: t.exposeStringList('codes', { description: 'Codes of the project, the one that counts first.' }),
    field: t.exposeString('field', { nullable: true, description: 'Null for a whole project or risk.' }),
    fields: t.field({
      type: [DifferingFieldType],
      description: 'The field; of a whole project, risk or sheet all that it says.',
      resolve: ({ fields }) => fields,
    }),
    lineFrom: t.int({
      nullable: true,
      description: 'First line in the import’s text; null for what it does not print.',
      resolve: ({ lines }) => lines?.[0] ?? null,
    }),
    lineTo: t.int({ nullable: true, resolve: ({ lines }) => lines?.[1] ?? null }),
  }),
});

const PlanComparison = builder.objectRef<ImportComparison>('PlanComparison').implement({
  description: 'A newer document beside the plan that is managed for the same framework and years.',
  fields: (t) => ({
    plan: t.prismaField({
      type: Plan,
      resolve: (query, { plan }, _args, context) =>
        context.db.plan.findUniqueOrThrow({ ...query, where: { authorityId_id: plan } }),
    }),
    added: t.int({ resolve: ({ differences }) => countOf(differences, 'ADDED') }),
    removed: t.int({ resolve: ({ differences }) => countOf(differences, 'REMOVED') }),
    changed: t.int({ resolve: ({ differences }) => countOf(differences, 'CHANGED') }),
    differences: t.field({ type: [PlanDifferenceType], resolve: ({ differences }) => differences }),
  }),
});

function countOf(differences: readonly SeenDifference[], wanted: SeenDifference['kind']): number {
  return differences.filter(({ kind }) => kind === wanted).length;
}

builder.prismaObjectField(PlanImport, 'comparison', (t) =>
  t.field({
    type: PlanComparison,
    nullable: true,
    description:
      'What differs from the plan that is managed for the same framework and years; null where there is none, or the plan was made of this document.',
    complexity: 50,
    resolve: (key, _args, context) => comparisonOf(context, key),
  }),
);
