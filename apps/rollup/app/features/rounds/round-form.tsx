import type { FetcherWithComponents } from '@remix-run/react';
import { usualChaseDays } from '@sujarit/domain/chase-rule';
import { defaultThresholds, type PercentFormula } from '@sujarit/domain/traffic-light';
import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { DayField } from '@sujarit/ui/form/day-field';
import { ErrorSummary } from '@sujarit/ui/form/error-summary';
import { Field } from '@sujarit/ui/form/field';
import { RadioGroup } from '@sujarit/ui/form/radio-group';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { Notice } from '@sujarit/ui/notice/notice';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../problem/use-problem-text.ts';
import { lightChanges } from './light-changes.ts';
import { readRoundForm } from './read-round-form.ts';
import type { EffectRow, Round, saveRound } from './rounds.server.ts';

interface RoundFormProps {
  fiscalYear: number;
  months: 6 | 12;
  round: Round | null;
  effect: readonly EffectRow[];
  save: FetcherWithComponents<Awaited<ReturnType<typeof saveRound>> | undefined>;
  leave: string;
}

const idOf = (field: string) => `round-field-${field}`;
const FORMULAS: readonly PercentFormula[] = ['DONE', 'DONE_AND_IN_PROGRESS'];

/** The settings of a round, and, while they are typed, what they would change. */
export function RoundForm({ fiscalYear, months, round, effect, save, leave }: RoundFormProps) {
  const { t, i18n } = useTranslation(['rounds', 'problems', 'frame']);
  const problemText = useProblemText();
  const [typed, setTyped] = useState<ReturnType<typeof readRoundForm> | null>(null);
  const refused = save.data && !save.data.ok ? save.data.problem : null;
  const errors = useMemo(() => {
    if (!refused) return [];
    const fields = refused.problems.map(({ field, code }) => ({
      fieldId: idOf(field),
      message: problemText({ kind: refused.kind, code, params: refused.params }),
    }));
    return fields.length > 0 ? fields : [{ message: problemText(refused) }];
  }, [refused, problemText]);
  const errorOf = (field: string) =>
    errors.find((error) => 'fieldId' in error && error.fieldId === idOf(field))?.message;
  const usual = defaultThresholds[months];
  const read = (event: FormEvent<HTMLFormElement>) => {
    setTyped(readRoundForm(new FormData(event.currentTarget)));
  };
  const dayField = (name: 'opensOn' | 'dueOn' | 'closesOn') => (
    <DayField
      id={idOf(name)}
      name={name}
      legend={t(`rounds:${name}`)}
      hint={name === 'closesOn' ? t('rounds:closesOnHint') : undefined}
      locale={i18n.language}
      texts={{ day: t('rounds:day'), month: t('rounds:month'), year: t('rounds:year') }}
      error={errorOf(name)}
      {...(round ? { defaultValue: round[name] } : {})}
    />
  );
  const limitField = (name: 'greenFrom' | 'orangeFrom') => (
    <Field
      id={idOf(name)}
      name={name}
      numeric
      width={8}
      unit="%"
      label={t(`rounds:${name}`)}
      error={errorOf(name)}
      defaultValue={formatNumber(round?.[name] ?? usual[name])}
      required
    />
  );
  return (
    <save.Form method="post" className="stack" onChange={read}>
      <ErrorSummary title={t('problems:title')} errors={errors} />
      {refused && 'current' in refused && refused.current ? (
        <Notice kind="warn" title={t('rounds:changedMeanwhile')}>
          <p>{t('rounds:changedMeanwhileWhy')}</p>
        </Notice>
      ) : null}
      <input type="hidden" name="fy" value={fiscalYear} />
      <input type="hidden" name="months" value={months} />
      <input type="hidden" name="version" value={round?.version ?? ''} />
      {dayField('opensOn')}
      {dayField('dueOn')}
      {dayField('closesOn')}
      {limitField('greenFrom')}
      {limitField('orangeFrom')}
      <RadioGroup
        name="formula"
        legend={t('rounds:formula')}
        options={FORMULAS.map((value) => ({ value, label: t(`rounds:formulas.${value}`) }))}
        defaultValue={round?.formula ?? 'DONE'}
      />
      <Field
        id={idOf('chaseDays')}
        name="chaseDays"
        width={20}
        label={t('rounds:chaseDays')}
        hint={t('rounds:chaseDaysHint')}
        error={errorOf('chaseDays')}
        defaultValue={(round?.chaseDays ?? usualChaseDays).join(', ')}
      />
      <Effect round={round} effect={effect} typed={typed} />
      <div className="row">
        <Button kind="main" busy={save.state !== 'idle'}>
          {t('rounds:save')}
        </Button>
        <ButtonLink to={leave}>{t('frame:cancel')}</ButtonLink>
      </div>
    </save.Form>
  );
}

interface EffectProps {
  round: Round | null;
  effect: readonly EffectRow[];
  typed: ReturnType<typeof readRoundForm> | null;
}

/** What saving would change on the screens: colours, by the reports as they are now, and who counts as late. */
function Effect({ round, effect, typed }: EffectProps) {
  const { t } = useTranslation(['rounds', 'states']);
  const input = typed?.input;
  const changes = useMemo(
    () =>
      input
        ? lightChanges(effect, {
            greenFrom: Number(input.greenFrom),
            orangeFrom: Number(input.orangeFrom),
            formula: input.formula,
          })
        : [],
    [effect, input],
  );
  const otherDue = input && round && input.dueOn !== round.dueOn;
  return (
    <Notice kind="info" title={t('rounds:effectTitle')}>
      <p>{t('rounds:effect')}</p>
      <div role="status">
        {changes.map(({ from, to, authorities }) => (
          <p key={`${from} ${to}`}>
            {t('rounds:change', {
              count: formatNumber(authorities),
              from: t(`states:light.${from}`),
              to: t(`states:light.${to}`),
            })}
          </p>
        ))}
        {input && changes.length === 0 ? <p>{t('rounds:noChange')}</p> : null}
        {otherDue ? <p>{t('rounds:dueChange')}</p> : null}
      </div>
    </Notice>
  );
}
