/** What a person may do about a doubt. */
export interface FindingActs {
  /** take the suggestion, or take note where there is nothing to take */
  accept: 'take' | 'note' | undefined;
  /** state another value */
  change: boolean;
}

/** The doubts whose answer changes what is made of the document (domain, plan-draft-answers); the others are about the writing alone. */
const ANSWERED: ReadonlySet<string> = new Set([
  'PLAN_YEARS_NOT_FOUND',
  'FRAMEWORK_UNKNOWN',
  'AUTHORITY_NOT_FOUND',
  'YEARS_NOT_OF_PLAN',
  'AMOUNT_ONLY_IN_SHEET',
  'AMOUNT_DIFFERS',
  'AMOUNT_SHARED',
  'MARKS_NOT_MATCHING',
  'YEARS_NOT_PRINTED',
  'BUDGET_MISSING',
  'BUDGET_INVALID',
  'RESPONSIBLE_MISSING',
  'SHEET_NAME_DIFFERS',
  'SHEET_KIND_DIFFERS',
  'SHEET_WITHOUT_NAME',
  'PROJECT_WITHOUT_NAME',
  'CODE_MISSING',
  'CODE_NOT_OF_FRAMEWORK',
  'SHEET_CODE_DIFFERS',
  'AUTHORITY_SPELLING',
  'FOREIGN_AUTHORITY',
]);

/** The acts that make sense for a doubt: an error without a suggestion cannot be waved through. */
export function findingActs(finding: { code: string; severity: string; suggestion?: string | null }): FindingActs {
  const change = ANSWERED.has(finding.code);
  if (change && finding.suggestion) return { accept: 'take', change };
  return { accept: finding.severity === 'ERROR' ? undefined : 'note', change };
}
