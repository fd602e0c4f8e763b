import { useSearchParams } from '@remix-run/react';
import { ButtonLink } from '@sujarit/ui/button/button';
import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { Trail } from '@sujarit/ui/navigation/trail';
import { Notice } from '@sujarit/ui/notice/notice';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import { ComparisonPanel } from '../differences/comparison-panel.tsx';
import { importAddress, planAddress } from '../plan/project-address.ts';
import { formatOf, type Refusal } from '../problem/refusal.ts';
import { RefusalNotice } from '../problem/refusal-notice.tsx';
import { DiscardForm } from './discard-form.tsx';
import type { importPage } from './import.server.ts';
import { ImportSummary } from './import-summary.tsx';
import { ReadingProgress } from './reading-progress.tsx';
import { ReviewScreen } from './review-screen.tsx';
import { UnknownDocument } from './unknown-document.tsx';

export type ImportedDocument = Awaited<ReturnType<typeof importPage>>;

interface ImportScreenProps {
  document: ImportedDocument;
  maySettle: boolean;
  authorityName: string | undefined;
  refusal: Refusal | undefined;
  busy: boolean;
}

/** One document: being read, not read and why, or read with its doubts to be settled. */
export function ImportScreen({ document, maySettle, authorityName, refusal, busy }: ImportScreenProps) {
  const { t, i18n } = useTranslation(['documents', 'problems']);
  const [search] = useSearchParams();
  const { state, file, plan, measureCount, discardedAt, broughtBy, takeovers, sentBy } = document;
  const sender = sentBy && (i18n.language === 'en' ? sentBy.nameEn : sentBy.nameTh);
  const when = formatMoment(document.createdAt, i18n.language);
  const broughtWords = sender
    ? t('documents:sentOn', { province: sender, when })
    : t(broughtBy ? 'documents:broughtBy' : 'documents:broughtOn', { when, name: broughtBy });
  const used = Boolean(plan) || measureCount > 0;
  const open = maySettle && !used && !discardedAt;
  return (
    <>
      <PageHeader
        title={file.name}
        state={broughtWords}
        badges={<StateBadge kind="job" state={state} label={t(`documents:jobState.${state}`)} />}
        act={
          <AppLink to={`${importAddress(document.id)}/file`} reloadDocument>
            {t('documents:download')}
          </AppLink>
        }
        trail={<Trail label={t('documents:trail')} steps={[{ to: '/documents', label: t('documents:title') }]} />}
      />
      <RefusalNotice refusal={refusal} />
      {search.has('again') ? (
        <Notice kind="info" title={t('documents:again')}>
          <p>{t(used ? 'documents:againUsed' : 'documents:againOpen', { brought: broughtWords })}</p>
        </Notice>
      ) : null}
      {sender && open ? (
        <Notice kind="info" title={t('documents:sentBy', { province: sender })}>
          <p>{t('documents:sentByHelp')}</p>
        </Notice>
      ) : null}
      {plan ? (
        <Notice kind="success" title={t('documents:usedTitle')}>
          <p>
            <AppLink to={planAddress(plan.id)}>{t('documents:openPlan')}</AppLink>
          </p>
        </Notice>
      ) : null}
      {measureCount > 0 ? <Notice kind="success" title={t('documents:measuresMade', { count: measureCount })} /> : null}
      {takeovers.map(({ plan: into, differences }) => (
        <Notice key={into.id} kind="success" title={t('documents:takenOver', { count: differences })}>
          <p>
            <AppLink to={planAddress(into.id)}>{t('documents:openPlan')}</AppLink>
          </p>
        </Notice>
      ))}
      {discardedAt ? <Notice kind="info" title={t('documents:discarded')} /> : null}
      {state === 'QUEUED' || state === 'RUNNING' ? <ReadingProgress document={document} /> : null}
      {state === 'FAILED' ? (
        <Notice kind="error" title={t('documents:failed')}>
          <p>
            {t([`documents:failure.${document.errorCode}`, 'documents:failure.other'], {
              context: formatOf(document.errorParams),
            })}
          </p>
          {maySettle ? (
            <p>
              <ButtonLink to="/documents/new">{t('documents:bringAnother')}</ButtonLink>
            </p>
          ) : null}
        </Notice>
      ) : null}
      {state === 'READY' && document.summary ? (
        <>
          <ImportSummary summary={document.summary} authorityName={authorityName} />
          {document.comparison ? <ComparisonPanel document={document} comparison={document.comparison} /> : null}
          {document.summary.kind === 'UNKNOWN' ? (
            <UnknownDocument id={document.id} open={open} busy={busy} />
          ) : (
            <ReviewScreen document={document} open={open} busy={busy} />
          )}
        </>
      ) : null}
      {open && state !== 'READY' ? <DiscardForm busy={busy} /> : null}
    </>
  );
}
