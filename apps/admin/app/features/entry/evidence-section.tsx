import { Button } from '@sujarit/ui/button/button';
import { FileDrop } from '@sujarit/ui/form/file-drop';
import { formatPercent } from '@sujarit/ui/format/percent.ts';
import { Notice } from '@sujarit/ui/notice/notice';
import { Progress } from '@sujarit/ui/progress/progress';
import { useTranslation } from 'react-i18next';
import type { EvidenceRowFragment } from '../../gql/graphql.ts';
import styles from './evidence.module.css';
import { ACCEPTED_EVIDENCE } from './evidence-kinds.ts';
import { EvidenceList } from './evidence-list.tsx';
import { fileSize } from './file-size.ts';
import { useEvidenceUpload } from './use-evidence-upload.ts';

interface EvidenceSectionProps {
  evidence: readonly EvidenceRowFragment[];
  editable: boolean;
  /** where files are posted to */
  uploadPath: string;
}

/** Evidence of one entry: what is attached, files on their way with their progress, and the place to add more. */
export function EvidenceSection({ evidence, editable, uploadPath }: EvidenceSectionProps) {
  const { t } = useTranslation('reports');
  const { sending, send, dismiss } = useEvidenceUpload(uploadPath);
  return (
    <section className="panel stack-close" aria-labelledby="evidence">
      <h2 id="evidence">
        {t('reports:evidence')} <span className="soft figures">{evidence.length}</span>
      </h2>
      {evidence.length === 0 ? (
        <p className="soft">{t(editable ? 'reports:noEvidenceYet' : 'reports:noEvidence')}</p>
      ) : null}
      <EvidenceList evidence={evidence} editable={editable} />
      {sending.map(({ key, name, size, share, problem, cancel }) =>
        problem ? (
          <Notice key={key} kind="error" live title={t('reports:file.refused', { name })}>
            <p>{t([`reports:file.${problem}`, 'reports:file.FAULT'])}</p>
            <Button type="button" small onClick={() => dismiss(key)}>
              {t('reports:act.dismiss')}
            </Button>
          </Notice>
        ) : (
          <div key={key} className={styles.sending}>
            <Progress
              label={name}
              text={`${formatPercent(Math.round(share * 100))} · ${fileSize(size)}`}
              value={Math.round(share * 100)}
              max={100}
            />
            <Button type="button" small onClick={cancel}>
              {t('frame:cancel')}
            </Button>
          </div>
        ),
      )}
      {editable ? (
        <FileDrop
          id="evidence-files"
          label={t('reports:addEvidence')}
          hint={t('reports:evidenceHint')}
          choose={t('reports:act.chooseFiles')}
          orDrop={t('reports:orDrop')}
          accept={ACCEPTED_EVIDENCE}
          multiple
          onFiles={send}
        />
      ) : null}
    </section>
  );
}
