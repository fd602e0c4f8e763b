import { entryProblems } from '@sujarit/domain/report-lifecycle';
import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { KeyValues } from '@sujarit/ui/lists/key-values';
import { AppForm, AppLink } from '@sujarit/ui/navigation/navigation';
import { Trail } from '@sujarit/ui/navigation/trail';
import { Notice } from '@sujarit/ui/notice/notice';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { useTranslation } from 'react-i18next';
import type { ReportPageQuery } from '../../gql/graphql.ts';
import { entryAddress, reportAddress, roundAddress } from './report-address.ts';
import { LightBadge, percentWords } from './report-standing.tsx';
import styles from './send-screen.module.css';
import { useRoundTitle } from './use-round-title.ts';
import { useStandingWords } from './use-standing-words.ts';

type Report = ReportPageQuery['report'];
type Entry = Report['entries'][number];

interface SendScreenProps {
  report: Report;
  today: string;
  busy: boolean;
}

/** What to look through before the report goes to the province: what it comes to, what is wrong, what is missing. */
export function SendScreen({ report, today, busy }: SendScreenProps) {
  const { t, i18n } = useTranslation('reports');
  const title = useRoundTitle();
  const words = useStandingWords();
  const { entries, progress, standing } = report;
  const possible = report.state === 'DRAFT' || report.state === 'RETURNED';
  const wrong = entries.filter((entry) => entryProblems(asInput(entry)).length > 0);
  const blocked = entries.filter(({ blockedBy }) => blockedBy === 'PROJECT_NOT_CONSISTENT');
  const unfilled = entries.filter(({ status }) => status === 'NOT_STARTED');
  const unproven = entries.filter(({ status, evidence }) => status === 'DONE' && evidence.length === 0);
  const complete = wrong.length + unfilled.length + unproven.length + blocked.length === 0;
  return (
    <>
      <PageHeader
        trail={
          <Trail
            label={t('reports:trail')}
            steps={[
              { to: roundAddress(report), label: t('reports:all') },
              { to: reportAddress(report), label: title(report) },
            ]}
          />
        }
        title={t('reports:send.title')}
        state={words({ round: report.round, standing, today })}
      />
      <section className="panel" aria-label={t('reports:progress')}>
        <KeyValues
          items={[
            {
              label: t('reports:send.filled'),
              value: formatOutOf(
                progress.projects - progress.notStarted,
                progress.projects,
                i18n.language,
                t('reports:projectUnit'),
              ),
            },
            {
              label: t('reports:percent'),
              value: `${percentWords(progress.percent)} (${formatOutOf(progress.counted, progress.projects, i18n.language)}) ${t(`reports:formula.${progress.formula}`)}`,
            },
            { label: t('reports:send.light'), value: <LightBadge progress={progress} /> },
          ]}
        />
      </section>
      {wrong.length > 0 ? (
        <Notice kind="error" title={t('reports:send.wrong', { count: wrong.length })}>
          <EntryLinks report={report} entries={wrong} />
        </Notice>
      ) : null}
      {complete ? <Notice kind="success" title={t('reports:send.complete')} /> : null}
      <Missing
        id="unfilled"
        title={t('reports:send.unfilled', { count: unfilled.length })}
        why={t('reports:send.unfilledWhy')}
        report={report}
        entries={unfilled}
      />
      <Missing
        id="unproven"
        title={t('reports:send.unproven', { count: unproven.length })}
        why={t('reports:send.unprovenWhy')}
        report={report}
        entries={unproven}
      />
      <Missing
        id="blocked"
        title={t('reports:send.blocked', { count: blocked.length })}
        why={t('reports:blocked.PROJECT_NOT_CONSISTENT')}
        report={report}
        entries={blocked}
      />
      {possible ? (
        <section className="panel stack-close" aria-labelledby="send-now">
          <h2 id="send-now">{t('reports:send.now')}</h2>
          <p>{t('reports:send.what')}</p>
          <AppForm method="post" className="row">
            <input type="hidden" name="version" value={report.version} />
            <input type="hidden" name="fiscalYear" value={report.fiscalYear} />
            <input type="hidden" name="months" value={report.months} />
            {wrong.length === 0 ? (
              <Button kind="main" busy={busy}>
                {t(unfilled.length > 0 ? 'reports:act.sendAnyway' : 'reports:act.send')}
              </Button>
            ) : null}
            <ButtonLink to={reportAddress(report)}>{t('reports:act.back')}</ButtonLink>
          </AppForm>
        </section>
      ) : (
        <Notice kind="info" title={t('reports:send.notPossible')} />
      )}
    </>
  );
}

function asInput({ status, percent, reason, reasonText }: Entry) {
  return { status, percent, reason: reason ?? null, reasonText: reasonText ?? null };
}

interface MissingProps {
  id: string;
  title: string;
  why: string;
  report: Report;
  entries: readonly Entry[];
}

function Missing({ id, title, why, report, entries }: MissingProps) {
  if (entries.length === 0) return null;
  return (
    <section className="panel stack-close" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="soft">{why}</p>
      <EntryLinks report={report} entries={entries} />
    </section>
  );
}

function EntryLinks({ report, entries }: { report: Report; entries: readonly Entry[] }) {
  const { t } = useTranslation('reports');
  return (
    <ul className={styles.list}>
      {entries.map(({ id, project }) => (
        <li key={id}>
          <AppLink to={entryAddress(report, id)}>
            {project.ordinal}. {project.name}
          </AppLink>{' '}
          <span className="soft small">{project.department?.name ?? t('reports:noDepartment')}</span>
        </li>
      ))}
    </ul>
  );
}
