import { z } from 'zod';
import { PLAN_DOCUMENT_FORMAT } from './plan-document-format.ts';

/**
 * Codes of everything a reader may report about a document. The reader never repairs silently:
 * each repair, guess and contradiction is one finding with one of these codes.
 */
export const FINDING_CODES = [
  // how the document was written down
  'GLUED_HEADING',
  'HEADING_MISPRINTED',
  'MISSING_SEQUENCE',
  'WRONG_SEQUENCE',
  'TEXT_CUT',
  'TEMPLATE_LEFTOVER',
  'REPEATED_ROW',
  'ROW_CONTINUED',
  'PAGE_NOT_READ',
  // whose document it is
  'AUTHORITY_NOT_FOUND',
  'AUTHORITY_SPELLING',
  'FOREIGN_AUTHORITY',
  'PLAN_YEARS_NOT_FOUND',
  'YEARS_NOT_OF_PLAN',
  'YEARS_NOT_PRINTED',
  // framework
  'FRAMEWORK_UNKNOWN',
  'HEADING_NOT_OF_FRAMEWORK',
  'CODE_NOT_OF_FRAMEWORK',
  'CODE_MISSING',
  // table against sheets
  'SHEET_MISSING',
  'SHEET_WITHOUT_PROJECT',
  'SHEET_REPEATED',
  'SHEET_WITHOUT_NAME',
  'SHEET_CODE_DIFFERS',
  'SHEET_KIND_DIFFERS',
  'SHEET_NAME_DIFFERS',
  // money
  'AMOUNT_ONLY_IN_SHEET',
  'AMOUNT_DIFFERS',
  'AMOUNT_SHARED',
  'MARKS_NOT_MATCHING',
  'BUDGET_MISSING',
  'BUDGET_INVALID',
  'BUDGET_TOTAL_DIFFERS',
  'PROJECT_COUNT_DIFFERS',
  // sheet
  'RESPONSIBLE_MISSING',
  'SECTION_MISSING',
  // our own template, filled by a person
  'CELL_UNREADABLE',
  'PROJECT_WITHOUT_NAME',
  'TEMPLATE_PART_MISSING',
  'TEMPLATE_PART_UNKNOWN',
  // nothing there, or too much of it
  'LIMIT_REACHED',
  'NOTHING_READ',
] as const;

export const findingCodeSchema = z.enum(FINDING_CODES);
export type FindingCode = z.infer<typeof findingCodeSchema>;

export const findingSeveritySchema = z.enum(['ERROR', 'WARNING', 'INFO']);
export type FindingSeverity = z.infer<typeof findingSeveritySchema>;

/** First and last line, 0-based, of the text that was read. */
export const lineRangeSchema = z.tuple([z.int().min(0), z.int().min(0)]);
export type LineRange = z.infer<typeof lineRangeSchema>;

/** A list item: its text, or its text with the items below it. Printed markers are taken off. */
export type ListItem = string | { text: string; children: ListItem[] };
export const listItemSchema: z.ZodType<ListItem> = z.lazy(() =>
  z.union([z.string(), z.object({ text: z.string(), children: z.array(listItemSchema) })]),
);

export const authorityTypeSchema = z.enum([
  'PAO',
  'CITY_MUNICIPALITY',
  'TOWN_MUNICIPALITY',
  'SUBDISTRICT_MUNICIPALITY',
  'SAO',
  'SPECIAL',
]);
export type PrintedAuthorityType = z.infer<typeof authorityTypeSchema>;

const buddhistYear = z.string().regex(/^25\d\d$|^26\d\d$/);

/** One cell of a year: whole baht or null, and the mark as printed (a tick, a dash, words, the amount's own text). */
export const yearBudgetSchema = z.object({ amount: z.int().nullable(), mark: z.string().nullable() });
export type YearBudget = z.infer<typeof yearBudgetSchema>;

export const yearTargetSchema = z.object({
  value: z.number().nullable(),
  unit: z.string().nullable(),
  operator: z.enum(['=', '>=', '<=', '>', '<']).nullable(),
});
export type YearTarget = z.infer<typeof yearTargetSchema>;

const sheetBudgetSchema = z.object({
  status: z.enum(['AMOUNT', 'NONE', 'MISSING', 'INVALID']),
  amount: z.int().nullable(),
});
export type SheetBudget = z.infer<typeof sheetBudgetSchema>;

export const planSheetSchema = z.object({
  name: z.string(),
  rationale: z.string().nullable(),
  objectives: z.array(listItemSchema),
  targetGroup: z.array(listItemSchema),
  method: z.array(listItemSchema),
  period: z.string().nullable(),
  location: z.string().nullable(),
  budget: sheetBudgetSchema,
  responsible: z.string().nullable(),
  outputs: z.array(listItemSchema),
  outcomes: z.array(listItemSchema),
  results: z.array(listItemSchema),
  lines: lineRangeSchema,
  /** Where each field was read, by the field's name. */
  fieldLines: z.record(z.string(), lineRangeSchema).optional(),
});
export type PlanSheet = z.infer<typeof planSheetSchema>;

export const projectKindSchema = z.enum(['PROJECT', 'ACTIVITY', 'MEASURE', 'GUIDELINE']);
export type PrintedProjectKind = z.infer<typeof projectKindSchema>;

export const planProjectSchema = z.object({
  ordinal: z.int().min(1),
  dimension: z.string().nullable(),
  codes: z.array(z.string()),
  kind: projectKindSchema.nullable(),
  measure: z.string().nullable(),
  name: z.string(),
  department: z.string().nullable(),
  budgetByYear: z.record(buddhistYear, yearBudgetSchema),
  indicator: z.string().nullable(),
  targetByYear: z.record(buddhistYear, yearTargetSchema),
  lines: lineRangeSchema,
  sheet: planSheetSchema.nullable(),
});
export type PlanProject = z.infer<typeof planProjectSchema>;

export const riskLevelSchema = z.enum(['LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH']);
export type PrintedRiskLevel = z.infer<typeof riskLevelSchema>;

export const planRiskSchema = z.object({
  no: z.int(),
  process: z.string(),
  issues: z.array(z.string()),
  levels: z.array(riskLevelSchema),
  controls: z.array(z.string()),
  lines: lineRangeSchema,
});
export type PlanRisk = z.infer<typeof planRiskSchema>;

export const planTargetSchema = z.object({
  metric: z.enum(['ITA_SCORE', 'CASE_REDUCTION_PERCENT', 'OTHER']),
  label: z.string().optional(),
  year: z.int(),
  value: z.number(),
  unit: z.string().nullable(),
});
export type PlanTarget = z.infer<typeof planTargetSchema>;

export const declaredTotalsSchema = z.object({
  projects: z.object({ total: z.int().nullable(), byDimension: z.record(z.string(), z.int()) }),
  budgetByYear: z.record(buddhistYear, z.int()),
  /** Stated totals of the dimensions, year by year. */
  budgetByDimension: z.record(z.string(), z.record(buddhistYear, z.int())).optional(),
});
export type DeclaredTotals = z.infer<typeof declaredTotalsSchema>;

export const measureRowSchema = z.object({
  instrument: z.enum(['IIT', 'EIT', 'OIT']).nullable(),
  indicator: z.int().nullable(),
  measure: z.string(),
  method: z.string(),
  result: z.string(),
  success: z.string(),
  lines: lineRangeSchema,
});
export type MeasureRow = z.infer<typeof measureRowSchema>;

export const findingSchema = z.object({
  code: findingCodeSchema,
  severity: findingSeveritySchema,
  /** In Thai, ready to be read by a person. */
  message: z.string(),
  lines: lineRangeSchema,
  project: z.int().nullable(),
  /** What a person may accept instead of what is printed. */
  suggestion: z.string().nullable(),
  /** The values inside the message, for a text in another language. */
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Finding = z.infer<typeof findingSchema>;

/** A level-by-level outline of a framework that the product does not know, as the document's own headings print it. */
export const draftFrameworkSchema = z.object({
  titleTh: z.string(),
  /** The document's own words for its levels, from the top (ยุทธศาสตร์, มาตรการ). */
  levels: z.array(z.string()),
  nodes: z.array(
    z.object({
      code: z.string(),
      parentCode: z.string().nullable(),
      nameTh: z.string(),
      lines: lineRangeSchema,
    }),
  ),
});
export type DraftFramework = z.infer<typeof draftFrameworkSchema>;

/** The whole interchange form. Buddhist fiscal years as integers, ISO dates, whole baht, 0-based lines. */
export const planDocumentSchema = z.object({
  format: z.literal(PLAN_DOCUMENT_FORMAT),
  kind: z.enum(['PLAN', 'ITA_MEASURE_REPORT', 'UNKNOWN']),
  organization: z.object({
    name: z.string().nullable(),
    type: authorityTypeSchema.nullable(),
    district: z.string().nullable(),
    province: z.string().nullable(),
  }),
  plan: z.object({
    title: z.string().nullable(),
    framework: z.string().nullable(),
    yearFrom: z.int().nullable(),
    yearTo: z.int().nullable(),
    announcedOn: z.iso.date().nullable(),
    signatory: z.string().nullable(),
  }),
  targets: z.array(planTargetSchema),
  risks: z.array(planRiskSchema),
  declared: declaredTotalsSchema.nullable(),
  projects: z.array(planProjectSchema),
  rows: z.array(measureRowSchema),
  report: z.object({ fiscalYear: z.int().nullable() }).nullable(),
  findings: z.array(findingSchema),
  /** Sheets that no project of the table answers to. */
  sheetsWithoutProject: z.array(planSheetSchema.extend({ codes: z.array(z.string()) })).optional(),
  /** The document's own headings, where its framework is not known. */
  draftFramework: draftFrameworkSchema.optional(),
  /** Where single values were read, by their path (`plan.announcedOn`). */
  readAt: z.record(z.string(), lineRangeSchema).optional(),
});
export type PlanDocument = z.infer<typeof planDocumentSchema>;
