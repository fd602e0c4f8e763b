import { useTranslation } from 'react-i18next';
import { FindingAnswer } from './finding-answer.tsx';
import { FindingExcerpt } from './finding-excerpt.tsx';
import { FrameworkAnswer } from './framework-answer.tsx';
import type { ImportedDocument } from './import-screen.tsx';
import styles from './review.module.css';
import type { Finding, Review } from './use-review.ts';

export interface FindingDetailProps {
  finding: Finding;
  review: Review;
  /** the doubts may still be settled */
  open: boolean;
  lineOf: (no: number) => string | undefined;
  need: (from: number, to: number) => void;
  document: ImportedDocument;
  /** shows lines in the text */
  onShow: (lines: { from: number; to: number }) => void;
  /** opens the project that the doubt is about in the plan as it was read */
  onProject: (ordinal: number) => void;
}

/** The doubt that is looked at: what is doubted, what is printed, and the answer. */
export function FindingDetail({ finding, lineOf, need, onProject, onShow, ...answer }: FindingDetailProps) {
  const { t, i18n } = useTranslation('findings');
  const { code, message, params, lineFrom, lineTo, projectOrdinal } = finding;
  return (
    <div className={styles.detail}>
      <p lang={i18n.language}>
        {t([`findings:body.${code}`, 'findings:body.other'], {
          message,
          ...(params as Record<string, string | number> | null),
        })}
      </p>
      <FindingExcerpt from={lineFrom} to={lineTo} lineOf={lineOf} need={need} onShow={onShow} />
      {code === 'FRAMEWORK_UNKNOWN' ? (
        <FrameworkAnswer finding={finding} onShow={onShow} {...answer} />
      ) : (
        <FindingAnswer finding={finding} {...answer} />
      )}
      {projectOrdinal == null ? null : (
        <p>
          <button
            type="button"
            className={styles.lineLink}
            onClick={() => onProject(projectOrdinal)}
            aria-keyshortcuts="p"
          >
            {t('findings:seeProject', { ordinal: projectOrdinal })}
          </button>
        </p>
      )}
    </div>
  );
}
