import { formatNumber } from '@sujarit/ui/format/number.ts';
import { useTranslation } from 'react-i18next';
import type { AuditPageQuery } from '../../gql/graphql.ts';
import styles from './audit.module.css';
import { ChangeView } from './change-view.tsx';

export type Act = AuditPageQuery['auditActs'][number];

/** What an act is called; of one that is not known, its own name. */
export function useActWords(): (action: string) => string {
  const { t } = useTranslation('audit');
  return (action) => t([`audit:action.${action.replaceAll('.', '_')}`, 'audit:action.other'], { action });
}

/** What an act changed: kinds of rows with their counts, and every change to be opened. */
export function ActChanges({ act, names }: { act: Act; names: Record<string, string> }) {
  const { t } = useTranslation('audit');
  const kinds = [...Map.groupBy(act.changes, ({ operation, entity }) => `${operation} ${entity}`).values()];
  const more = act.changeCount - act.changes.length;
  return (
    <details className={styles.details} open={act.changeCount <= 1}>
      <summary>
        {kinds
          .map((group) =>
            t('audit:kindCount', {
              operation: t(`audit:operation.${group[0]?.operation}`),
              entity: t([`audit:entity.${group[0]?.entity}`, 'audit:entity.other'], { entity: group[0]?.entity }),
              figure: formatNumber(group.length),
            }),
          )
          .join(' · ')}
      </summary>
      <ul className={styles.changes}>
        {act.changes.map((change) => (
          <ChangeView key={change.seq} change={change} names={names} />
        ))}
      </ul>
      {more > 0 ? <p className="soft">{t('audit:moreChanges', { figure: formatNumber(more) })}</p> : null}
      <p className="soft small">
        {t('audit:request')} <code className={styles.hash}>{act.requestId}</code>
      </p>
    </details>
  );
}
