import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { AppForm } from '@sujarit/ui/navigation/navigation';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PlanPageQuery } from '../../gql/graphql.ts';
import { MarksLegend } from './marks-legend.tsx';
import { PlanTable } from './plan-table.tsx';
import { planAddress } from './project-address.ts';

interface PlanProjectsProps {
  plan: PlanPageQuery['plan'];
  years: readonly number[];
  actions: readonly string[];
  busy: boolean;
}

/** The plan's projects with the table of ส่วนที่ ๒, and those that were taken out. */
export function PlanProjects({ plan, years, actions, busy }: PlanProjectsProps) {
  const { t } = useTranslation('plan');
  const add =
    plan.editable && actions.includes('project.add') ? (
      <ButtonLink to={`${planAddress(plan.id)}/projects/new`} icon={<Plus size={18} aria-hidden="true" />}>
        {t('plan:addProject')}
      </ButtonLink>
    ) : null;
  return (
    <div className="stack-close">
      {add ? <div className="row">{add}</div> : null}
      {plan.projects.length === 0 ? (
        <EmptyState title={t('plan:noProjects')} why={t('plan:noProjectsWhy')} />
      ) : (
        <>
          <PlanTable
            planId={plan.id}
            projects={plan.projects}
            nodes={plan.framework.nodes}
            years={years}
            gaps={plan.gaps}
            levels={plan.framework.levels}
          />
          <MarksLegend projects={plan.projects} />
        </>
      )}
      {plan.editable && plan.removedProjects.length > 0 ? (
        <section className="panel stack-close" aria-labelledby="removed-projects">
          <h2 id="removed-projects">{t('plan:removed')}</h2>
          {plan.removedProjects.map(({ id, name, version }) => (
            <AppForm key={id} method="post" className="row">
              <input type="hidden" name="act" value="restore" />
              <input type="hidden" name="project" value={id} />
              <input type="hidden" name="version" value={version} />
              <span>{name}</span>
              <Button small busy={busy}>
                {t('plan:restore')}
              </Button>
            </AppForm>
          ))}
        </section>
      ) : null}
    </div>
  );
}
