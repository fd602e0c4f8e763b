import { ButtonLink } from '@sujarit/ui/button/button';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { entryAddress } from '../report/report-address.ts';
import styles from './entry-screen.module.css';

interface Neighbour {
  id: string;
  name: string;
}

interface EntryStepsProps {
  page: {
    report: { id: string; fiscalYear: number; months: number };
    before?: Neighbour | undefined;
    after?: Neighbour | undefined;
  };
  /** which one of how many */
  words: string;
}

/** To the project before and after this one, in the order of the report. */
export function EntrySteps({ page: { report, before, after }, words }: EntryStepsProps) {
  const { t } = useTranslation('reports');
  return (
    <nav aria-label={t('reports:steps')} className={`${styles.steps} screen-only`}>
      {before ? (
        <ButtonLink
          small
          to={entryAddress(report, before.id)}
          rel="prev"
          icon={<ArrowLeft size={16} aria-hidden="true" />}
        >
          {t('reports:act.previousProject')}
          <span className="aloud"> {before.name}</span>
        </ButtonLink>
      ) : null}
      <span className={`${styles.place} soft small figures`}>{words}</span>
      {after ? (
        <ButtonLink
          small
          to={entryAddress(report, after.id)}
          rel="next"
          icon={<ArrowRight size={16} aria-hidden="true" />}
        >
          {t('reports:act.nextProject')}
          <span className="aloud"> {after.name}</span>
        </ButtonLink>
      ) : null}
    </nav>
  );
}
