import { Money } from '@sujarit/ui/figures/money';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { SimulatedBadge } from '@sujarit/ui/state/simulated-badge';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import { toAuthority } from '../authority/to-authority.ts';
import { ItaScore } from '../province/ita-score.tsx';
import { LightPercent } from '../province/light-percent.tsx';
import type { BestAuthority as Best } from './best.server.ts';
import styles from './best-page.module.css';

interface BestAuthorityProps {
  best: Best;
  /** the place is shared with another */
  shared: boolean;
  by: 'PROGRESS' | 'ITA';
  search: URLSearchParams;
}

/** One of the best: its place with the figure that gives it, and what it does. */
export function BestAuthority({ best, shared, by, search }: BestAuthorityProps) {
  const { t, i18n } = useTranslation(['best', 'app', 'states', 'frame', 'province', 'authority']);
  const { place, province, projects, round } = best;
  const { row } = round;
  return (
    <article className={`${styles.best} panel`} aria-labelledby={`best-${row.code}`}>
      <header className={styles.head}>
        <h3 id={`best-${row.code}`}>
          <span className={styles.place}>{t(shared ? 'best:sharedPlace' : 'best:placeNo', { place })}</span>{' '}
          <AppLink to={toAuthority(row.id, search, { from: 'best' })} discover="none">
            {row.name}
          </AppLink>
        </h3>
        <p className="small soft">
          {[row.district, province].filter(Boolean).join(' · ')}{' '}
          {row.simulated ? <SimulatedBadge label={t('frame:simulated')} /> : null}
        </p>
        <p className={styles.figure}>
          {by === 'ITA' ? (
            <>
              {t('best:ita')} <ItaScore total={row.itaTotal} level={row.itaLevel} />
            </>
          ) : (
            <LightPercent {...row} />
          )}
        </p>
      </header>
      <ul className={styles.projects}>
        {projects.map(({ id, name, kind, amount, mark, status }) => (
          <li key={id}>
            <AppLink to={toAuthority(row.id, search, { from: 'best', project: id })} discover="none">
              {name}
            </AppLink>
            <span className={styles.facts}>
              <span>{t(`authority:kindOf.${kind}`)}</span>
              <span>
                {t('best:budget')}{' '}
                <Money
                  amount={amount ?? null}
                  mark={mark ?? null}
                  locale={i18n.language}
                  unit
                  absent={t('province:noAmount')}
                />
              </span>
              {status ? (
                <StateBadge kind="entry" state={status} label={t(`states:entry.${status}`)} plain />
              ) : (
                <span className="soft">{t('states:light.NOT_REPORTED')}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </article>
  );
}
