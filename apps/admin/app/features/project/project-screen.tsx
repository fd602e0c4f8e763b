import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { formatFiscalYears } from '@sujarit/ui/format/fiscal-year.ts';
import { AppForm } from '@sujarit/ui/navigation/navigation';
import { Trail } from '@sujarit/ui/navigation/trail';
import { Notice } from '@sujarit/ui/notice/notice';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { ToneBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import type { ProjectPageQuery } from '../../gql/graphql.ts';
import { yearsBetween } from '../plan/plan-lines.ts';
import { planAddress, projectAddress } from '../plan/project-address.ts';
import type { Refusal } from '../problem/refusal.ts';
import { RefusalNotice } from '../problem/refusal-notice.tsx';
import { ProjectConflict } from './project-conflict.tsx';
import { contentOf } from './project-content.ts';
import { ProjectForm } from './project-form.tsx';
import { ProjectRead } from './project-read.tsx';
import type { ProjectContent, ProjectValues, ProjectWas } from './project-values.ts';

/** A save that was refused, with what was typed and what the form had been filled with. */
export interface ProjectOutcome {
  refusal: Refusal;
  typed?: ProjectValues | undefined;
  was?: ProjectWas | undefined;
}

interface ProjectScreenProps {
  page: ProjectPageQuery & { mayRemove: boolean; mayPlace: boolean; mayReadImport: boolean };
  editing: boolean;
  outcome: ProjectOutcome | undefined;
  busy: boolean;
}

/** One project: read, edited, or in two versions that a person chooses from. */
export function ProjectScreen({ page, editing, outcome, busy }: ProjectScreenProps) {
  const { project, departments, mayRemove, mayPlace, mayReadImport } = page;
  const { t } = useTranslation(['project', 'plan']);
  const { plan } = project;
  const years = yearsBetween(plan.yearFrom, plan.yearTo);
  const here = projectAddress(plan.id, project.id);
  const edit = editing && project.editable;
  const mark = project.marks[0];
  const stale = outcome?.refusal.code === 'STALE_VERSION' && outcome.refusal.current && outcome.typed && outcome.was;
  return (
    <>
      <PageHeader
        title={project.name}
        state={t('project:place', { kind: t(`plan:kind.${project.kind}`), ordinal: project.ordinal })}
        badges={project.removedAt ? <ToneBadge tone="absent" label={t('project:removed')} /> : undefined}
        act={
          project.editable && !edit ? (
            <ButtonLink kind="main" to={`${here}?edit=1`}>
              {t('project:edit')}
            </ButtonLink>
          ) : undefined
        }
        trail={
          <Trail
            label={t('plan:trail')}
            steps={[
              {
                to: planAddress(plan.id),
                label: t('plan:title', { years: formatFiscalYears(plan.yearFrom, plan.yearTo) }),
              },
            ]}
          />
        }
      />
      {mark?.consistent === false ? (
        <Notice kind="warn" title={t('project:inconsistent', { name: mark.markerName })}>
          <p>{mark.reason}</p>
          {project.consistency === 'MENDED' ? <p>{t('project:mended')}</p> : null}
        </Notice>
      ) : null}
      {stale && outcome?.typed && outcome.was ? (
        <ProjectConflict
          typed={outcome.typed}
          was={outcome.was}
          current={outcome.refusal.current as unknown as ProjectContent & { version: number }}
          years={years}
          departments={departments}
          here={here}
          busy={busy}
        />
      ) : edit ? (
        <ProjectForm
          key={project.version}
          content={contentOf(project)}
          version={project.version}
          years={years}
          nodes={plan.framework.nodes}
          departments={departments}
          mayPlace={mayPlace}
          back={here}
          outcome={outcome}
          busy={busy}
        />
      ) : (
        <>
          <RefusalNotice refusal={outcome?.refusal} />
          <ProjectRead project={project} years={years} mayReadImport={mayReadImport} />
          {project.editable && mayRemove ? (
            <AppForm method="post" className="row">
              <input type="hidden" name="act" value="remove" />
              <input type="hidden" name="version" value={project.version} />
              <Button kind="danger" busy={busy}>
                {t('project:remove')}
              </Button>
              <span className="small soft">{t('project:removeHint')}</span>
            </AppForm>
          ) : null}
        </>
      )}
    </>
  );
}
