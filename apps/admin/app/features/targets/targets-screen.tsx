import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { ErrorSummary } from '@sujarit/ui/form/error-summary';
import { Field } from '@sujarit/ui/form/field';
import { formatFiscalYears } from '@sujarit/ui/format/fiscal-year.ts';
import { AppForm } from '@sujarit/ui/navigation/navigation';
import { Trail } from '@sujarit/ui/navigation/trail';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetsPageQuery } from '../../gql/graphql.ts';
import type { FormValues } from '../conflict/clashes.ts';
import { FieldConflict } from '../conflict/field-conflict.tsx';
import { yearsBetween } from '../plan/plan-lines.ts';
import { planPartAddress } from '../plan/project-address.ts';
import type { Refusal } from '../problem/refusal.ts';
import { useRefusalErrors } from '../problem/use-refusal-words.ts';
import { METRICS, targetField, valuesOf } from './target-values.ts';
import styles from './targets.module.css';

interface TargetsScreenProps {
  plan: TargetsPageQuery['plan'];
  outcome: { refusal: Refusal; typed: FormValues; was: FormValues } | undefined;
  here: string;
  busy: boolean;
}

type TargetsNow = { version: number; targets: TargetsPageQuery['plan']['targets'] };

const idOf = (field: string) => `target-${field.replaceAll('.', '-')}`;

/** The plan's targets of each year, edited together. */
export function TargetsScreen({ plan, outcome, here, busy }: TargetsScreenProps) {
  const { t } = useTranslation(['plan', 'project', 'problems', 'frame']);
  const years = yearsBetween(plan.yearFrom, plan.yearTo);
  const back = planPartAddress(plan.id, 'targets');
  const was = outcome?.was ?? valuesOf(plan.targets, years);
  const typed = outcome?.typed ?? was;
  const labelOf = useCallback(
    (field: string) => {
      const [metric, year] = field.split('.');
      return `${t(`plan:metric.${metric}`)} ${t('project:budgetOf', { year })}`;
    },
    [t],
  );
  const place = useCallback(
    (path: string) => {
      const field = path.replace(/^targets\./, '');
      return { id: idOf(field), label: labelOf(field) };
    },
    [labelOf],
  );
  const { errors, errorOf } = useRefusalErrors(outcome?.refusal, place);
  const current = outcome?.refusal.code === 'STALE_VERSION' ? (outcome.refusal.current as unknown as TargetsNow) : null;
  return (
    <>
      <PageHeader
        title={t('plan:editTargets')}
        state={t('plan:editTargetsLead')}
        trail={
          <Trail
            label={t('plan:trail')}
            steps={[{ to: back, label: t('plan:title', { years: formatFiscalYears(plan.yearFrom, plan.yearTo) }) }]}
          />
        }
      />
      {current ? (
        <FieldConflict
          was={was}
          typed={typed}
          theirs={valuesOf(current.targets, years)}
          wasNow={valuesOf(current.targets, years)}
          version={current.version}
          labelOf={labelOf}
          said={(_field, value) => value}
          here={here}
          busy={busy}
        />
      ) : (
        <AppForm method="post" className="stack">
          <ErrorSummary title={t('problems:mend')} errors={errors} />
          <input type="hidden" name="version" value={plan.version} />
          <input type="hidden" name="was" value={JSON.stringify(was)} />
          {METRICS.map((metric) => (
            <fieldset key={metric} className="panel stack-close">
              <legend className={styles.legend}>{t(`plan:metric.${metric}`)}</legend>
              <div className={styles.years}>
                {years.map((year) => {
                  const field = targetField(metric, year);
                  return (
                    <Field
                      key={year}
                      id={idOf(field)}
                      name={field}
                      label={t('project:budgetOf', { year })}
                      defaultValue={typed[field]}
                      error={errorOf(idOf(field))}
                      numeric
                    />
                  );
                })}
              </div>
            </fieldset>
          ))}
          <div className="row">
            <Button kind="main" busy={busy}>
              {t('frame:save')}
            </Button>
            <ButtonLink to={back}>{t('frame:cancel')}</ButtonLink>
          </div>
        </AppForm>
      )}
    </>
  );
}
