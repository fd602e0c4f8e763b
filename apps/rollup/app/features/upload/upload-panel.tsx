import { uploadFile } from '@sujarit/remix-host/files/upload-file';
import { Button } from '@sujarit/ui/button/button';
import { FileDrop } from '@sujarit/ui/form/file-drop';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { Progress } from '@sujarit/ui/progress/progress';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../problem/use-problem-text.ts';

interface Refused {
  kind: string;
  code: string;
}

interface UploadPanelProps {
  id: string;
  /** what the file is for, as the API calls it */
  purpose: string;
  /** of the file's name: ".zip" */
  ending: string;
  /** the largest that is taken */
  megabytes: number;
  texts: { file: string; hint: string; choose: string };
  onBrought: (id: string, before: boolean) => void;
  /** stands above the field */
  children?: ReactNode;
}

/** A file from the officer's machine: chosen or dropped, sent with its progress. */
export function UploadPanel({ id, purpose, ending, megabytes, texts, onBrought, children }: UploadPanelProps) {
  const { t } = useTranslation(['app', 'problems']);
  const problemText = useProblemText();
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const cancel = useRef<AbortController>();

  const send = async ([file]: File[]) => {
    if (!file) return;
    if (!file.name.toLowerCase().endsWith(ending)) {
      setRefused({ kind: 'INVALID_INPUT', code: 'FILE_TYPE_NOT_ALLOWED' });
      return;
    }
    cancel.current = new AbortController();
    setRefused(null);
    setSending({ name: file.name, share: 0 });
    try {
      const { status, body } = await uploadFile(file, {
        url: '/documents/upload',
        purpose,
        onProgress: (share) => setSending({ name: file.name, share }),
        signal: cancel.current.signal,
      });
      if (status === 201 && typeof body.id === 'string') onBrought(body.id, body.broughtBefore === true);
      else setRefused({ kind: String(body.code), code: String(body.reason) });
    } catch (error) {
      if (!(error instanceof DOMException)) setRefused({ kind: 'UNAVAILABLE', code: 'CONNECTION_BROKE' });
    } finally {
      setSending(null);
    }
  };
  const percent = Math.round((sending?.share ?? 0) * 100);
  return (
    <section className="panel stack">
      {children}
      <FileDrop
        id={id}
        label={texts.file}
        hint={texts.hint}
        choose={texts.choose}
        orDrop={t('app:upload.orDrop')}
        accept={ending}
        disabled={sending !== null}
        error={refused ? problemText({ ...refused, params: { ending, megabytes } }) : undefined}
        onFiles={send}
      />
      {sending ? (
        <>
          <Progress
            live
            label={t('app:upload.sending', { name: sending.name })}
            text={t('app:upload.sent', { percent: formatNumber(percent) })}
            value={percent}
            max={100}
          />
          <div className="row">
            <Button type="button" onClick={() => cancel.current?.abort()}>
              {t('app:upload.cancel')}
            </Button>
          </div>
        </>
      ) : null}
    </section>
  );
}
