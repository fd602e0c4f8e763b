import { useNavigate, useSearchParams } from '@remix-run/react';
import { Select } from '@sujarit/ui/form/select';
import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { Trail } from '@sujarit/ui/navigation/trail';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { SimulatedBadge } from '@sujarit/ui/state/simulated-badge';
import { useTranslation } from 'react-i18next';
import type { AreaRow } from '../area/area.server.ts';
import { usePeriod } from '../period/use-period.ts';
import { AreaPicture } from './area-picture.tsx';
import type { AreaPictureFigures } from './area-pictures.server.ts';
import { regionOf, regionsOf } from './area-places.ts';
import { PictureChoice } from './picture-choice.tsx';
import { addressWith, type PictureName } from './picture-names.ts';

interface AreaPicturesPageProps {
  rows: AreaRow[];
  /** the name of the office's area */
  area: string;
  picture: PictureName;
  figures: AreaPictureFigures;
}

/** The pictures of the nation or of a region, one at a time; regions open into provinces, and provinces into their own pictures. */
export function AreaPicturesPage({ rows, area, picture, figures }: AreaPicturesPageProps) {
  const { t, i18n } = useTranslation(['pictures', 'province', 'app']);
  const locale = i18n.language;
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const period = usePeriod();
  const regions = regionsOf(rows);
  const region = regionOf(search, rows);
  const shown = region === null ? rows : rows.filter(({ regionNo }) => regionNo === region);
  const sum = (key: 'authorities' | 'simulated' | 'reported') => shown.reduce((all, row) => all + row[key], 0);
  const outOf = (part: number) => formatOutOf(part, sum('authorities'), locale, t('app:authorities'));
  const toRegion = (no: number | null) =>
    addressWith(search, { region: no === null ? null : `${no}`, cell: null, at: null });
  return (
    <>
      <PageHeader
        trail={
          region !== null && regions.length > 1 ? (
            <Trail label={t('app:trail')} steps={[{ to: toRegion(null), label: t('pictures:ofArea', { area }) }]} />
          ) : undefined
        }
        title={t('pictures:ofArea', { area: region === null ? area : t('pictures:region', { number: region }) })}
        badges={
          sum('simulated') > 0 ? (
            <SimulatedBadge label={t('province:simulatedOf', { of: outOf(sum('simulated')) })} />
          ) : undefined
        }
        state={t('pictures:areaState', {
          round: t('app:roundOf', { months: period.round, year: formatFiscalYear(period.fiscalYear, locale) }),
          provinces: formatNumber(shown.length),
          reported: outOf(sum('reported')),
        })}
      />
      <PictureChoice picture={picture} search={search} />
      {regions.length > 1 ? (
        <div className="row screen-only">
          <Select
            label={t('pictures:chooseRegion')}
            value={region === null ? '' : `${region}`}
            onChange={(event) => navigate(toRegion(Number(event.currentTarget.value) || null))}
            options={[
              { value: '', label: t('pictures:allRegions') },
              ...regions.map((no) => ({ value: `${no}`, label: t('pictures:region', { number: no }) })),
            ]}
          />
        </div>
      ) : null}
      <AreaPicture
        rows={shown}
        byRegion={regions.length > 1 && region === null}
        search={search}
        toRegion={toRegion}
        fileName={`sujarit-${region === null ? 'area' : `region-${region}`}-${period.fiscalYear}-${period.round}-${picture}`}
        picture={picture}
        figures={figures}
      />
    </>
  );
}
