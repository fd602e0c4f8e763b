export const planStates = [
  'DRAFT',
  'SUBMITTED',
  'SIGNED',
  'RETURNED',
  'APPROVED',
  'ANNOUNCED',
  'IN_USE',
  'CLOSED',
] as const;
export type PlanState = (typeof planStates)[number];

export const planActs = ['submit', 'withdraw', 'sign', 'return', 'approve', 'announce', 'putIntoUse', 'close'] as const;
export type PlanAct = (typeof planActs)[number];

/** Which act leads from where to where (DOMAIN section 4): officer submits, executive signs, province returns or approves. */
const transitions: Record<PlanAct, { from: readonly PlanState[]; to: PlanState }> = {
  submit: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED' },
  withdraw: { from: ['SUBMITTED', 'SIGNED'], to: 'DRAFT' },
  sign: { from: ['SUBMITTED'], to: 'SIGNED' },
  return: { from: ['SIGNED'], to: 'RETURNED' },
  approve: { from: ['SIGNED'], to: 'APPROVED' },
  announce: { from: ['APPROVED'], to: 'ANNOUNCED' },
  putIntoUse: { from: ['ANNOUNCED'], to: 'IN_USE' },
  close: { from: ['IN_USE'], to: 'CLOSED' },
};

/** The state after an act, or null where the act is not possible. */
export function planStateAfter(state: PlanState, act: PlanAct): PlanState | null {
  const { from, to } = transitions[act];
  return from.includes(state) ? to : null;
}

/** States in which the plan's content may be edited. */
export const editablePlanStates: readonly PlanState[] = ['DRAFT', 'RETURNED'];

/** States in which the province checks the plan's projects (R8): from the executive's signature until its years are over. */
export const checkablePlanStates: readonly PlanState[] = ['SIGNED', 'APPROVED', 'ANNOUNCED', 'IN_USE'];

/** States that an office above the authority may read: from the executive's signature on. */
export const officeReadablePlanStates: readonly PlanState[] = [
  'SIGNED',
  'RETURNED',
  'APPROVED',
  'ANNOUNCED',
  'IN_USE',
  'CLOSED',
];
