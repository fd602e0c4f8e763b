import { otherKindOf, planDocumentEnding, planDocumentKinds } from '@sujarit/domain/plan-document-kinds';
import { uploadFile } from '@sujarit/remix-host/files/upload-file';
import { Button } from '@sujarit/ui/button/button';
import { FileDrop } from '@sujarit/ui/form/file-drop';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { Trail } from '@sujarit/ui/navigation/trail';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { Progress } from '@sujarit/ui/progress/progress';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../problem/refusal.ts';
import { useRefusalWords } from '../problem/use-refusal-words.ts';
import styles from './review.module.css';
import { refusalOfUpload } from './upload-refusal.ts';

interface UploadScreenProps {
  /** why the reading was not started */
  refusal: Refusal | undefined;
  starting: boolean;
  onUploaded: (fileId: string) => void;
}

const READABLE = Object.keys(planDocumentKinds).map((ending) => `.${ending}`);

/** One document from the person's machine: chosen or dropped, sent with its progress, then read. */
export function UploadScreen({ refusal, starting, onUploaded }: UploadScreenProps) {
  const { t } = useTranslation('documents');
  const words = useRefusalWords();
  const [sending, setSending] = useState<{ name: string; share: number } | undefined>();
  const [refused, setRefused] = useState<Refusal | undefined>();
  const cancel = useRef<AbortController>();
  const problem = refused ?? refusal;

  const send = async ([file]: File[]) => {
    if (!file) return;
    if (!planDocumentEnding(file.name)) {
      setRefused(refusalOfUpload({ reason: 'FILE_TYPE_NOT_ALLOWED', params: { format: otherKindOf(file.name) } }));
      return;
    }
    cancel.current = new AbortController();
    setRefused(undefined);
    setSending({ name: file.name, share: 0 });
    try {
      const { status, body } = await uploadFile(file, {
        url: '/documents/upload',
        purpose: 'plan-document',
        onProgress: (share) => setSending({ name: file.name, share }),
        signal: cancel.current.signal,
      });
      if (status === 201 && typeof body.id === 'string') onUploaded(body.id);
      else setRefused(refusalOfUpload(body));
    } catch (error) {
      if (!(error instanceof DOMException)) setRefused(refusalOfUpload({ reason: 'CONNECTION_BROKE' }));
    } finally {
      setSending(undefined);
    }
  };
  const percent = Math.round((sending?.share ?? 0) * 100);
  return (
    <>
      <PageHeader
        title={t('documents:new.title')}
        state={t('documents:new.lead')}
        trail={<Trail label={t('documents:trail')} steps={[{ to: '/documents', label: t('documents:title') }]} />}
      />
      <section className="panel stack">
        <FileDrop
          id="document"
          label={t('documents:new.file')}
          hint={t('documents:new.hint')}
          choose={t('documents:new.choose')}
          orDrop={t('documents:new.orDrop')}
          accept={READABLE.join(',')}
          disabled={sending !== undefined || starting}
          error={problem ? words(problem) : undefined}
          onFiles={send}
        />
        {sending ? (
          <>
            <Progress
              live
              label={t('documents:new.sending', { name: sending.name })}
              text={t('documents:new.sent', { percent: formatNumber(percent) })}
              value={percent}
              max={100}
            />
            <div className="row">
              <Button type="button" onClick={() => cancel.current?.abort()}>
                {t('documents:new.cancel')}
              </Button>
            </div>
          </>
        ) : null}
        {starting ? <p role="status">{t('documents:new.starting')}</p> : null}
      </section>
      <section className="panel stack-close" aria-labelledby="in-a-workbook">
        <h2 id="in-a-workbook">{t('documents:new.workbookTitle')}</h2>
        <p>{t('documents:new.workbookHow')}</p>
        <p>
          <AppLink to="/documents/empty-plan" reloadDocument>
            {t('documents:new.emptyWorkbook')}
          </AppLink>
        </p>
      </section>
      <section className="stack-close" aria-labelledby="what-happens">
        <h2 id="what-happens">{t('documents:new.thenTitle')}</h2>
        <ol className={`stack-close ${styles.order}`}>
          <li>{t('documents:new.then1')}</li>
          <li>{t('documents:new.then2')}</li>
          <li>{t('documents:new.then3')}</li>
        </ol>
      </section>
    </>
  );
}
