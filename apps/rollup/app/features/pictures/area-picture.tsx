import { useNavigate } from '@remix-run/react';
import { Select } from '@sujarit/ui/form/select';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { useTranslation } from 'react-i18next';
import type { AreaRow } from '../area/area.server.ts';
import { rowTotals } from '../province/province-totals.ts';
import { toProvincePictures } from './area-picture-address.ts';
import type { AreaPictureFigures } from './area-pictures.server.ts';
import { areaPlaces, regionsOf } from './area-places.ts';
import { heatFigure, usedDimensions } from './heat-figures.ts';
import { HeatPicture } from './heat-picture.tsx';
import type { PictureGround } from './picture-ground.ts';
import { addressWith, heatMeasureOf, type PictureName, rankSpreadOf, rankSpreads } from './picture-names.ts';
import { PlansPicture } from './plans-picture.tsx';
import { RankPicture } from './rank-picture.tsx';
import { riskFigures } from './risk-figures.ts';
import { RisksPicture } from './risks-picture.tsx';
import { SpendingPicture } from './spending-picture.tsx';
import { SpreadPicture } from './spread-picture.tsx';
import { areaTrendFigures } from './trend-figures.ts';
import { TrendPicture } from './trend-picture.tsx';

interface AreaPictureProps extends PictureGround {
  rows: readonly AreaRow[];
  /** the nation: heat and spending by region, which open into their provinces */
  byRegion: boolean;
  toRegion: (no: number) => string;
  picture: PictureName;
  figures: AreaPictureFigures;
}

/** One picture over the provinces, each the sum of its authorities. */
export function AreaPicture({ rows, byRegion, toRegion, picture, figures, ...ground }: AreaPictureProps) {
  const { t, i18n } = useTranslation(['pictures', 'app']);
  const locale = i18n.language;
  const navigate = useNavigate();
  const chosen = new Set(rows.map(({ provinceCode }) => provinceCode));
  const nameOf = (row: AreaRow) => (locale === 'en' ? row.nameEn : row.nameTh);
  const provinces = rows.map((row) => ({
    id: row.provinceCode,
    name: nameOf(row),
    to: toProvincePictures(row.provinceCode, ground.search),
    row,
  }));
  const of = byRegion ? 'regions' : 'provinces';
  const places = areaPlaces(rows, of).map(({ id, rows: members }) => ({
    id,
    members,
    ...(byRegion
      ? { name: t('pictures:region', { number: id }), to: toRegion(Number(id)) }
      : { name: nameOf(members[0]!), to: toProvincePictures(id, ground.search) }),
  }));
  const sum = (key: 'authorities' | 'withPlan') => rows.reduce((all, row) => all + row[key], 0);

  if (picture === 'rank') {
    const by = rankSpreadOf(ground.search);
    const choices = (
      <Select
        label={t('spread.choose')}
        value={by}
        onChange={(event) =>
          navigate(addressWith(ground.search, { spread: event.currentTarget.value, at: null }), {
            preventScrollReset: true,
          })
        }
        options={rankSpreads.map((value) => ({ value, label: t(`spread.of_${value}`) }))}
      />
    );
    if (by !== 'provinces')
      return (
        figures.spread && (
          <SpreadPicture
            {...ground}
            by={by}
            spread={figures.spread}
            regions={new Set(regionsOf(rows))}
            choices={choices}
          />
        )
      );
    return (
      <RankPicture
        choices={choices}
        {...ground}
        of="provinces"
        rows={provinces.map(({ row, ...placed }) => ({
          ...placed,
          regionNo: row.regionNo,
          percent: row.reported > 0 ? (row.percent ?? null) : null,
          counted: row.counted,
          projects: row.projects,
        }))}
        isPeer={(one, other) => one.regionNo === other.regionNo}
        peersOf={({ regionNo }) => t('pictures:region', { number: regionNo })}
      />
    );
  }
  if (picture === 'spending')
    return (
      <SpendingPicture
        {...ground}
        header={t(`pictures:one.${of}`)}
        groups={places.map(({ id, name, to, members }) => ({ id, name, to, totals: rowTotals(members) }))}
        whole={rowTotals(rows)}
      />
    );
  if (picture === 'plans') {
    const plans = figures.plans?.filter(({ provinceCode }) => chosen.has(provinceCode));
    return plans && <PlansPicture {...ground} plans={plans} />;
  }
  if (picture === 'trend')
    return figures.trend && <TrendPicture {...ground} figures={areaTrendFigures(figures.trend, chosen)} />;
  if (picture === 'risks')
    return (
      figures.riskCells && (
        <RisksPicture
          {...ground}
          figures={riskFigures(
            figures.riskCells.map(({ provinceCodes, ...cell }) => ({ ...cell, ids: provinceCodes })),
            chosen,
          )}
          owners={provinces}
          ownerWords={({ authorities, count }) =>
            t('pictures:risks.eachOf', { authorities: formatNumber(authorities), count: formatNumber(count) })
          }
        />
      )
    );
  if (!figures.byDimension) return null;
  const { provinceCodes, dimensions } = figures.byDimension;
  const indexes = new Map(provinceCodes.map((code, index) => [code, index]));
  const measure = heatMeasureOf(ground.search);
  const used = usedDimensions(dimensions, measure);
  return (
    <HeatPicture
      {...ground}
      of={of}
      dimensions={used.map(({ dimension }) => dimension)}
      figuresOf={formatOutOf(sum('withPlan'), sum('authorities'), locale, t('app:authorities'))}
      places={places.map(({ members, ...place }) => {
        const at = members.flatMap(({ provinceCode }) => indexes.get(provinceCode) ?? []);
        return { ...place, cells: used.map((dimension) => heatFigure(dimension, at, measure)) };
      })}
    />
  );
}
