import { useTranslation } from 'react-i18next';
import { UploadPanel } from '../upload/upload-panel.tsx';

/** A ZIP of plan documents from the officer's machine. */
export function BulkUpload({ onBrought }: { onBrought: (id: string, before: boolean) => void }) {
  const { t } = useTranslation('bulk');
  const texts = { file: t('bulk:file'), hint: t('bulk:fileHint'), choose: t('bulk:choose') };
  return (
    <UploadPanel id="archive" purpose="plan-bulk" ending=".zip" megabytes={300} texts={texts} onBrought={onBrought} />
  );
}
