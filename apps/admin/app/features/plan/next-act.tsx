import { useTexts } from '@sujarit/remix-host/i18n/use-texts';
import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { DayField } from '@sujarit/ui/form/day-field';
import { AppForm } from '@sujarit/ui/navigation/navigation';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../problem/refusal.ts';
import { planAddress } from './project-address.ts';

interface NextActProps {
  plan: { id: string; version: number; state: string };
  today: string;
  /** names of what the viewer may do */
  actions: readonly string[];
  busy: boolean;
  refusal: Refusal | undefined;
}

/** What comes next in the plan's life: the act where it is the viewer's, else who is waited for. */
export function NextAct({ plan, today, actions, busy, refusal }: NextActProps) {
  const { t, i18n } = useTranslation(['plan', 'problems']);
  const dayTexts = useTexts<{ day: string; month: string; year: string }>('plan:day');
  const { id, version, state } = plan;
  const hidden = (act: string) => (
    <>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="version" value={version} />
    </>
  );
  const withdrawable = (state === 'SUBMITTED' || state === 'SIGNED') && actions.includes('plan.withdraw');
  const dateProblem = refusal?.problems.find(({ field }) => field === 'announcedOn');
  return (
    <section className="panel stack-close" aria-labelledby="next-act">
      <h2 id="next-act">{t('plan:next.title')}</h2>
      <p>{t(`plan:next.${state}`)}</p>
      {(state === 'DRAFT' || state === 'RETURNED') && actions.includes('plan.submit') ? (
        <div className="row">
          <ButtonLink kind="main" to={`${planAddress(id)}/submit`}>
            {t('plan:act.submit')}
          </ButtonLink>
        </div>
      ) : null}
      {state === 'SUBMITTED' && actions.includes('plan.sign') ? (
        <div className="row">
          <ButtonLink kind="main" to="/sign">
            {t('plan:act.sign')}
          </ButtonLink>
        </div>
      ) : null}
      {state === 'APPROVED' && actions.includes('plan.announce') ? (
        <AppForm method="post" className="stack-close">
          {hidden('announce')}
          <DayField
            id="announcedOn"
            name="announcedOn"
            legend={t('plan:announcedOn')}
            hint={t('plan:announcedOnHint')}
            defaultValue={today}
            locale={i18n.language}
            texts={dayTexts}
            error={dateProblem ? t([`problems:field.${dateProblem.code}`, 'problems:field.INVALID']) : undefined}
          />
          <div className="row">
            <Button kind="main" busy={busy}>
              {t('plan:act.announce')}
            </Button>
          </div>
        </AppForm>
      ) : null}
      {state === 'ANNOUNCED' && actions.includes('plan.announce') ? (
        <AppForm method="post" className="row">
          {hidden('putIntoUse')}
          <Button kind="main" busy={busy}>
            {t('plan:act.putIntoUse')}
          </Button>
        </AppForm>
      ) : null}
      {withdrawable ? (
        <AppForm method="post" className="row">
          {hidden('withdraw')}
          <Button busy={busy}>{t('plan:act.withdraw')}</Button>
          <span className="small soft">{t(`plan:withdrawHint.${state}`)}</span>
        </AppForm>
      ) : null}
    </section>
  );
}
