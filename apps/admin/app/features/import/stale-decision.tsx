import { Button } from '@sujarit/ui/button/button';
import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import { clashOf } from './clash-of.ts';
import type { ImportedDocument } from './import-screen.tsx';
import styles from './review.module.css';
import { useDecisionWords } from './use-decision-words.ts';
import type { Finding, Review, SentDecision } from './use-review.ts';

interface StaleDecisionProps {
  sent: SentDecision;
  document: ImportedDocument;
  review: Review;
}

/** Somebody decided on the same doubts meanwhile: both decisions, to choose from; the doubts that only one touched keep what they were given. */
export function StaleDecision({ sent, document, review }: StaleDecisionProps) {
  const { t, i18n } = useTranslation(['findings', 'problems']);
  const { decided } = useDecisionWords(document);
  const { clashing, untouched } = clashOf(sent, document.findings);
  const mine = (finding: Finding): string => {
    if (!sent.framework) return decided({ ...finding, state: sent.state, answer: sent.answer });
    const { titleTh, ...names } = Object.fromEntries(sent.framework) as Record<string, string>;
    const standing = document.draftFramework?.nodes ?? [];
    const renamed = standing.filter(({ code, nameTh }) => (names[`name ${code}`] ?? nameTh) !== nameTh);
    return [titleTh, ...renamed.map(({ code }) => `${code} ${names[`name ${code}`]}`)].join(' · ');
  };
  return (
    <Notice kind="warn" live title={t('findings:stale.title')}>
      {clashing.map((finding) => (
        <section key={finding.id} className={styles.clash} aria-label={t(`findings:code.${finding.code}`)}>
          <p>
            {t(`findings:code.${finding.code}`)}{' '}
            <span className="small soft">{t('findings:line', { line: finding.lineFrom + 1 })}</span>
          </p>
          <dl className={styles.versions}>
            <div>
              <dt className="small soft">{t('findings:stale.mine')}</dt>
              <dd lang="th">{mine(finding)}</dd>
              {sent.note ? <dd className={styles.reason}>{sent.note}</dd> : null}
            </div>
            <div>
              <dt className="small soft">
                {finding.settledByName && finding.settledAt
                  ? t('findings:stale.theirs', {
                      name: finding.settledByName,
                      when: formatMoment(finding.settledAt, i18n.language),
                    })
                  : t('findings:stale.now')}
              </dt>
              <dd lang="th">{decided(finding)}</dd>
              {finding.note ? <dd className={styles.reason}>{finding.note}</dd> : null}
            </div>
          </dl>
        </section>
      ))}
      <div className="row">
        <Button
          type="button"
          kind="main"
          busy={review.busy}
          onClick={() => review.send({ ...sent, findings: [...clashing, ...untouched] })}
        >
          {t('problems:clash.mine')}
        </Button>
        <Button
          type="button"
          busy={review.busy}
          onClick={() => (untouched.length > 0 ? review.send({ ...sent, findings: untouched }) : review.dropStale())}
        >
          {t('problems:clash.theirs')}
        </Button>
      </div>
    </Notice>
  );
}
