/** The office's acts on what an authority handed in. */
export const decisionKinds = [
  'approvePlan',
  'returnPlan',
  'acceptReport',
  'returnReport',
  'markConsistent',
  'markNotConsistent',
  'takeBackMark',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** One act that a person is about to take. */
export interface Decision {
  kind: DecisionKind;
  /** of the plan, report or project */
  id: string;
  /** the version that was read */
  version: number;
  /** of a project: ordinal of the last mark that was seen, 0 for none */
  lastMark?: number;
  /** what it is about, in words: the authority, the project */
  subject: string;
}

const needing: readonly DecisionKind[] = ['returnPlan', 'returnReport', 'markNotConsistent'];

/** Acts that the authority has to be told the reason of. */
export function needsReason(kind: DecisionKind): boolean {
  return needing.includes(kind);
}
