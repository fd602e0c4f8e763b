import { ButtonLink } from '@sujarit/ui/button/button';
import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { ToneBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import type { ItaPageQuery } from '../../gql/graphql.ts';
import styles from './ita.module.css';

export type Measure = NonNullable<NonNullable<ItaPageQuery['viewer']>['authority']>['integrityMeasures'][number];

interface MeasuresProps {
  measures: readonly Measure[];
  fiscalYear: number;
  mayImport: boolean;
}

/** The integrity measures of a year (R14), grouped by the indicator that they answer, each with its steps and its result. */
export function Measures({ measures, fiscalYear, mayImport }: MeasuresProps) {
  const { t, i18n } = useTranslation('ita');
  const ofYear = measures.filter((one) => one.fiscalYear === fiscalYear);
  const groups = [...Map.groupBy(ofYear, ({ instrument, indicator }) => `${instrument} ${indicator}`).values()];
  const year = formatFiscalYear(fiscalYear, i18n.language);
  return (
    <section className="stack" aria-labelledby="measures">
      <div className="stack-close">
        <h2 id="measures">{t('ita:measuresOf', { year })}</h2>
        {ofYear.length > 0 ? (
          <p className="soft">
            {t('ita:measuresState', {
              count: ofYear.length,
              reported: ofYear.filter(({ result }) => result).length,
              before: formatFiscalYear(fiscalYear - 1, i18n.language),
            })}
          </p>
        ) : null}
      </div>
      {ofYear.length === 0 ? (
        <EmptyState
          title={t('ita:noMeasures.title', { year })}
          why={t('ita:noMeasures.why')}
          act={mayImport ? <ButtonLink to="/documents">{t('ita:noMeasures.act')}</ButtonLink> : undefined}
        />
      ) : null}
      {groups.map((group) => {
        const { instrument, indicator } = group[0] as Measure;
        const id = `measures-${instrument}-${indicator}`;
        return (
          <section key={id} className="stack-close" aria-labelledby={id}>
            <h3 id={id} className={styles.groupHead}>
              <ToneBadge tone="act" label={instrument} />
              {t('ita:indicatorOf', { no: indicator, name: t(`ita:indicator.${indicator}`) })}
            </h3>
            {group.map((measure) => (
              <MeasureCard key={measure.id} measure={measure} />
            ))}
          </section>
        );
      })}
    </section>
  );
}

function MeasureCard({ measure }: { measure: Measure }) {
  const { t } = useTranslation('ita');
  const parts = [
    ['method', measure.method],
    ['result', measure.result],
    ['success', measure.success],
  ] as const;
  return (
    <article className={styles.measure}>
      <h4>
        {measure.ordinal}. {measure.measure}
      </h4>
      <dl className={styles.parts}>
        {parts.map(([part, text]) => (
          <div key={part}>
            <dt>{t(`ita:part.${part}`)}</dt>
            <dd>{text ? readable(text) : <span className="soft">{t('ita:notReported')}</span>}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

/** Numbered steps that a table's cell ran together begin their own lines again; the text itself stays as it was written. */
function readable(text: string): string {
  return text.replaceAll(/(?<=\S)\s+(?=[๑-๙][๐-๙]?\.\s?\p{Lo})/gu, '\n');
}
