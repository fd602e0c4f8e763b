import { useNavigate } from '@remix-run/react';
import { ButtonLink } from '@sujarit/ui/button/button';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { useTranslation } from 'react-i18next';
import { UploadPanel } from '../upload/upload-panel.tsx';
import { SheetList } from './sheet-list.tsx';
import type { Sheets } from './sheets.server.ts';

/** Where the platform's operator brings authorities and their people, and what was brought before. */
export function TenantSheetsPage({ sheets }: { sheets: Sheets }) {
  const { t } = useTranslation('sheets');
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title={t('sheets:tenants.title')} state={t('sheets:tenants.lead')} />
      <UploadPanel
        id="tenant-sheet"
        purpose="tenant-sheet"
        ending=".xlsx"
        megabytes={10}
        texts={{
          file: t('sheets:tenants.file'),
          hint: t('sheets:tenants.fileHint'),
          choose: t('sheets:tenants.choose'),
        }}
        onBrought={(id) => navigate(`/tenants/${encodeURIComponent(id)}`)}
      >
        <div className="row">
          <ButtonLink to="/files/sheet/tenants" reloadDocument>
            {t('sheets:tenants.template')}
          </ButtonLink>
        </div>
      </UploadPanel>
      <SheetList sheets={sheets} path="/tenants" />
    </>
  );
}
