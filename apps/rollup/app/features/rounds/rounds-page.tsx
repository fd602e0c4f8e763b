import { useFetcher, useNavigate, useSearchParams } from '@remix-run/react';
import { roundMonths } from '@sujarit/domain/fiscal-calendar';
import { defaultThresholds } from '@sujarit/domain/traffic-light';
import { ButtonLink } from '@sujarit/ui/button/button';
import { formatBuddhistDate } from '@sujarit/ui/format/buddhist-date.ts';
import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { formatPercent } from '@sujarit/ui/format/percent.ts';
import { KeyValues } from '@sujarit/ui/lists/key-values';
import { Notice } from '@sujarit/ui/notice/notice';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RoundForm } from './round-form.tsx';
import type { EffectRow, Round, saveRound } from './rounds.server.ts';

interface RoundsPageProps {
  rounds: Round[];
  effect: EffectRow[] | null;
  fiscalYear: number;
  edited: 6 | 12 | null;
  mayEdit: boolean;
}

/** The year's two rounds: dates, limits of the colours, formula; the provincial head may change them. */
export function RoundsPage({ rounds, effect, fiscalYear, edited, mayEdit }: RoundsPageProps) {
  const { t, i18n } = useTranslation(['rounds', 'app']);
  const save = useFetcher<typeof saveRound>();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const [saved, setSaved] = useState<number | null>(null);
  const address = (months: number | null) => {
    const next = new URLSearchParams(search);
    if (months) next.set('edit', String(months));
    else next.delete('edit');
    return `/rounds?${next}`;
  };
  const { data } = save;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer closes the form once, wherever the address stands by then
  useEffect(() => {
    if (!data?.ok) return;
    setSaved(data.months);
    navigate(address(null), { replace: true, preventScrollReset: true });
  }, [data]);
  return (
    <>
      <PageHeader
        title={t('rounds:heading', { year: formatFiscalYear(fiscalYear, i18n.language) })}
        state={t(mayEdit ? 'rounds:stateHead' : 'rounds:stateOfficer')}
      />
      {saved && !edited ? <Notice kind="success" live title={t('rounds:saved', { months: saved })} /> : null}
      {roundMonths.map((months) => {
        const round = rounds.find((one) => one.months === months) ?? null;
        return (
          <section key={months} className="panel stack-close" aria-labelledby={`round-${months}`}>
            <h2 id={`round-${months}`}>{t('rounds:round', { months })}</h2>
            {edited === months ? (
              <RoundForm
                key={`${fiscalYear}-${months}`}
                fiscalYear={fiscalYear}
                months={months}
                round={round}
                effect={effect ?? []}
                save={save}
                leave={address(null)}
              />
            ) : (
              <>
                <RoundFacts round={round} months={months} />
                {mayEdit ? (
                  <div>
                    <ButtonLink to={address(months)}>{t(round ? 'rounds:edit' : 'rounds:set', { months })}</ButtonLink>
                  </div>
                ) : null}
              </>
            )}
          </section>
        );
      })}
    </>
  );
}

function RoundFacts({ round, months }: { round: Round | null; months: 6 | 12 }) {
  const { t, i18n } = useTranslation(['rounds', 'states']);
  if (!round) {
    const { greenFrom, orangeFrom } = defaultThresholds[months];
    return <p className="soft">{t('rounds:notSet', { greenFrom, orangeFrom })}</p>;
  }
  const { opensOn, dueOn, closesOn, closed, formula } = round;
  const [green, orange] = [formatPercent(round.greenFrom), formatPercent(round.orangeFrom)];
  const light = (state: string, words: string) => (
    <span className="row">
      <StateBadge kind="light" state={state} label={t(`states:light.${state}`)} /> {words}
    </span>
  );
  return (
    <KeyValues
      items={[
        { label: t('rounds:opensOn'), value: formatBuddhistDate(opensOn, i18n.language) },
        { label: t('rounds:dueOn'), value: formatBuddhistDate(dueOn, i18n.language) },
        {
          label: t('rounds:closesOn'),
          value: (
            <>
              {formatBuddhistDate(closesOn, i18n.language)}
              {closed ? <span className="small soft"> · {t('rounds:closedSince')}</span> : null}
            </>
          ),
        },
        {
          label: t('rounds:limits'),
          value: (
            <div className="stack-close">
              {light('GREEN', t('rounds:from', { percent: green }))}
              {light('ORANGE', t('rounds:fromBelow', { percent: orange, below: green }))}
              {light('RED', t('rounds:below', { percent: orange }))}
            </div>
          ),
        },
        { label: t('rounds:chaseDays'), value: <ChaseDays days={round.chaseDays} /> },
        { label: t('rounds:formula'), value: t(`rounds:formulas.${formula}`) },
      ]}
    />
  );
}

function ChaseDays({ days }: { days: number[] }) {
  const { t } = useTranslation('rounds');
  if (days.length === 0) return t('noChaseDays');
  const kind = (day: number) => (day === 0 ? 'chaseOn' : day < 0 ? 'chaseBefore' : 'chaseAfter');
  return days.map((day) => t(kind(day), { days: Math.abs(day) })).join(' · ');
}
