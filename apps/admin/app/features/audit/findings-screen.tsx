import { useSearchParams } from '@remix-run/react';
import { ButtonLink } from '@sujarit/ui/button/button';
import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { Notice } from '@sujarit/ui/notice/notice';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { useTranslation } from 'react-i18next';
import { projectAddress } from '../plan/project-address.ts';
import { may } from '../viewer/may.ts';
import styles from './audit.module.css';
import type { findingsPage } from './audit.server.ts';
import { AuditTabs } from './audit-tabs.tsx';

/** What the internal auditor found, newest first. */
export function FindingsScreen({ page }: { page: Awaited<ReturnType<typeof findingsPage>> }) {
  const { t, i18n } = useTranslation('audit');
  const [search] = useSearchParams();
  const { findings, next } = page;
  const write = may(page, 'auditFinding.write') ? (
    <ButtonLink kind="main" to="/audit/findings/new">
      {t('audit:finding.write')}
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <PageHeader title={t('audit:findings')} state={t('audit:findingsLead')} act={write} />
      <AuditTabs current="findings" actions={page.actions} />
      {search.has('written') ? <Notice kind="success" live title={t('audit:finding.written')} /> : null}
      {findings.length === 0 ? (
        <EmptyState
          title={t('audit:noFindings.title')}
          why={t(write ? 'audit:noFindings.write' : 'audit:noFindings.why')}
        />
      ) : null}
      {findings.map(({ id, title, detail, recommendation, auditorName, createdAt, project }) => (
        <article key={id} className="panel stack-close">
          <h2>{title}</h2>
          <p className="soft small">
            {t('audit:finding.by', { name: auditorName, at: formatMoment(createdAt, i18n.language) })}
          </p>
          {project ? (
            <p>
              {t('audit:finding.about')}{' '}
              <AppLink to={projectAddress(project.plan.id, project.id)}>
                {project.ordinal}. {project.name}
              </AppLink>
            </p>
          ) : null}
          <p className={styles.text}>{detail}</p>
          {recommendation ? (
            <>
              <h3>{t('audit:finding.recommendation')}</h3>
              <p className={styles.text}>{recommendation}</p>
            </>
          ) : null}
        </article>
      ))}
      {next ? (
        <p>
          <ButtonLink to={`/audit/findings?after=${encodeURIComponent(next)}`}>{t('audit:older')}</ButtonLink>
        </p>
      ) : null}
    </>
  );
}
