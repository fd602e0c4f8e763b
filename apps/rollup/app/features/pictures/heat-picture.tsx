import { bahtOf } from '@sujarit/domain/aggregate-money';
import { ButtonLink } from '@sujarit/ui/button/button';
import { HeatMap } from '@sujarit/ui/charts/heat-map';
import { stepOf } from '@sujarit/ui/charts/step.ts';
import { formatBaht, formatBahtShort } from '@sujarit/ui/format/baht.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { formatOutOf, formatPercent } from '@sujarit/ui/format/percent.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { useTranslation } from 'react-i18next';
import type { HeatFigure } from './heat-figures.ts';
import { PictureFrame } from './picture-frame.tsx';
import type { PictureGround, PictureOf, Placed } from './picture-ground.ts';
import { addressWith, heatMeasureOf, heatMeasures } from './picture-names.ts';
import { PictureTable } from './picture-table.tsx';

export interface HeatPlace extends Placed {
  /** in the order of the dimensions */
  cells: readonly HeatFigure[];
}

interface HeatPictureProps extends PictureGround {
  of: PictureOf;
  places: readonly HeatPlace[];
  /** "1" to "4"; "-" for what stands elsewhere */
  dimensions: readonly string[];
  /** how many of the authorities have figures, in words */
  figuresOf: string;
}

/** Places by dimensions: progress, spending or risks. Every percent stands beside its denominator. */
export function HeatPicture({ of, places, dimensions, figuresOf, search, fileName }: HeatPictureProps) {
  const { t, i18n } = useTranslation('pictures');
  const locale = i18n.language;
  const measure = heatMeasureOf(search);
  const largest =
    measure === 'risks' ? Math.max(0, ...places.flatMap(({ cells }) => cells.map(({ figure }) => figure ?? 0))) : 100;
  const short = ({ figure, reported }: HeatFigure) => {
    if (figure === null) return t(reported ? 'nothingHere' : 'notReported');
    return measure === 'risks' ? formatNumber(figure) : formatPercent(figure);
  };
  const inBaht = (satang: number) => bahtOf(BigInt(satang));
  const parts = ({ of }: HeatFigure) => {
    if (!of) return null;
    const words = (count: number) => (measure === 'spending' ? formatBaht(inBaht(count), locale) : formatNumber(count));
    return t('outOf', { part: words(of[0]), whole: words(of[1]) });
  };
  const unit = t(measure === 'spending' ? 'baht' : 'projects');
  const beside = ({ figure, of }: HeatFigure) => {
    if (!of || figure === null) return undefined;
    return measure === 'spending'
      ? t('ofWhole', { whole: formatBahtShort(inBaht(of[1]), locale) })
      : formatOutOf(of[0], of[1], locale);
  };
  const names = dimensions.map((dimension) =>
    dimension === '-' ? t('otherDimension') : t('dimension', { number: dimension }),
  );
  const title = t(`heat.${measure}`, { of: t(`each.${of}`) });
  const columns: DataColumn<HeatPlace>[] = [
    {
      id: 'name',
      header: t(`one.${of}`),
      width: 300,
      cell: ({ to, name }) => <AppLink to={to}>{name}</AppLink>,
      sortBy: ({ name }) => name,
    },
    ...names.map((header, index) => ({
      id: header,
      header,
      ...(measure === 'risks' ? {} : { unit }),
      numeric: true,
      width: 190,
      onCard: index < 3,
      cell: ({ cells }: HeatPlace) => {
        const cell = cells[index]!;
        return (
          <>
            {short(cell)}
            <br />
            <span className="small soft">{parts(cell)}</span>
          </>
        );
      },
      sortBy: ({ cells }: HeatPlace) => cells[index]?.figure ?? null,
    })),
  ];
  return (
    <PictureFrame
      title={title}
      state={t('heat.state', { of: figuresOf })}
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
          rows={places.map(({ id, name, to, cells }) => ({
            id,
            label: name,
            to,
            cells: cells.map((cell, index) => ({
              step: cell.figure === null ? null : stepOf(cell.figure, largest),
              words: short(cell),
              beside: beside(cell),
              whole: [name, names[index], short(cell), cell.of && `${parts(cell)} ${unit}`].filter(Boolean).join(' · '),
            })),
          }))}
        />
      }
      table={<PictureTable caption={title} columns={columns} rows={places} rowId={({ id }) => id} />}
    />
  );
}
