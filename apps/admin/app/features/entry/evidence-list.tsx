import { useFetcher } from '@remix-run/react';
import { Button } from '@sujarit/ui/button/button';
import { Dialog } from '@sujarit/ui/dialog/dialog';
import { Field } from '@sujarit/ui/form/field';
import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { File, FileImage, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceRowFragment } from '../../gql/graphql.ts';
import type { Refusal } from '../problem/refusal.ts';
import { RefusalNotice } from '../problem/refusal-notice.tsx';
import styles from './evidence.module.css';
import { fileSize } from './file-size.ts';

interface EvidenceListProps {
  evidence: readonly EvidenceRowFragment[];
  editable: boolean;
}

/** The files of an entry: each opens, and may be named or taken away while the report is being written. */
export function EvidenceList({ evidence, editable }: EvidenceListProps) {
  return (
    <ul className={styles.list}>
      {evidence.map((one) => (
        <EvidenceItem key={one.id} evidence={one} editable={editable} />
      ))}
    </ul>
  );
}

function EvidenceItem({ evidence, editable }: { evidence: EvidenceRowFragment; editable: boolean }) {
  const { t, i18n } = useTranslation('reports');
  const [asking, setAsking] = useState(false);
  const fetcher = useFetcher<{ refusal?: Refusal; captioned?: boolean }>();
  const { id, file, caption, addedAt, downloadPath } = evidence;
  const Icon = file.mediaType.startsWith('image/') ? FileImage : File;
  const busy = fetcher.state !== 'idle';
  return (
    <li className={styles.item}>
      <Icon size={24} aria-hidden="true" className={styles.icon} />
      <div className={styles.words}>
        <a href={downloadPath.replace(/^\/files/, '')} className={styles.fileName}>
          {file.name}
        </a>
        <p className="small soft figures">
          {fileSize(file.size)} · {formatMoment(addedAt, i18n.language)}
        </p>
        {editable ? (
          <fetcher.Form method="post" className={styles.caption}>
            <input type="hidden" name="act" value="caption" />
            <input type="hidden" name="file" value={file.id} />
            <Field label={t('reports:caption')} name="caption" defaultValue={caption ?? ''} maxLength={300} />
            <Button small busy={busy}>
              {t('reports:act.saveCaption')}
            </Button>
          </fetcher.Form>
        ) : caption ? (
          <p>{caption}</p>
        ) : null}
        <p className="small" role="status">
          {fetcher.data?.captioned && !busy ? t('reports:captionSaved') : null}
        </p>
        <RefusalNotice refusal={fetcher.data?.refusal} />
      </div>
      {editable ? (
        <>
          <Button
            type="button"
            kind="quiet"
            small
            icon={<Trash2 size={18} aria-hidden="true" />}
            onClick={() => setAsking(true)}
          >
            {t('reports:act.remove')}
            <span className="aloud"> {file.name}</span>
          </Button>
          <Dialog
            open={asking}
            onClose={() => setAsking(false)}
            title={t('reports:remove.title')}
            closeLabel={t('frame:close')}
            acts={
              <>
                <fetcher.Form method="post">
                  <input type="hidden" name="act" value="remove" />
                  <input type="hidden" name="evidence" value={id} />
                  <Button kind="danger" busy={busy}>
                    {t('reports:act.remove')}
                  </Button>
                </fetcher.Form>
                <Button type="button" onClick={() => setAsking(false)}>
                  {t('frame:cancel')}
                </Button>
              </>
            }
          >
            <p>{t('reports:remove.what', { name: file.name })}</p>
          </Dialog>
        </>
      ) : null}
    </li>
  );
}
