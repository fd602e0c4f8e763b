import { ButtonLink } from '@sujarit/ui/button/button';
import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { toAuthority } from '../authority/to-authority.ts';
import { usePeriod } from '../period/use-period.ts';
import type { ProvinceTable } from '../province/province.server.ts';
import { filtered } from '../province/province-filter.ts';
import { ProvinceFilters } from '../province/province-filters.tsx';
import { groupingOf } from '../province/province-groups.ts';
import type { ProvinceRow } from '../province/province-row.ts';
import { rowsOfColumns } from '../province/rows-of-columns.ts';
import { useFilters } from '../province/use-filters.ts';
import { useTyped } from '../province/use-typed.ts';
import { HeatPicture } from './heat-picture.tsx';
import type { PictureGround } from './picture-ground.ts';
import { addressWith, type PictureName, pictureNames } from './picture-names.ts';
import type { PictureFigures } from './pictures.server.ts';
import { PlansPicture } from './plans-picture.tsx';
import { RankPicture } from './rank-picture.tsx';
import { RisksPicture } from './risks-picture.tsx';
import { SpendingPicture } from './spending-picture.tsx';
import { TrendPicture } from './trend-picture.tsx';

interface PicturesPageProps {
  table: ProvinceTable;
  province: { code: string; nameTh: string; nameEn: string };
  picture: PictureName;
  figures: PictureFigures;
}

/** The pictures of a province, one at a time, over the same period and filters as its table. */
export function PicturesPage({ table, province, picture, figures }: PicturesPageProps) {
  const { t, i18n } = useTranslation(['pictures', 'province', 'states', 'app', 'frame']);
  const rows = useMemo(() => rowsOfColumns<ProvinceRow>(table.columns), [table.columns]);
  const { search, filter, change, clear } = useFilters();
  const [typed, setTyped] = useTyped(filter.q ?? '', (value) => change('q', value));
  const shown = useMemo(() => filtered(rows, filter), [rows, filter]);
  const period = usePeriod();
  const round = t('app:roundOf', { months: period.round, year: formatFiscalYear(period.fiscalYear, i18n.language) });
  const ground: PictureGround = {
    rows: shown,
    search,
    to: (id) => toAuthority(id, search, { from: 'pictures' }),
    fileName: `sujarit-${province.code}-${period.fiscalYear}-${period.round}-${picture}`,
  };
  return (
    <>
      <PageHeader
        title={t('pictures:titleOf', { province: i18n.language === 'en' ? province.nameEn : province.nameTh })}
        state={round}
      />
      <nav aria-label={t('pictures:choose')} className="row screen-only">
        {pictureNames.map((name) => (
          <ButtonLink
            key={name}
            small
            kind={name === picture ? 'main' : 'plain'}
            to={addressWith(search, { picture: name, cell: null })}
            aria-current={name === picture ? 'page' : undefined}
          >
            {t(`pictures:name.${name}`)}
          </ButtonLink>
        ))}
      </nav>
      <ProvinceFilters
        rows={rows}
        shown={shown.length}
        filter={filter}
        grouping={picture === 'spending' ? groupingOf(search) : undefined}
        typed={typed}
        change={(name, value) => (name === 'q' ? setTyped(value) : change(name, value))}
        clear={() => {
          setTyped('');
          clear();
        }}
      />
      {drawn(ground, picture, figures)}
    </>
  );
}

function drawn(ground: PictureGround, picture: PictureName, { places, riskCells, trend }: PictureFigures): ReactNode {
  if (picture === 'rank') return <RankPicture {...ground} />;
  if (picture === 'plans') return <PlansPicture {...ground} />;
  if (picture === 'spending') return <SpendingPicture {...ground} />;
  if (picture === 'trend') return trend && <TrendPicture {...ground} trend={trend} />;
  if (picture === 'risks') return riskCells && <RisksPicture {...ground} riskCells={riskCells} />;
  return places && <HeatPicture {...ground} places={places} />;
}
