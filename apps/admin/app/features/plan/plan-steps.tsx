import { useTexts } from '@sujarit/remix-host/i18n/use-texts';
import { formatBuddhistDate, formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { type Step, Steps } from '@sujarit/ui/progress/steps';
import { useTranslation } from 'react-i18next';

export interface SteppedPlan {
  state: string;
  submittedAt?: string | null;
  announcedOn?: string | null;
  signatures: readonly { signedAt: string; signerName: string }[];
  decisions: readonly { kind: string; decidedAt: string; deciderName: string }[];
}

const ORDER = ['DRAFT', 'SUBMITTED', 'SIGNED', 'APPROVED', 'ANNOUNCED', 'IN_USE'] as const;

/** Which step a state stands on: it is reached, and the next one is to come; a returned plan is being written again. */
function placeOf(state: string): number {
  if (state === 'RETURNED') return 0;
  if (state === 'CLOSED') return ORDER.length;
  return ORDER.indexOf(state as (typeof ORDER)[number]);
}

/** The life of a plan (DOMAIN section 4) with who took each step and when. */
export function PlanSteps({ plan }: { plan: SteppedPlan | null }) {
  const { t, i18n } = useTranslation('plan');
  const reached = plan ? placeOf(plan.state) : -1;
  const moment = (at: string) => formatMoment(at, i18n.language);
  const signature = plan?.signatures[0];
  const approval = plan?.decisions.find(({ kind }) => kind === 'APPROVE');
  const notes: Partial<Record<(typeof ORDER)[number], string | undefined>> = {
    SUBMITTED: plan?.submittedAt ? moment(plan.submittedAt) : undefined,
    SIGNED: signature && `${signature.signerName} ${moment(signature.signedAt)}`,
    APPROVED: approval && `${approval.deciderName} ${moment(approval.decidedAt)}`,
    ANNOUNCED: plan?.announcedOn ? formatBuddhistDate(plan.announcedOn, i18n.language, { short: true }) : undefined,
  };
  const steps: Step[] = ORDER.map((id, index) => ({
    id,
    label: t(`plan:step.${id}`),
    state: stateOf(index, reached, plan?.state),
    note: index <= reached ? notes[id] : undefined,
  }));
  return (
    <Steps label={t('plan:life')} steps={steps} texts={useTexts<Record<Step['state'], string>>('plan:stepState')} />
  );
}

function stateOf(index: number, reached: number, state: string | undefined): Step['state'] {
  if (index > reached) return 'coming';
  if (index < reached || state === 'IN_USE') return 'done';
  return state === 'RETURNED' ? 'returned' : 'current';
}
