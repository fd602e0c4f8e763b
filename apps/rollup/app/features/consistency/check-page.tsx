import { ButtonLink } from '@sujarit/ui/button/button';
import { formatFiscalYears } from '@sujarit/ui/format/fiscal-year.ts';
import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { useShortcuts } from '@sujarit/ui/keyboard/use-shortcuts.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { Trail } from '@sujarit/ui/navigation/trail';
import { Notice } from '@sujarit/ui/notice/notice';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { Progress } from '@sujarit/ui/progress/progress';
import { SimulatedBadge } from '@sujarit/ui/state/simulated-badge';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import { DecisionDialog } from '../decision/decision-dialog.tsx';
import { StandingMark, standingMark } from '../decision/standing-mark.tsx';
import { useProblemText } from '../problem/use-problem-text.ts';
import { CheckActs } from './check-acts.tsx';
import { checkedCount } from './check-order.ts';
import styles from './check-page.module.css';
import { CheckedProjectView } from './checked-project.tsx';
import type { Check } from './consistency.server.ts';
import { ConsistencyBadge } from './consistency-badge.tsx';
import { useCheck } from './use-check.ts';

/** A plan checked project by project (R8): the list, the project beside its place and its sheet, and the two words, all by keyboard. */
export function CheckPage(data: Check) {
  const { plan, nodes, project, next } = data;
  const { t, i18n } = useTranslation(['consistency', 'states', 'frame', 'app', 'decision']);
  const check = useCheck(data);
  const { around, goTo } = check;
  const done = checkedCount(plan.projects);
  const all = plan.projects.length;
  const onwards = () => goTo(around.next);
  const backwards = () => goTo(around.previous);
  useShortcuts({
    c: check.sayConsistent,
    n: check.sayNotConsistent,
    u: check.takeBack,
    j: onwards,
    ArrowRight: onwards,
    k: backwards,
    ArrowLeft: backwards,
    s: () => goTo(around.nextToCheck),
  });
  return (
    <>
      <PageHeader
        trail={<Trail label={t('app:trail')} steps={[{ to: '/consistency', label: t('consistency:title') }]} />}
        title={plan.authority.nameTh}
        badges={
          <>
            {plan.authority.simulated ? <SimulatedBadge label={t('frame:simulated')} /> : null}
            <StateBadge kind="plan" state={plan.state} label={t(`states:plan.${plan.state}`)} />
          </>
        }
        state={
          <>
            {t('consistency:plan', { years: formatFiscalYears(plan.yearFrom, plan.yearTo) })} ·{' '}
            <AppLink
              to={`/authorities/${encodeURIComponent(plan.authority.id)}?${new URLSearchParams({ planId: plan.id })}`}
            >
              {t('consistency:toAuthority')}
            </AppLink>
          </>
        }
      />
      <Progress
        label={t('consistency:progress')}
        text={formatOutOf(done, all, i18n.language, t('app:projects'))}
        value={done}
        max={all}
        live
      />
      <Answer check={check} />
      {done === all && all > 0 ? (
        <Notice kind="success" title={t('consistency:allDone', { count: all })}>
          {next ? (
            <ButtonLink to={`/consistency/${encodeURIComponent(next.planId)}`}>
              {t('consistency:nextAuthority', { name: next.authorityName })}
            </ButtonLink>
          ) : (
            <p>{t('consistency:queueDone')}</p>
          )}
        </Notice>
      ) : null}
      {project ? (
        <div className={styles.desk}>
          <nav className={`panel ${styles.list}`} aria-label={t('consistency:projects')}>
            <ol>
              {plan.projects.map(({ id, ordinal, name, consistency }) => (
                <li key={id}>
                  <AppLink
                    to={`?project=${encodeURIComponent(id)}`}
                    discover="none"
                    aria-current={id === project.id ? 'true' : undefined}
                  >
                    <span>
                      {ordinal}. {name}
                    </span>
                    <ConsistencyBadge standing={consistency} />
                  </AppLink>
                </li>
              ))}
            </ol>
          </nav>
          <div className="stack">
            <CheckedProjectView project={project} nodes={nodes} />
            <CheckActs project={project} check={check} />
          </div>
        </div>
      ) : (
        <EmptyState title={t('consistency:noProjectsTitle')} why={t('consistency:noProjectsWhy')} />
      )}
      <DecisionDialog desk={check.desk} />
    </>
  );
}

/** What came of the last act: what was said of which project, or why not, with what another said. */
function Answer({ check }: { check: ReturnType<typeof useCheck> }) {
  const { t } = useTranslation('decision');
  const problemText = useProblemText();
  const { refused, said } = check;
  const standing = standingMark(refused);
  if (standing) return <StandingMark mark={standing} />;
  if (refused) return <Notice kind="error" live title={problemText(refused)} />;
  return said ? (
    <Notice kind="success" live title={t(`decision:${said.kind}.done`, { subject: said.subject })} />
  ) : null;
}
