import { useNavigate } from '@remix-run/react';
import { ButtonLink } from '@sujarit/ui/button/button';
import { Select } from '@sujarit/ui/form/select';
import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UploadPanel } from '../upload/upload-panel.tsx';
import { SheetList } from './sheet-list.tsx';
import type { Sheets } from './sheets.server.ts';

/** Results of local authorities are announced since. */
const FIRST_YEAR = 2561;

/** Where an office brings ITA results: the template of a year, the filled file, and what was brought before. */
export function ItaSheetsPage({ sheets, fiscalYear }: { sheets: Sheets; fiscalYear: number }) {
  const { t, i18n } = useTranslation('sheets');
  const navigate = useNavigate();
  const [year, setYear] = useState(fiscalYear);
  const years = Array.from({ length: fiscalYear - FIRST_YEAR + 1 }, (_, at) => fiscalYear - at);
  return (
    <>
      <PageHeader title={t('sheets:ita.title')} state={t('sheets:ita.lead')} />
      <UploadPanel
        id="ita-sheet"
        purpose="ita-sheet"
        ending=".xlsx"
        megabytes={10}
        texts={{ file: t('sheets:ita.file'), hint: t('sheets:ita.fileHint'), choose: t('sheets:ita.choose') }}
        onBrought={(id) => navigate(`/ita/${encodeURIComponent(id)}`)}
      >
        <div className="row end">
          <Select
            label={t('sheets:ita.templateYear')}
            value={year}
            onChange={(event) => setYear(Number(event.currentTarget.value))}
            options={years.map((one) => ({ value: String(one), label: formatFiscalYear(one, i18n.language) }))}
          />
          <ButtonLink to={`/files/sheet/ita/${year}`} reloadDocument>
            {t('sheets:ita.template', { year })}
          </ButtonLink>
        </div>
        <p className="small soft">{t('sheets:ita.templateHint')}</p>
      </UploadPanel>
      <SheetList sheets={sheets} path="/ita" />
    </>
  );
}
