import type { LineRange, ListItem, PlanDocument, PlanProject, PlanSheet } from './plan-document.ts';
import { type FindingAnswer, settledDocument } from './plan-draft-answers.ts';

type Cells = Record<string, { [name: string]: string | number | null }>;
/** What a field holds: a text, a number, a list with what is nested in it, or cells by year. */
export type FieldValue = string | number | null | ListItem[] | Cells;

/** One thing that was read. */
export interface DocumentField {
  name: string;
  /** With the answers to the doubts put in. */
  value: FieldValue;
  /** Where an answer changed it: as it was read. */
  printed: FieldValue | undefined;
  /** Where it was read; null where only the whole part's place is known. */
  lines: LineRange | null;
}

export type PartKind = 'PLAN' | 'RISK' | 'PROJECT' | 'MEASURE';

/** A piece of a read document that stands by itself: the plan's head, a risk, a project with its sheet, a row of a measure report. */
export interface DocumentPart {
  /** Unlike every other's of the document: "PROJECT 3". */
  key: string;
  kind: PartKind;
  ordinal: number;
  title: string;
  code: string | null;
  lines: LineRange | null;
  fields: DocumentField[];
}

type Field = Omit<DocumentField, 'printed'>;
type Part = Omit<DocumentPart, 'fields' | 'key'> & { fields: Field[] };

/** The structured document piece by piece, as it was read and with the answers put in. */
export function documentParts(document: PlanDocument, answers: readonly FindingAnswer[]): DocumentPart[] {
  const printed = new Map(partsOf(document).map((part) => [keyOf(part), part]));
  return partsOf(settledDocument(document, answers)).map((part) => {
    const before = printed.get(keyOf(part));
    const fields = part.fields.map((field) => {
      const old = before?.fields.find(({ name }) => name === field.name)?.value;
      const changed = old !== undefined && JSON.stringify(old) !== JSON.stringify(field.value);
      return { ...field, printed: changed ? old : undefined };
    });
    return { ...part, key: keyOf(part), fields };
  });
}

const keyOf = ({ kind, ordinal }: Part): string => `${kind} ${ordinal}`;

function partsOf(document: PlanDocument): Part[] {
  const { kind, risks, projects, rows } = document;
  if (kind === 'ITA_MEASURE_REPORT') {
    return rows.map(({ lines, measure, instrument, indicator, ...texts }, place) => ({
      kind: 'MEASURE',
      ordinal: place + 1,
      title: measure,
      code: instrument === null ? null : `${instrument} ${indicator ?? ''}`.trim(),
      lines,
      fields: Object.entries(texts).map(([name, value]) => ({ name, value, lines })),
    }));
  }
  return [
    headOf(document),
    ...risks.map(
      ({ no, process, lines, issues, levels, controls }): Part => ({
        kind: 'RISK',
        ordinal: no,
        title: process,
        code: null,
        lines,
        fields: Object.entries({ issues, levels, controls }).map(([name, value]) => ({ name, value, lines })),
      }),
    ),
    ...projects.map(projectPart),
  ];
}

function headOf({ organization, plan, targets, readAt = {} }: PlanDocument): Part {
  const announced = readAt['plan.announcedOn'] ?? null;
  const years = plan.yearFrom === null ? null : `${plan.yearFrom}–${plan.yearTo}`;
  const goals: Cells = {};
  for (const { metric, label, year, value } of targets) goals[year] = { ...goals[year], [label ?? metric]: value };
  return {
    kind: 'PLAN',
    ordinal: 1,
    title: plan.title ?? '',
    code: null,
    lines: readAt['plan.title'] ?? null,
    fields: [
      { name: 'organization', value: organization.name, lines: readAt['organization.name'] ?? null },
      { name: 'title', value: plan.title, lines: readAt['plan.title'] ?? null },
      { name: 'years', value: years, lines: readAt['plan.years'] ?? null },
      { name: 'announcedOn', value: plan.announcedOn, lines: announced },
      { name: 'signatory', value: plan.signatory, lines: announced },
      { name: 'goals', value: goals, lines: null },
    ],
  };
}

function projectPart(project: PlanProject): Part {
  const { ordinal, dimension, codes, name, lines, sheet } = project;
  const ofTable = { name, codes: codes.join(', '), department: project.department };
  const ofStrategy = { measure: project.measure, indicator: project.indicator };
  return {
    kind: 'PROJECT',
    ordinal,
    title: name,
    code: codes.join(', ') || dimension,
    lines,
    fields: [
      ...Object.entries(ofTable).map(([field, value]) => ({ name: field, value, lines })),
      { name: 'budgetByYear', value: project.budgetByYear, lines },
      ...Object.entries(ofStrategy).flatMap(([field, value]) =>
        value === null ? [] : [{ name: field, value, lines }],
      ),
      ...(Object.keys(project.targetByYear).length > 0
        ? [{ name: 'targetByYear', value: project.targetByYear, lines }]
        : []),
      ...(sheet ? sheetFields(sheet) : []),
    ],
  };
}

/** The fields of a sheet in the order in which sheets print them; what a sheet may leave out is left out where it is empty. */
function sheetFields(sheet: PlanSheet): Field[] {
  const { amount, status } = sheet.budget;
  const values: [name: keyof PlanSheet, value: FieldValue, optional?: boolean][] = [
    ['rationale', sheet.rationale, true],
    ['objectives', sheet.objectives],
    ['targetGroup', sheet.targetGroup],
    ['method', sheet.method],
    ['period', sheet.period],
    ['location', sheet.location, true],
    ['budget', status === 'AMOUNT' ? amount : status],
    ['responsible', sheet.responsible],
    ['outputs', sheet.outputs, true],
    ['outcomes', sheet.outcomes, true],
    ['results', sheet.results, true],
  ];
  const isEmpty = (value: FieldValue) => value === null || (Array.isArray(value) && value.length === 0);
  return [
    { name: 'sheetName', value: sheet.name, lines: sheet.fieldLines?.name ?? [sheet.lines[0], sheet.lines[0]] },
    ...values.flatMap(([name, value, optional]): Field[] =>
      optional && isEmpty(value) ? [] : [{ name, value, lines: sheet.fieldLines?.[name] ?? null }],
    ),
  ];
}
