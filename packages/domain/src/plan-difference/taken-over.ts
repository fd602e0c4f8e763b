import type { ComparedPlan, ComparedProject, ComparedRisk, ComparedSheet } from './compared-plan.ts';
import { essenceOf } from './field-texts.ts';
import { listedProject, listedRisk } from './listed-things.ts';
import { matchThings } from './match-things.ts';

/**
 * The managed plan with the differences of these keys taken over from the document; a key of no difference that stands changes nothing. What
 * is added keeps the id it has in the document, and stands at the end.
 */
export function takenOver(managed: ComparedPlan, document: ComparedPlan, keys: ReadonlySet<string>): ComparedPlan {
  const matches = matchThings(managed.projects.map(listedProject), document.projects.map(listedProject));
  const projects = taken(managed.projects, document.projects, matches.documentOf, keys, 'project', withProjectFields);
  const standing = new Set(projects.map(({ id }) => id));
  const idOf = new Map(
    document.projects.map(({ id }, place) => [id, managed.projects[matches.managedOf.get(place) ?? -1]?.id ?? id]),
  );
  const linked = (project: string | null) => {
    const id = project === null ? undefined : idOf.get(project);
    return id !== undefined && standing.has(id) ? id : null;
  };
  const printedRisks = document.risks.map((risk) => ({
    ...risk,
    controls: risk.controls.map(({ text, project }) => ({ text, project: linked(project) })),
  }));
  const risks = matchThings(managed.risks.map(listedRisk), printedRisks.map(listedRisk));
  return {
    ...managed,
    title: keys.has('plan.title') ? document.title : managed.title,
    announcedOn: keys.has('plan.announcedOn') ? document.announcedOn : managed.announcedOn,
    signatory: keys.has('plan.signatory') ? document.signatory : managed.signatory,
    targets: merged(
      managed.targets,
      document.targets,
      keyed(keys, 'target'),
      ({ metric, fiscalYear }) => `${metric}.${fiscalYear}`,
    ),
    projects,
    risks: taken(managed.risks, printedRisks, risks.documentOf, keys, 'risk', withRiskFields),
  };
}

type Chosen = (field: string) => boolean;

const keyed =
  (keys: ReadonlySet<string>, group: string): Chosen =>
  (field) =>
    keys.has(`${group}.${field}`);

function taken<Thing extends { id: string }>(
  managed: readonly Thing[],
  document: readonly Thing[],
  documentOf: ReadonlyMap<number, number>,
  keys: ReadonlySet<string>,
  what: 'project' | 'risk',
  withFields: (managed: Thing, document: Thing, chosen: Chosen) => Thing,
): Thing[] {
  const matched = new Set(documentOf.values());
  return [
    ...managed.flatMap((thing, place) => {
      const other = document[documentOf.get(place) ?? -1];
      if (other) return [withFields(thing, other, keyed(keys, `${what}.${thing.id}`))];
      return keys.has(`${what}.${thing.id}`) ? [] : [thing];
    }),
    ...document.filter((thing, place) => !matched.has(place) && keys.has(`${what}.${thing.id}`)),
  ];
}

function withProjectFields(managed: ComparedProject, document: ComparedProject, chosen: Chosen): ComparedProject {
  const pick = <Field extends keyof ComparedProject>(field: Field) => (chosen(field) ? document : managed)[field];
  return {
    ...managed,
    name: pick('name'),
    kind: pick('kind'),
    places: pick('places'),
    printedNo: pick('printedNo'),
    measure: pick('measure'),
    department: pick('department'),
    indicator: pick('indicator'),
    budgets: merged(managed.budgets, document.budgets, (year) => chosen(`budget.${year}`), yearOf),
    targets: merged(managed.targets, document.targets, (year) => chosen(`target.${year}`), yearOf),
    sheet: chosen('sheet') ? document.sheet : withSheetFields(managed.sheet, document.sheet, chosen),
  };
}

const yearOf = ({ fiscalYear }: { fiscalYear: number }) => String(fiscalYear);

function withSheetFields(managed: ComparedSheet | null, document: ComparedSheet | null, chosen: Chosen) {
  if (!managed || !document) return managed;
  const fields = Object.keys(managed) as (keyof ComparedSheet)[];
  const sheet = fields.map((field) => {
    const asked = field === 'budgetStatus' || field === 'budgetAmount' ? 'budget' : field;
    return [field, (chosen(`sheet.${asked}`) ? document : managed)[field]];
  });
  return Object.fromEntries(sheet) as typeof managed;
}

function withRiskFields(managed: ComparedRisk, document: ComparedRisk, chosen: Chosen): ComparedRisk {
  const pick = <Field extends keyof ComparedRisk>(field: Field) => (chosen(field) ? document : managed)[field];
  const links = new Map(managed.controls.map(({ text, project }) => [essenceOf(text), project]));
  return {
    ...managed,
    process: pick('process'),
    issues: pick('issues'),
    levels: pick('levels'),
    // a control that stands keeps the project that a person linked it to
    controls: chosen('controls')
      ? document.controls.map(({ text, project }) => ({ text, project: links.get(essenceOf(text)) ?? project }))
      : managed.controls,
  };
}

/** Rows as they stand, but the chosen ones as the document has them. */
function merged<Row>(
  managed: readonly Row[],
  document: readonly Row[],
  chosen: Chosen,
  keyOf: (row: Row) => string,
): Row[] {
  const standing = new Set(managed.map(keyOf));
  const printed = new Map(document.map((row) => [keyOf(row), row]));
  return [
    ...managed.flatMap((row) => {
      if (!chosen(keyOf(row))) return [row];
      const other = printed.get(keyOf(row));
      return other ? [other] : [];
    }),
    ...document.filter((row) => !standing.has(keyOf(row)) && chosen(keyOf(row))),
  ];
}
