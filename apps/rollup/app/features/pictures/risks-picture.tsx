import { MatrixChart } from '@sujarit/ui/charts/matrix-chart';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { useTranslation } from 'react-i18next';
import { PictureFrame } from './picture-frame.tsx';
import type { PictureGround } from './picture-ground.ts';
import { addressWith } from './picture-names.ts';
import { PictureTable } from './picture-table.tsx';
import type { RiskCells } from './pictures.server.ts';
import { type RiskFigure, riskFigures } from './risk-figures.ts';

/** The risks of all plans by likelihood and impact; a field opens (?cell=4-5) into the authorities' names. */
export function RisksPicture({ rows, search, to, fileName, riskCells }: PictureGround & { riskCells: RiskCells }) {
  const { t } = useTranslation('pictures');
  const figures = riskFigures(riskCells, rows);
  const count = (of: readonly RiskFigure[]) => of.reduce((sum, one) => sum + one.count, 0);
  const rated = figures.filter(({ id }) => id !== '-');
  const open = figures.find(({ id }) => id === search.get('cell'));
  const address = (id: string) => addressWith(search, { cell: id === open?.id ? null : id });
  const place = ({ likelihood, impact }: RiskFigure) =>
    likelihood === null ? t('risks.notRated') : t('risks.at', { likelihood, impact });
  const owners = ({ owners: of }: RiskFigure) => t('risks.owners', { count: of.length });
  const title = t('risks.title');
  const columns: DataColumn<RiskFigure>[] = [
    {
      id: 'place',
      header: t('risks.place'),
      width: 260,
      cell: (figure) => <AppLink to={address(figure.id)}>{place(figure)}</AppLink>,
    },
    { id: 'count', header: t('risks.count'), numeric: true, onCard: true, cell: ({ count: of }) => formatNumber(of) },
    { id: 'owners', header: t('authority'), numeric: true, onCard: true, width: 200, cell: owners },
  ];
  return (
    <PictureFrame
      title={title}
      state={t('risks.state', {
        rated: formatNumber(count(rated)),
        all: formatNumber(count(figures)),
        notRated: formatNumber(count(figures) - count(rated)),
      })}
      fileName={fileName}
      picture={
        <MatrixChart
          title={title}
          texts={{ likelihood: t('risks.likelihood'), impact: t('risks.impact') }}
          cells={rated.map((figure) => ({
            likelihood: figure.likelihood ?? 0,
            impact: figure.impact ?? 0,
            count: figure.count,
            words: owners(figure),
            aloud: t('risks.aloud', { place: place(figure), risks: figure.count, owners: owners(figure) }),
            to: address(figure.id),
            chosen: figure.id === open?.id,
          }))}
        />
      }
      table={<PictureTable caption={title} columns={columns} rows={figures} rowId={({ id }) => id} />}
    >
      {open ? (
        <section className="stack-close" aria-labelledby="risk-owners">
          <h3 id="risk-owners">{t('risks.ownersOf', { place: place(open), count: formatNumber(open.count) })}</h3>
          <ul>
            {open.owners.map(({ row, count: of }) => (
              <li key={row.id}>
                <AppLink to={to(row.id)}>{row.name}</AppLink> {t('risks.each', { count: of })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </PictureFrame>
  );
}
