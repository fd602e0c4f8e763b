import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { SimulatedBadge } from '@sujarit/ui/state/simulated-badge';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { toAuthority } from '../authority/to-authority.ts';
import { usePeriod } from '../period/use-period.ts';
import { NothingFound } from '../province/nothing-found.tsx';
import type { ProvinceTable } from '../province/province.server.ts';
import { filtered } from '../province/province-filter.ts';
import { ProvinceFilters } from '../province/province-filters.tsx';
import { groupingOf } from '../province/province-groups.ts';
import type { ProvinceRow } from '../province/province-row.ts';
import { rowsOfColumns } from '../province/rows-of-columns.ts';
import { useFilters } from '../province/use-filters.ts';
import { useTyped } from '../province/use-typed.ts';
import { PictureChoice } from './picture-choice.tsx';
import type { PictureName } from './picture-names.ts';
import type { PictureFigures } from './pictures.server.ts';
import { ProvincePicture } from './province-picture.tsx';

interface PicturesPageProps {
  table: ProvinceTable;
  province: { code: string; nameTh: string; nameEn: string };
  picture: PictureName;
  figures: PictureFigures;
  /** the way back to the area's pictures, for an office of several provinces */
  trail?: ReactNode;
}

/** The pictures of a province, one at a time, over the same period and filters as its table. */
export function PicturesPage({ table, province, picture, figures, trail }: PicturesPageProps) {
  const { t, i18n } = useTranslation(['pictures', 'province', 'states', 'app', 'frame']);
  const rows = useMemo(() => rowsOfColumns<ProvinceRow>(table.columns), [table.columns]);
  const { search, filter, change, clear } = useFilters();
  const [typed, setTyped] = useTyped(filter.q ?? '', (value) => change('q', value));
  const shown = useMemo(() => filtered(rows, filter), [rows, filter]);
  const simulated = rows.filter((row) => row.simulated).length;
  const period = usePeriod();
  const round = t('app:roundOf', { months: period.round, year: formatFiscalYear(period.fiscalYear, i18n.language) });
  const clearAll = () => {
    setTyped('');
    clear();
  };
  return (
    <>
      <PageHeader
        trail={trail}
        title={t('pictures:titleOf', { province: i18n.language === 'en' ? province.nameEn : province.nameTh })}
        badges={
          simulated > 0 ? (
            <SimulatedBadge
              label={t('province:simulatedOf', {
                of: formatOutOf(simulated, rows.length, i18n.language, t('app:authorities')),
              })}
            />
          ) : undefined
        }
        state={round}
      />
      <PictureChoice picture={picture} search={search} />
      <ProvinceFilters
        rows={rows}
        shown={shown.length}
        filter={filter}
        grouping={picture === 'spending' ? groupingOf(search) : undefined}
        typed={typed}
        change={(name, value) => (name === 'q' ? setTyped(value) : change(name, value))}
        clear={clearAll}
      />
      {shown.length === 0 ? (
        <NothingFound of={rows.length} clear={clearAll} />
      ) : (
        <ProvincePicture
          rows={shown}
          search={search}
          to={(id) => toAuthority(id, search, { from: 'pictures' })}
          fileName={`sujarit-${province.code}-${period.fiscalYear}-${period.round}-${picture}`}
          picture={picture}
          figures={figures}
        />
      )}
    </>
  );
}
