import { useNavigate } from '@remix-run/react';
import { BarChart } from '@sujarit/ui/charts/bar-chart';
import { Percent } from '@sujarit/ui/figures/percent';
import { Select } from '@sujarit/ui/form/select';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { formatOutOf, formatPercent } from '@sujarit/ui/format/percent.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PictureFrame } from './picture-frame.tsx';
import type { PictureGround, PictureOf } from './picture-ground.ts';
import { addressWith } from './picture-names.ts';
import { PictureTable } from './picture-table.tsx';
import { type IsPeer, percentBands, type Ranked, type RankRow, ranked } from './rank.ts';

interface RankPictureProps<Row extends RankRow> extends PictureGround {
  of: PictureOf;
  rows: readonly Row[];
  isPeer: IsPeer<Row>;
  /** the peers of one in words */
  peersOf: (row: Row) => string;
  /** what has to be known of its peer group */
  peerNote?: (row: Row) => string | null;
  /** what else can be spread */
  choices?: ReactNode;
}

/** How the percents are spread; of one (?at=) its place, and its place among its peers. */
export function RankPicture<Row extends RankRow>({
  of,
  rows,
  isPeer,
  peersOf,
  peerNote,
  choices,
  search,
  fileName,
}: RankPictureProps<Row>) {
  const { t, i18n } = useTranslation('pictures');
  const navigate = useNavigate();
  const locale = i18n.language;
  const order = ranked(rows, isPeer);
  const { bands, without } = percentBands(rows);
  const at = rows.find(({ id }) => id === search.get('at'));
  const place = order.find(({ row }) => row === at);
  const among = at ? order.filter(({ row }) => isPeer(at, row)) : [];
  const unit = t(`count.${of}`);
  const bars = (members: readonly Row[], isWithout: boolean) => [
    {
      id: 'all',
      value: members.length,
      words: `${formatNumber(members.length)} ${unit}`,
      look: isWithout ? 'absent' : 'full',
    } as const,
    ...(at ? [peerBar(at, members.filter((row) => isPeer(at, row)).length)] : []),
  ];
  const peerBar = (of: Row, count: number) =>
    ({
      id: 'peers',
      value: count,
      words: t('rank.peers', { peers: peersOf(of), count: formatNumber(count), unit }),
      look: 'outline',
    }) as const;
  const mark = (members: readonly Row[]) => (at && members.includes(at) ? { mark: t('rank.here') } : {});
  const state = () => {
    if (!at) return t('rank.state', { of: formatOutOf(order.length, rows.length, locale, unit), one: t(`one.${of}`) });
    if (!place) return t('rank.stateNotReported', { name: at.name });
    return t('rank.stateOf', {
      name: at.name,
      percent: formatPercent(place.percent),
      of: formatOutOf(at.counted, at.projects, locale, t('projects')),
      place: formatOutOf(place.place, order.length, locale, unit),
      peers: peersOf(at),
      placeOfPeers: formatOutOf(place.placeOfPeers, among.length, locale, unit),
    });
  };
  const title = t('rank.title', { of: t(`each.${of}`) });
  const columns: DataColumn<Ranked<Row>>[] = [
    {
      id: 'name',
      header: t(`one.${of}`),
      width: 300,
      cell: ({ row }) => <AppLink to={row.to}>{row.name}</AppLink>,
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
      id: 'peers',
      header: t('rank.peerGroup'),
      width: 260,
      cell: ({ row }) => peersOf(row),
      sortBy: ({ row }) => peersOf(row),
    },
    {
      id: 'placeOfPeers',
      header: t('rank.placeOfPeers'),
      numeric: true,
      onCard: true,
      cell: (row) => formatNumber(row.placeOfPeers),
      sortBy: (row) => row.placeOfPeers,
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
      state={[state(), at && peerNote?.(at)].filter(Boolean).join(' ')}
      fileName={fileName}
      choices={
        <>
          {choices}
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
        </>
      }
      picture={
        <BarChart
          title={title}
          rows={[
            ...bands.map(({ id, from, rows: members }) => ({
              id,
              label: t('rank.band', { from, to: from === 90 ? '100' : `${from + 9}.99` }),
              bars: bars(members, false),
              ...mark(members),
            })),
            { id: 'without', label: t('notReported'), bars: bars(without, true), ...mark(without) },
          ]}
        />
      }
      table={<PictureTable caption={title} columns={columns} rows={order} rowId={({ row }) => row.id} />}
    />
  );
}
