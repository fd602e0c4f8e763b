import { useNavigate } from '@remix-run/react';
import { BarChart } from '@sujarit/ui/charts/bar-chart';
import { Percent } from '@sujarit/ui/figures/percent';
import { Select } from '@sujarit/ui/form/select';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { formatOutOf, formatPercent } from '@sujarit/ui/format/percent.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { useTranslation } from 'react-i18next';
import { PictureFrame } from './picture-frame.tsx';
import type { PictureGround } from './picture-ground.ts';
import { addressWith } from './picture-names.ts';
import { PictureTable } from './picture-table.tsx';
import { percentBands, type RankedRow, ranked } from './rank.ts';

/** How the percents are spread; of one authority (?at=) its place, and among the others of its type. */
export function RankPicture({ rows, search, to, fileName }: PictureGround) {
  const { t, i18n } = useTranslation(['pictures', 'app']);
  const navigate = useNavigate();
  const locale = i18n.language;
  const order = ranked(rows);
  const { bands, without } = percentBands(rows);
  const at = rows.find(({ id }) => id === search.get('at'));
  const place = order.find(({ row }) => row === at);
  const peers = order.filter(({ row }) => row.type === at?.type);
  const type = at && t(`app:type.${at.type}`);
  const bars = (of: typeof rows, without: boolean) => [
    {
      id: 'all',
      value: of.length,
      words: t('rank.count', { count: of.length }),
      look: without ? 'absent' : 'full',
    } as const,
    ...(at
      ? [
          {
            id: 'peers',
            value: of.filter((row) => row.type === at.type).length,
            words: t('rank.peers', { type, count: of.filter((row) => row.type === at.type).length }),
            look: 'outline',
          } as const,
        ]
      : []),
  ];
  const mark = (of: typeof rows) => (at && of.includes(at) ? { mark: t('rank.here') } : {});
  const title = t('rank.title');
  const columns: DataColumn<RankedRow>[] = [
    {
      id: 'name',
      header: t('authority'),
      width: 300,
      cell: ({ row }) => <AppLink to={to(row.id)}>{row.name}</AppLink>,
      sortBy: ({ row }) => row.name,
    },
    {
      id: 'place',
      header: t('rank.place'),
      numeric: true,
      onCard: true,
      cell: ({ place: no }) => formatNumber(no),
      sortBy: (row) => row.place,
    },
    {
      id: 'type',
      header: t('rank.type'),
      cell: ({ row }) => t(`app:typeShort.${row.type}`),
      sortBy: ({ row }) => row.type,
    },
    {
      id: 'placeOfType',
      header: t('rank.placeOfType'),
      numeric: true,
      onCard: true,
      cell: (row) => formatNumber(row.placeOfType),
      sortBy: (row) => row.placeOfType,
    },
    {
      id: 'percent',
      header: t('percent'),
      numeric: true,
      onCard: true,
      width: 160,
      cell: ({ row, percent }) => <Percent percent={percent} part={row.counted} whole={row.projects} locale={locale} />,
      sortBy: ({ percent }) => percent,
    },
  ];
  return (
    <PictureFrame
      title={title}
      state={
        place
          ? t('rank.stateOf', {
              name: place.row.name,
              percent: formatPercent(place.percent),
              place: formatOutOf(place.place, order.length, locale, t('authorities')),
              type,
              placeOfType: formatOutOf(place.placeOfType, peers.length, locale, t('authorities')),
            })
          : at
            ? t('rank.stateNotReported', { name: at.name })
            : t('rank.state', { of: formatOutOf(order.length, rows.length, locale, t('authorities')) })
      }
      fileName={fileName}
      choices={
        <Select
          label={t('rank.choose')}
          value={at?.id ?? ''}
          onChange={(event) =>
            navigate(addressWith(search, { at: event.currentTarget.value || null }), { preventScrollReset: true })
          }
          options={[
            { value: '', label: t('rank.nobody') },
            ...rows.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      }
      picture={
        <BarChart
          title={title}
          rows={[
            ...bands.map(({ id, from, rows: of }) => ({
              id,
              label: t('rank.band', { from, to: from === 90 ? '100' : `${from + 9}.99` }),
              bars: bars(of, false),
              ...mark(of),
            })),
            { id: 'without', label: t('notReported'), bars: bars(without, true), ...mark(without) },
          ]}
        />
      }
      table={<PictureTable caption={title} columns={columns} rows={order} rowId={({ row }) => row.id} />}
    />
  );
}
