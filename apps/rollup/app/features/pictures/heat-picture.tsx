import { ButtonLink } from '@sujarit/ui/button/button';
import { HeatMap } from '@sujarit/ui/charts/heat-map';
import { stepOf } from '@sujarit/ui/charts/step.ts';
import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { formatOutOf, formatPercent } from '@sujarit/ui/format/percent.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { useTranslation } from 'react-i18next';
import type { ProvinceRow } from '../province/province-row.ts';
import { type HeatFigure, heatFigures } from './heat-figures.ts';
import { PictureFrame } from './picture-frame.tsx';
import type { PictureGround } from './picture-ground.ts';
import { addressWith, heatMeasureOf, heatMeasures } from './picture-names.ts';
import { PictureTable } from './picture-table.tsx';
import type { Places } from './pictures.server.ts';

/** Authorities by dimensions: progress, spending or risks. */
export function HeatPicture({ rows, search, to, fileName, places }: PictureGround & { places: Places }) {
  const { t, i18n } = useTranslation('pictures');
  const measure = heatMeasureOf(search);
  const dimensions = places.dimensions.filter(isUsed);
  const figures = heatFigures({ ...places, dimensions }, measure);
  const cellsOf = ({ id }: ProvinceRow): HeatFigure[] =>
    figures.get(id) ?? dimensions.map(() => ({ figure: null, of: null, reported: measure === 'risks' }));
  const largest =
    measure === 'risks' ? Math.max(0, ...rows.flatMap((row) => cellsOf(row).map(({ figure }) => figure ?? 0))) : 100;
  const short = ({ figure, reported }: HeatFigure) => {
    if (figure === null) return t(reported ? 'nothingHere' : 'notReported');
    return measure === 'risks' ? formatNumber(figure) : formatPercent(figure);
  };
  const parts = ({ of }: HeatFigure) => {
    if (!of) return null;
    const [part, whole] =
      measure === 'spending'
        ? of.map((amount) => formatBaht(amount, i18n.language))
        : of.map((count) => formatNumber(count));
    return t('outOf', { part, whole });
  };
  const names = dimensions.map(({ dimension }) =>
    dimension === '-' ? t('otherDimension') : t('dimension', { number: dimension }),
  );
  const title = t(`heat.${measure}`);
  const columns: DataColumn<ProvinceRow>[] = [
    {
      id: 'name',
      header: t('authority'),
      width: 300,
      cell: (row) => <AppLink to={to(row.id)}>{row.name}</AppLink>,
      sortBy: ({ name }) => name,
    },
    ...names.map((header, index) => ({
      id: header,
      header,
      numeric: true,
      width: 190,
      onCard: index < 3,
      cell: (row: ProvinceRow) => {
        const cell = cellsOf(row)[index]!;
        return (
          <>
            {short(cell)} <span className="small soft">{parts(cell)}</span>
          </>
        );
      },
      sortBy: (row: ProvinceRow) => cellsOf(row)[index]?.figure ?? null,
    })),
  ];
  return (
    <PictureFrame
      title={title}
      state={t('heat.state', {
        of: formatOutOf(rows.filter(({ id }) => figures.has(id)).length, rows.length, i18n.language, t('authorities')),
      })}
      fileName={`${fileName}-${measure}`}
      choices={heatMeasures.map((one) => (
        <ButtonLink
          key={one}
          small
          kind={one === measure ? 'main' : 'plain'}
          to={addressWith(search, { of: one === 'progress' ? null : one })}
          aria-current={one === measure || undefined}
        >
          {t(`measure.${one}`)}
        </ButtonLink>
      ))}
      picture={
        <HeatMap
          title={title}
          columns={names}
          rows={rows.map((row) => ({
            id: row.id,
            label: row.name,
            to: to(row.id),
            cells: cellsOf(row).map((cell) => ({
              step: cell.figure === null ? null : stepOf(cell.figure, largest),
              words: short(cell),
            })),
          }))}
        />
      }
      table={<PictureTable caption={title} columns={columns} rows={rows} rowId={({ id }) => id} />}
    />
  );
}

/** What stands elsewhere is shown where there is any. */
function isUsed({ dimension, projects, risks }: Places['dimensions'][number]): boolean {
  return dimension !== '-' || [...projects, ...risks].some((count) => count > 0);
}
