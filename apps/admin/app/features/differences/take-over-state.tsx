import { AppLink } from '@sujarit/ui/navigation/navigation';
import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import { importAddress, planAddress } from '../plan/project-address.ts';

/** Why nothing can be taken over now: errors of the document wait, the plan is with others, or it is approved. */
export type Obstacle = 'errors' | 'withOthers' | 'approved';

/** What stands in the way of taking over; nothing where the plan may be edited and the document's errors are settled. */
export function takeOverObstacle(planState: string, openErrors: number): Obstacle | undefined {
  if (planState === 'SUBMITTED' || planState === 'SIGNED') return 'withOthers';
  if (planState !== 'DRAFT' && planState !== 'RETURNED') return 'approved';
  return openErrors > 0 ? 'errors' : undefined;
}

interface TakeOverStateProps {
  obstacle: Obstacle;
  plan: { id: string };
  importId: string;
}

/** What to do first. */
export function TakeOverState({ obstacle, plan, importId }: TakeOverStateProps) {
  const { t } = useTranslation('differences');
  const to = obstacle === 'errors' ? importAddress(importId) : planAddress(plan.id);
  return (
    <Notice kind="warn" title={t(`differences:obstacle.${obstacle}.title`)}>
      <p>{t(`differences:obstacle.${obstacle}.why`)}</p>
      <p>
        <AppLink to={to}>{t(`differences:obstacle.${obstacle}.go`)}</AppLink>
      </p>
    </Notice>
  );
}
