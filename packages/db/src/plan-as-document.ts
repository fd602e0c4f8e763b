import { NotFound } from '@sujarit/domain/errors';
import {
  type ListItem,
  type PlanDocument,
  type PlanProject,
  type PlanSheet,
  type YearBudget,
  yearTargetSchema,
} from '@sujarit/domain/plan-document';
import { PLAN_DOCUMENT_FORMAT } from '@sujarit/domain/plan-document-format';
import type { Prisma } from './generated/prisma/client.ts';
import type { TenantClient } from './tenant-unit.ts';

const byYear = { orderBy: { fiscalYear: 'asc' } } as const;
const placed = { select: { type: true, nameTh: true, district: true, province: true } } as const;
const wholePlan = {
  authority: placed,
  targets: { orderBy: [{ metric: 'asc' }, { fiscalYear: 'asc' }] },
  projects: {
    where: { removedAt: null },
    orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
    include: {
      department: { select: { name: true } },
      places: { orderBy: { ordinal: 'asc' }, include: { node: { select: { level: true } } } },
      budgets: byYear,
      targets: byYear,
      sheet: true,
    },
  },
  risks: {
    where: { removedAt: null },
    orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
    include: { controls: { orderBy: [{ ordinal: 'asc' }, { id: 'asc' }] } },
  },
} as const satisfies Prisma.PlanInclude;

type WholePlan = Prisma.PlanGetPayload<{ include: typeof wholePlan }>;
type ProjectRow = WholePlan['projects'][number];
type PlacedAuthority = Prisma.AuthorityGetPayload<typeof placed>;

/**
 * A managed plan in the interchange form, as its rows stand in this transaction: what a document would have to say to be read as this plan.
 * Every project has a cell for each year of the plan; lines are those of the document that a project was read from. Whole baht: an amount
 * with satang has its own text as its mark. @throws NotFound PLAN_NOT_FOUND
 */
export async function planAsDocument(
  client: TenantClient,
  { authorityId, planId }: { authorityId: string; planId: string },
): Promise<PlanDocument> {
  const plan = await client.plan.findUnique({
    where: { authorityId_id: { authorityId, id: planId } },
    include: wholePlan,
  });
  if (!plan) throw new NotFound('PLAN_NOT_FOUND', { planId });
  return {
    ...blankPlanDocument(plan.authority, plan),
    plan: {
      title: plan.title,
      framework: plan.frameworkId,
      yearFrom: plan.yearFrom,
      yearTo: plan.yearTo,
      announcedOn: plan.announcedOn?.toISOString().slice(0, 10) ?? null,
      signatory: plan.signatory,
    },
    targets: plan.targets.map(({ metric, fiscalYear, value }) => ({
      metric,
      year: fiscalYear,
      value: value.toNumber(),
      unit: null,
    })),
    risks: plan.risks.map(({ ordinal, process, issues, levels, controls }) => ({
      no: ordinal,
      process: unixLines(process),
      issues: issues.map(unixLines),
      levels,
      controls: controls.map(({ text }) => unixLines(text)),
      lines: [0, 0],
    })),
    projects: plan.projects.map((project) => projectOf(project, plan)),
  };
}

/** The interchange form of an authority's plan over the years that has nothing in it yet. */
export function blankPlanDocument(
  { type, nameTh, district, province }: PlacedAuthority,
  { frameworkId, yearFrom, yearTo }: { frameworkId: string; yearFrom: number; yearTo: number },
): PlanDocument {
  return {
    format: PLAN_DOCUMENT_FORMAT,
    kind: 'PLAN',
    organization: { name: nameTh, type, district: district?.nameTh ?? null, province: province.nameTh },
    plan: { title: null, framework: frameworkId, yearFrom, yearTo, announcedOn: null, signatory: null },
    targets: [],
    risks: [],
    declared: null,
    projects: [],
    rows: [],
    report: null,
    findings: [],
  };
}

const operatorSchema = yearTargetSchema.shape.operator.catch(null);

/** Forms send line ends in their own way; a document has one. */
const unixLines = (text: string): string => text.replaceAll('\r\n', '\n');
const linesOf = (text: string | null): string | null => (text === null ? null : unixLines(text));

function projectOf(project: ProjectRow, { yearFrom, yearTo }: { yearFrom: number; yearTo: number }): PlanProject {
  const { ordinal, kind, measure, name, department, indicator, places, printedNo, sourceFrom, sourceTo } = project;
  const [first] = places;
  const codes = places.filter((place) => place !== first || place.node.level > 1).map(({ nodeCode }) => nodeCode);
  const years = Array.from({ length: yearTo - yearFrom + 1 }, (_, place) => [
    String(yearFrom + place),
    { amount: null, mark: null } satisfies YearBudget,
  ]);
  return {
    ordinal,
    dimension: first?.nodeCode.split('.')[0] ?? null,
    codes: printedNo === null ? codes : [...codes, printedNo],
    kind,
    measure: linesOf(measure),
    name: unixLines(name),
    department: department?.name ?? null,
    budgetByYear: Object.fromEntries([
      ...years,
      ...project.budgets.map((budget) => [String(budget.fiscalYear), budgetOf(budget)]),
    ]),
    indicator: linesOf(indicator),
    targetByYear: Object.fromEntries(
      project.targets.map(({ fiscalYear, value, unit, operator }) => [
        String(fiscalYear),
        { value: value?.toNumber() ?? null, unit, operator: operatorSchema.parse(operator) },
      ]),
    ),
    lines: [sourceFrom ?? 0, sourceTo ?? 0],
    sheet: project.sheet && sheetOf(project.sheet, name),
  };
}

function budgetOf({ amount, mark }: ProjectRow['budgets'][number]): YearBudget {
  if (amount === null || amount.isInteger()) return { amount: amount?.toNumber() ?? null, mark };
  return { amount: amount.trunc().toNumber(), mark: amount.toFixed(2) };
}

function sheetOf(sheet: NonNullable<ProjectRow['sheet']>, projectName: string): PlanSheet {
  const { rationale, period, location, budgetStatus, budgetAmount, responsible } = sheet;
  return {
    name: unixLines(sheet.name ?? projectName),
    rationale: linesOf(rationale),
    objectives: listOf(sheet.objectives),
    targetGroup: listOf(sheet.targetGroup),
    method: listOf(sheet.method),
    period: linesOf(period),
    location: linesOf(location),
    budget: { status: budgetStatus, amount: budgetAmount?.trunc().toNumber() ?? null },
    responsible: linesOf(responsible),
    outputs: listOf(sheet.outputs),
    outcomes: listOf(sheet.outcomes),
    results: listOf(sheet.results),
    lines: [0, 0],
  };
}

/** A list as it is stored, its texts with one kind of line end. */
function listOf(stored: Prisma.JsonValue): ListItem[] {
  return (stored as ListItem[]).map((item) =>
    typeof item === 'string' ? unixLines(item) : { text: unixLines(item.text), children: listOf(item.children) },
  );
}
