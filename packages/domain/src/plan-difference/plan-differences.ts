import type { LineRange } from '../plan-document.ts';
import type { ComparedPlan } from './compared-plan.ts';
import { type FieldText, planFields, targetFields } from './field-texts.ts';
import { type ListedThing, listedProject, listedRisk } from './listed-things.ts';
import { matchThings } from './match-things.ts';

export const differenceKinds = ['ADDED', 'REMOVED', 'CHANGED'] as const;
export const differingThings = ['PLAN', 'TARGET', 'PROJECT', 'RISK'] as const;

/** One field in both plans; null where one of them says nothing. */
export interface DifferingField {
  /** "name", "budget.2566", "sheet.method"; of targets "ITA_SCORE.2566". */
  field: string;
  managed: string | null;
  document: string | null;
}

/** One difference that can be taken over by itself. */
export interface PlanDifference {
  /** The same for the same difference as long as it stands: "project.<id>.sheet.method", "project.+12", "target.ITA_SCORE.2566". */
  key: string;
  /** The same for all differences of one project, one risk, the targets, the plan itself. */
  group: string;
  kind: (typeof differenceKinds)[number];
  thing: (typeof differingThings)[number];
  /** Of the project or risk as it is managed, of an added one as it is printed; null for the plan and its targets. */
  name: string | null;
  /** Codes of the project. */
  codes: string[];
  /** The field that differs ("sheet" is the whole sheet); null for a whole project or risk. */
  field: string | null;
  /** One field; of a whole thing all that it says. */
  fields: DifferingField[];
  /** Lines of the document, from 0; null for what it does not print. */
  lines: LineRange | null;
}

/** What the managed plan would have to become to say what the document says. Texts that differ in spaces or in the script of digits alone are the same. */
export function planDifferences(managed: ComparedPlan, document: ComparedPlan): PlanDifference[] {
  return [
    ...fieldDifferences(planFields(managed), planFields(document)).map((field) => ({
      ...ofPlan('PLAN', 'plan', field),
      kind: 'CHANGED' as const,
      lines: document.lines[field.field] ?? null,
    })),
    ...fieldDifferences(targetFields(managed), targetFields(document)).map((field) => ({
      ...ofPlan('TARGET', 'target', field),
      kind:
        field.managed === null
          ? ('ADDED' as const)
          : field.document === null
            ? ('REMOVED' as const)
            : ('CHANGED' as const),
      lines: null,
    })),
    ...differencesOf(managed.projects.map(listedProject), document.projects.map(listedProject)),
    ...differencesOf(managed.risks.map(listedRisk), document.risks.map(listedRisk)),
  ];
}

/** Those of the differences that stand also when the document is taken as its open doubts suggest: a plan that says what is suggested does not differ. */
export function notAsSuggested(printed: readonly PlanDifference[], suggested: readonly PlanDifference[]) {
  const keys = new Set(suggested.map(({ key }) => key));
  return printed.filter(({ key, group }) => keys.has(key) || keys.has(group));
}

function ofPlan(thing: 'PLAN' | 'TARGET', group: string, field: DifferingField) {
  return { key: `${group}.${field.field}`, group, thing, name: null, codes: [], field: field.field, fields: [field] };
}

function differencesOf(managed: readonly ListedThing[], document: readonly ListedThing[]): PlanDifference[] {
  const { documentOf, managedOf } = matchThings(managed, document);
  return [
    ...managed.flatMap((thing, place) => {
      const other = documentOf.get(place);
      return other === undefined ? [whole(thing, 'REMOVED')] : changes(thing, document[other]!);
    }),
    ...document.flatMap((thing, place) => (managedOf.has(place) ? [] : [whole(thing, 'ADDED')])),
  ];
}

function whole({ fields, source, lines: _lines, ...thing }: ListedThing, kind: 'ADDED' | 'REMOVED'): PlanDifference {
  const [managed, document] = kind === 'ADDED' ? [[], fields] : [fields, []];
  return { ...thing, key: thing.group, kind, field: null, fields: fieldDifferences(managed, document), lines: source };
}

function changes(managed: ListedThing, document: ListedThing): PlanDifference[] {
  const { thing, group, name, codes } = managed;
  const differing = fieldDifferences(managed.fields, document.fields).filter(
    ({ field, document: printed }) => field !== 'department' || printed !== null,
  );
  const ofSheet = differing.filter(({ field }) => isOfSheet(field));
  const oneSided = !managed.fields.some(isSheetText) || !document.fields.some(isSheetText);
  const single = oneSided ? differing.filter((field) => !ofSheet.includes(field)) : differing;
  const change = (field: string, fields: DifferingField[]): PlanDifference => ({
    ...{ key: `${group}.${field}`, group, kind: 'CHANGED', thing, name, codes, field, fields },
    lines: document.lines[field] ?? document.source,
  });
  return [
    ...single.map((field) => change(field.field, [field])),
    ...(oneSided && ofSheet.length > 0 ? [change('sheet', ofSheet)] : []),
  ];
}

const isOfSheet = (field: string) => field.startsWith('sheet.');
const isSheetText = ({ field }: FieldText) => isOfSheet(field);

/** Fields whose essence is another, in the order of the document's, then those that only the managed side has. */
function fieldDifferences(managed: readonly FieldText[], document: readonly FieldText[]): DifferingField[] {
  const standing = new Map(managed.map((one) => [one.field, one]));
  const printed = new Set(document.map(({ field }) => field));
  return [
    ...document.flatMap(({ field, text, essence }) => {
      const now = standing.get(field);
      return now?.essence === essence ? [] : [{ field, managed: now?.text ?? null, document: text }];
    }),
    ...managed.flatMap(({ field, text }) => (printed.has(field) ? [] : [{ field, managed: text, document: null }])),
  ];
}
