import { MatrixChart } from '@sujarit/ui/charts/matrix-chart';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { useTranslation } from 'react-i18next';
import { PictureFrame } from './picture-frame.tsx';
import type { PictureGround, Placed } from './picture-ground.ts';
import { addressWith } from './picture-names.ts';
import { PictureTable } from './picture-table.tsx';
import type { RiskFigure } from './risk-figures.ts';
import styles from './risks-picture.module.css';

interface RisksPictureProps extends PictureGround {
  figures: readonly RiskFigure[];
  /** whose the risks are: authorities, or provinces with a way to the names of theirs */
  owners: readonly Placed[];
  /** what stands beside an owner's name */
  ownerWords: (owner: RiskFigure['owners'][number]) => string;
}

/** The risks of all plans by likelihood and impact; a field opens (?cell=4-5) into whose they are. */
export function RisksPicture({ figures, owners, ownerWords, search, fileName }: RisksPictureProps) {
  const { t } = useTranslation('pictures');
  const byId = new Map(owners.map((owner) => [owner.id, owner]));
  const count = (of: readonly RiskFigure[]) => of.reduce((sum, one) => sum + one.count, 0);
  const rated = figures.filter(({ id }) => id !== '-');
  const open = figures.find(({ id }) => id === search.get('cell'));
  const address = (id: string) => addressWith(search, { cell: id === open?.id ? null : id });
  const place = ({ likelihood, impact }: RiskFigure) =>
    likelihood === null ? t('risks.notRated') : t('risks.at', { likelihood, impact });
  const whose = ({ authorities }: RiskFigure) => t('risks.owners', { count: formatNumber(authorities) });
  const title = t('risks.title');
  const columns: DataColumn<RiskFigure>[] = [
    {
      id: 'place',
      header: t('risks.place'),
      width: 260,
      cell: (figure) => <AppLink to={address(figure.id)}>{place(figure)}</AppLink>,
    },
    { id: 'count', header: t('risks.count'), numeric: true, onCard: true, cell: ({ count: of }) => formatNumber(of) },
    { id: 'owners', header: t('one.authorities'), numeric: true, onCard: true, width: 200, cell: whose },
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
            words: whose(figure),
            aloud: t('risks.aloud', { place: place(figure), risks: figure.count, owners: whose(figure) }),
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
          <ul className={styles.owners}>
            {open.owners.map((owner) => (
              <li key={owner.id}>
                <AppLink to={byId.get(owner.id)?.to ?? ''}>{byId.get(owner.id)?.name}</AppLink> {ownerWords(owner)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </PictureFrame>
  );
}
