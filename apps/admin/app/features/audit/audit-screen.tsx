import { useSearchParams } from '@remix-run/react';
import { ButtonLink } from '@sujarit/ui/button/button';
import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { Timeline } from '@sujarit/ui/history/timeline';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { useTranslation } from 'react-i18next';
import { ActChanges, useActWords } from './act-view.tsx';
import type { auditPage } from './audit.server.ts';
import { askedFilter } from './audit-filter.ts';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTabs } from './audit-tabs.tsx';
import { ChainCheck } from './chain-check.tsx';

/** Who changed what, when and from where, request by request, the newest first. */
export function AuditScreen({ page }: { page: Awaited<ReturnType<typeof auditPage>> }) {
  const { t, i18n } = useTranslation(['audit', 'frame']);
  const actWords = useActWords();
  const [search] = useSearchParams();
  const { acts, names, actors, next } = page;
  const older = new URLSearchParams(search);
  if (next) older.set('after', next);
  const newest = new URLSearchParams(search);
  newest.delete('after');
  const filtered = Object.keys(askedFilter(search)).length > 0;
  return (
    <>
      <PageHeader title={t('audit:title')} state={t('audit:lead')} />
      <AuditTabs current="acts" actions={page.actions} />
      <ChainCheck />
      <AuditFilters actors={actors} search={search} />
      {acts.length === 0 ? (
        <EmptyState
          title={t(filtered ? 'audit:noneFound.title' : 'audit:none.title')}
          why={t(filtered ? 'audit:noneFound.why' : 'audit:none.why')}
        />
      ) : (
        <section className="panel" aria-label={t('audit:acts')}>
          <Timeline
            label={t('audit:acts')}
            events={acts.map((act) => ({
              id: act.cursor,
              iso: act.at,
              when: formatMoment(act.at, i18n.language),
              what: (
                <>
                  <strong>{actWords(act.action)}</strong> {t('audit:by', { name: act.actorName || t('audit:system') })}{' '}
                  <span className="soft">
                    {t([`frame:role.${act.actorRole}`, 'audit:noRole'])}
                    {act.address ? ` · ${t('audit:from', { address: act.address })}` : ''}
                  </span>
                </>
              ),
              detail: <ActChanges act={act} names={names} />,
            }))}
          />
        </section>
      )}
      <nav className="row screen-only" aria-label={t('audit:pages')}>
        {search.has('after') ? <ButtonLink to={`/audit?${newest}`}>{t('audit:newest')}</ButtonLink> : null}
        {next ? (
          <ButtonLink to={`/audit?${older}`} rel="next">
            {t('audit:older')}
          </ButtonLink>
        ) : null}
      </nav>
    </>
  );
}
