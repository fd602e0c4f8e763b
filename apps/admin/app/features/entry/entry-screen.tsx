import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { Trail } from '@sujarit/ui/navigation/trail';
import { Notice } from '@sujarit/ui/notice/notice';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../problem/refusal.ts';
import { evidenceUploadPath, reportAddress } from '../report/report-address.ts';
import { useRoundTitle } from '../report/use-round-title.ts';
import { may } from '../viewer/may.ts';
import { BlockedNotice } from './blocked-notice.tsx';
import type { entryPage } from './entry.server.ts';
import { EntryFacts } from './entry-facts.tsx';
import { EntryForm } from './entry-form.tsx';
import styles from './entry-screen.module.css';
import { EntrySteps } from './entry-steps.tsx';
import { typedFrom } from './entry-words.ts';
import { EvidenceSection } from './evidence-section.tsx';
import type { TypedEntry } from './typed-entry.ts';

interface EntryScreenProps {
  page: Awaited<ReturnType<typeof entryPage>>;
  /** what was typed before a refusal */
  typed: TypedEntry | undefined;
  refusal: Refusal | undefined;
  /** just saved: this project, or the one before it */
  saved: string | null;
  busy: boolean;
}

/** One project of the report on one screen: what is reported, the evidence, the way to the next one. */
export function EntryScreen({ page, typed, refusal, saved, busy }: EntryScreenProps) {
  const { t, i18n } = useTranslation(['reports', 'states']);
  const title = useRoundTitle();
  const { report, entry, place, of } = page;
  const { project } = entry;
  const standing = typedFrom(entry);
  const notOwn = !entry.editable && !entry.blockedBy && may(page, 'entry.edit');
  return (
    <>
      <PageHeader
        trail={<Trail label={t('reports:trail')} steps={[{ to: reportAddress(report), label: title(report) }]} />}
        title={`${project.ordinal}. ${project.name}`}
        badges={<StateBadge kind="entry" state={entry.status} label={t(`states:entry.${entry.status}`)} />}
        state={t('reports:entryState', {
          department: project.department?.name ?? t('reports:noDepartment'),
          budget: entry.planBudget
            ? formatBaht(entry.planBudget, i18n.language, { unit: true })
            : t('reports:notStated'),
        })}
      />
      <EntrySteps page={page} words={t('reports:place', { place: formatOutOf(place, of, i18n.language) })} />
      {saved && !refusal ? (
        <Notice kind="success" live title={t(saved === 'before' ? 'reports:savedBefore' : 'reports:saved')} />
      ) : null}
      {entry.blockedBy ? <BlockedNotice block={entry.blockedBy} mark={project.marks[0]} /> : null}
      {notOwn ? <Notice kind="info" title={t('reports:notOwn')} /> : null}
      <div className={styles.columns}>
        {entry.editable || typed ? (
          <EntryForm
            key={`${entry.id} ${entry.version} ${saved ?? ''}`}
            values={typed ?? standing}
            planBudget={entry.planBudget ?? null}
            next={page.after?.id}
            refusal={refusal}
            busy={busy}
          />
        ) : (
          <EntryFacts entry={standing} planBudget={entry.planBudget ?? null} />
        )}
        <EvidenceSection
          key={entry.id}
          evidence={entry.evidence}
          editable={entry.editable}
          uploadPath={evidenceUploadPath(report.id, entry.id)}
        />
      </div>
    </>
  );
}
