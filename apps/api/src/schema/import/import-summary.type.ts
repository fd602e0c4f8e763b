import { type PlanDocument, planDocumentSchema } from '@sujarit/domain/plan-document';
import { builder } from '../builder.ts';

/** A stored document as the interchange form; null while nothing was read yet. */
export function readDocument(stored: unknown): PlanDocument | null {
  return stored === null ? null : planDocumentSchema.parse(stored);
}

const DocumentKindEnum = builder.enumType('PlanDocumentKind', {
  values: ['PLAN', 'ITA_MEASURE_REPORT', 'UNKNOWN'] as const,
});

interface Count {
  key: string;
  value: number;
}
interface YearCount extends Count {
  declared: number | null;
}

const ReadDimension = builder.objectRef<Count>('ReadDimension').implement({
  fields: (t) => ({ code: t.exposeString('key'), projects: t.exposeInt('value') }),
});
const ReadYear = builder.objectRef<YearCount>('ReadYear').implement({
  fields: (t) => ({
    declared: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'Total of the year as the document states it; null where it states none.',
      resolve: ({ declared }) => declared,
    }),
    fiscalYear: t.int({ resolve: ({ key }) => Number(key) }),
    budget: t.field({
      type: 'Decimal',
      description: 'Sum of the amounts read, in baht.',
      resolve: ({ value }) => value,
    }),
  }),
});

export const ImportSummary = builder.objectRef<PlanDocument>('ImportSummary').implement({
  description: 'What was read in a document, before the doubts are settled.',
  fields: (t) => ({
    kind: t.expose('kind', { type: DocumentKindEnum }),
    authorityName: t.string({ nullable: true, resolve: ({ organization }) => organization.name }),
    provinceName: t.string({ nullable: true, resolve: ({ organization }) => organization.province }),
    title: t.string({ nullable: true, resolve: ({ plan }) => plan.title }),
    framework: t.string({ nullable: true, resolve: ({ plan }) => plan.framework }),
    yearFrom: t.int({ nullable: true, resolve: ({ plan }) => plan.yearFrom }),
    yearTo: t.int({ nullable: true, resolve: ({ plan }) => plan.yearTo }),
    announcedOn: t.field({ type: 'Date', nullable: true, resolve: ({ plan }) => plan.announcedOn }),
    signatory: t.string({ nullable: true, resolve: ({ plan }) => plan.signatory }),
    projects: t.int({ resolve: ({ projects }) => projects.length }),
    declaredProjects: t.int({
      nullable: true,
      description: 'Number of projects as the document states it; null where it states none.',
      resolve: ({ declared }) => declared?.projects.total ?? null,
    }),
    sheets: t.int({ resolve: ({ projects }) => projects.filter(({ sheet }) => sheet).length }),
    projectsByDimension: t.field({
      type: [ReadDimension],
      resolve: ({ projects }) => totals(projects.map(({ dimension }) => [dimension ?? '-', 1])),
    }),
    budgetByYear: t.field({
      type: [ReadYear],
      resolve: ({ projects, declared }) =>
        totals(
          projects.flatMap(({ budgetByYear }) =>
            Object.entries(budgetByYear).map(([year, { amount }]): [string, number] => [year, amount ?? 0]),
          ),
        ).map((year) => ({ ...year, declared: declared?.budgetByYear[year.key] ?? null })),
    }),
    risks: t.int({ resolve: ({ risks }) => risks.length }),
    targets: t.int({ resolve: ({ targets }) => targets.length }),
    measures: t.int({ description: 'Rows of an ITA measure report.', resolve: ({ rows }) => rows.length }),
    measureYear: t.int({ nullable: true, resolve: ({ report }) => report?.fiscalYear ?? null }),
  }),
});

function totals(entries: [string, number][]): Count[] {
  const sums = new Map<string, number>();
  for (const [key, value] of entries) sums.set(key, (sums.get(key) ?? 0) + value);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => ({ key, value }));
}
