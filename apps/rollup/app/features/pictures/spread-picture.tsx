import { useNavigate } from '@remix-run/react';
import { BarChart } from '@sujarit/ui/charts/bar-chart';
import { Select } from '@sujarit/ui/form/select';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { formatOutOf, formatPercent, percentOf } from '@sujarit/ui/format/percent.ts';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { authorityTypes } from '../province/province-groups.ts';
import type { AreaSpread } from './area-pictures.server.ts';
import { PictureFrame } from './picture-frame.tsx';
import type { PictureGround } from './picture-ground.ts';
import { addressWith } from './picture-names.ts';
import { PictureTable } from './picture-table.tsx';
import { type SpreadOf, type SpreadPlace, spreadFigures } from './spread-figures.ts';

interface SpreadPictureProps extends PictureGround {
  by: SpreadOf;
  spread: AreaSpread;
  regions: ReadonlySet<number>;
  choices: ReactNode;
}

/** How all authorities of an area, or those of one type (?kind=), are spread by percent or by the gravest of their risks. */
export function SpreadPicture({ by, spread, regions, choices, search, fileName }: SpreadPictureProps) {
  const { t, i18n } = useTranslation(['pictures', 'app']);
  const navigate = useNavigate();
  const locale = i18n.language;
  const types = authorityTypes.filter((one) => spread.some(({ type }) => type === one));
  const type = types.find((one) => one === search.get('kind')) ?? null;
  const { places, authorities, outside } = spreadFigures(spread, by, { regions, type });
  const outOfAll = (part: number) => formatOutOf(part, authorities, locale, t('count.authorities'));
  const share = ({ count }: SpreadPlace) => {
    const percent = percentOf(count, authorities);
    return percent === null ? outOfAll(count) : `${formatPercent(percent)} · ${outOfAll(count)}`;
  };
  const nameOf = ({ id, outside: isOutside }: SpreadPlace) => {
    if (by === 'risk' || isOutside) return t(`spread.place.${id}`);
    return t('rank.band', { from: id, to: id === '90' ? '100' : `${Number(id) + 9}.99` });
  };
  const title = t(`spread.title_${by}`, { type: type ? t(`app:typeShort.${type}`) : t('spread.everyType') });
  const columns: DataColumn<SpreadPlace>[] = [
    { id: 'place', header: t(`spread.scale_${by}`), width: 260, cell: nameOf },
    {
      id: 'count',
      header: t('spread.count'),
      numeric: true,
      width: 160,
      cell: ({ count }) => formatNumber(count),
      sortBy: ({ count }) => count,
    },
    { id: 'share', header: t('spread.share'), numeric: true, onCard: true, width: 240, cell: share },
  ];
  return (
    <PictureFrame
      title={title}
      state={t(`spread.state_${by}`, { of: outOfAll(authorities - outside) })}
      fileName={fileName}
      choices={
        <>
          {choices}
          <Select
            label={t('spread.type')}
            value={type ?? ''}
            onChange={(event) =>
              navigate(addressWith(search, { kind: event.currentTarget.value || null }), { preventScrollReset: true })
            }
            options={[
              { value: '', label: t('spread.allTypes') },
              ...types.map((value) => ({ value, label: t(`app:type.${value}`) })),
            ]}
          />
        </>
      }
      picture={
        <BarChart
          title={title}
          rows={places.map((place) => ({
            id: place.id,
            label: nameOf(place),
            bars: [
              { id: 'all', value: place.count, words: share(place), look: place.outside ? 'absent' : 'full' } as const,
            ],
          }))}
        />
      }
      table={<PictureTable caption={title} columns={columns} rows={places} rowId={({ id }) => id} />}
    />
  );
}
