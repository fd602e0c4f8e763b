import { bahtOf, satangOf } from '@sujarit/domain/aggregate-money';
import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { formatFiscalYears } from '@sujarit/ui/format/fiscal-year.ts';
import { AppForm, AppLink } from '@sujarit/ui/navigation/navigation';
import { Trail } from '@sujarit/ui/navigation/trail';
import { Notice } from '@sujarit/ui/notice/notice';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { useTranslation } from 'react-i18next';
import type { PlanToSubmitQuery } from '../../gql/graphql.ts';
import { DimensionTable } from './dimension-table.tsx';
import { gapCounts } from './gap-summary.ts';
import { planAddress, projectAddress } from './project-address.ts';
import styles from './submit-screen.module.css';

/** What to look through before the plan goes to the executive: figures, what is missing, and the question. */
export function SubmitScreen({ plan, busy }: { plan: PlanToSubmitQuery['plan']; busy: boolean }) {
  const { t } = useTranslation('plan');
  const total = bahtOf(plan.budgetByYear.reduce((sum, { budget }) => sum + satangOf(budget), 0n));
  const possible = plan.state === 'DRAFT' || plan.state === 'RETURNED';
  const years = formatFiscalYears(plan.yearFrom, plan.yearTo);
  return (
    <>
      <PageHeader
        title={t('plan:submit.title')}
        state={t('plan:submit.lead')}
        trail={
          <Trail label={t('plan:trail')} steps={[{ to: planAddress(plan.id), label: t('plan:title', { years }) }]} />
        }
      />
      <section className="panel stack-close" aria-label={t('plan:byDimension')}>
        <DimensionTable dimensions={plan.projectsByDimension} projectCount={plan.projectCount} total={total} />
      </section>
      {plan.gaps.length === 0 ? (
        <Notice kind="success" title={t('plan:submit.complete')} />
      ) : (
        <section className="panel stack-close" aria-labelledby="gaps">
          <h2 id="gaps">{t('plan:submit.gaps', { count: plan.gaps.length })}</h2>
          <p className="soft">{t('plan:submit.gapsWhy')}</p>
          {gapCounts(plan.gaps).map(({ code, count }) => (
            <div key={code}>
              <h3>{t('plan:submit.gapOf', { what: t(`plan:gap.${code}`), count })}</h3>
              <ul className={styles.gaps}>
                {plan.gaps
                  .filter((gap) => gap.code === code)
                  .map(({ projectId, projectName, projectOrdinal }) => (
                    <li key={projectId}>
                      <AppLink to={`${projectAddress(plan.id, projectId)}?edit=1`}>
                        {projectOrdinal}. {projectName}
                      </AppLink>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </section>
      )}
      {possible ? (
        <AppForm method="post" className="row">
          <input type="hidden" name="act" value="submit" />
          <input type="hidden" name="version" value={plan.version} />
          <Button kind="main" busy={busy}>
            {t(plan.gaps.length > 0 ? 'plan:submit.anyway' : 'plan:act.submit')}
          </Button>
          <ButtonLink to={planAddress(plan.id)}>{t('plan:submit.back')}</ButtonLink>
        </AppForm>
      ) : (
        <Notice kind="info" title={t('plan:submit.notPossible')} />
      )}
    </>
  );
}
