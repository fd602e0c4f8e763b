/** What a person may do about a doubt. */
export interface FindingActs {
  /** take the suggestion, or take note where there is nothing to take */
  accept: 'take' | 'note' | undefined;
  /** state another value */
  change: boolean;
  /** leave it as printed, with a reason */
  leave: boolean;
}

/** The doubts whose answer changes what is made of the document (domain, plan-draft-answers); the others are about the writing alone. */
const ANSWERED: ReadonlySet<string> = new Set([
  'PLAN_YEARS_NOT_FOUND',
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
  'SHEET_WITHOUT_PROJECT',
  'CODE_MISSING',
  'CODE_NOT_OF_FRAMEWORK',
  'SHEET_CODE_DIFFERS',
  'AUTHORITY_SPELLING',
  'FOREIGN_AUTHORITY',
  'TEMPLATE_LEFTOVER',
]);

/**
 * The acts that make sense for a doubt: an error without a suggestion cannot be waved through. Where no answer is asked for, a suggestion
 * says what the plan holds in any case (its own sum, its own running number). The unknown framework has a form of its own.
 */
export function findingActs(finding: { code: string; severity: string; suggestion?: string | null }): FindingActs {
  if (finding.code === 'FRAMEWORK_UNKNOWN') return { accept: undefined, change: false, leave: false };
  const change = ANSWERED.has(finding.code);
  if (finding.suggestion) return { accept: change ? 'take' : 'note', change, leave: true };
  return { accept: finding.severity === 'ERROR' ? undefined : 'note', change, leave: true };
}
