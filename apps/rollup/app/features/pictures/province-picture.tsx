import { isReported } from '@sujarit/domain/report-lifecycle';
import { useTranslation } from 'react-i18next';
import { groupName } from '../province/group-name.ts';
import { isPeer, peerGroupName } from '../province/peer-group.ts';
import { groupedRows, groupingOf } from '../province/province-groups.ts';
import type { ProvinceRow } from '../province/province-row.ts';
import { rowTotals } from '../province/province-totals.ts';
import { AuthoritiesHeat } from './authorities-heat.tsx';
import type { PictureGround } from './picture-ground.ts';
import type { PictureName } from './picture-names.ts';
import type { PictureFigures } from './pictures.server.ts';
import { PlansPicture } from './plans-picture.tsx';
import { RankPicture } from './rank-picture.tsx';
import { riskFigures } from './risk-figures.ts';
import { RisksPicture } from './risks-picture.tsx';
import { SpendingPicture } from './spending-picture.tsx';
import { trendFigures } from './trend-figures.ts';
import { TrendPicture } from './trend-picture.tsx';

interface ProvincePictureProps extends PictureGround {
  /** those that pass the filters */
  rows: readonly ProvinceRow[];
  /** the page of an authority */
  to: (id: string) => string;
  picture: PictureName;
  figures: PictureFigures;
}

/** One picture over the authorities of a province. */
export function ProvincePicture({ rows, to, picture, figures, ...ground }: ProvincePictureProps) {
  const { t } = useTranslation(['pictures', 'province', 'app']);
  const chosen = new Set(rows.map(({ id }) => id));
  if (picture === 'rank')
    return (
      <RankPicture
        {...ground}
        of="authorities"
        rows={rows.map((row) => ({ ...row, to: to(row.id), percent: row.percent ?? null }))}
        isPeer={isPeer}
        peersOf={(row) => peerGroupName(t, row)}
        peerNote={({ size }) => (size ? null : t('pictures:rank.sizeUnknown'))}
      />
    );
  if (picture === 'plans')
    return (
      <PlansPicture
        {...ground}
        plans={rows.map(({ planState, reportState }) => ({
          planState,
          reported: isReported(reportState ?? null),
          authorities: 1,
        }))}
      />
    );
  if (picture === 'spending') {
    const grouping = groupingOf(ground.search) ?? 'district';
    return (
      <SpendingPicture
        {...ground}
        header={t(`province:column.${grouping}`)}
        groups={groupedRows(rows, grouping).map((group) => ({
          id: group.id,
          name: groupName(t, grouping, group),
          totals: rowTotals(group.rows),
        }))}
        whole={rowTotals(rows)}
      />
    );
  }
  if (picture === 'trend')
    return figures.trend && <TrendPicture {...ground} figures={trendFigures(figures.trend, chosen)} />;
  if (picture === 'risks')
    return (
      figures.riskCells && (
        <RisksPicture
          {...ground}
          figures={riskFigures(figures.riskCells, chosen)}
          owners={rows.map(({ id, name }) => ({ id, name, to: to(id) }))}
          ownerWords={({ count }) => t('pictures:risks.each', { count })}
        />
      )
    );
  return figures.places && <AuthoritiesHeat {...ground} rows={rows} places={figures.places} to={to} />;
}
