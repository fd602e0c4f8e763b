import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { Field } from '@sujarit/ui/form/field';
import { Select } from '@sujarit/ui/form/select';
import { AppForm } from '@sujarit/ui/navigation/navigation';
import { useTranslation } from 'react-i18next';
import styles from './audit.module.css';
import { askedFilter, ENTITIES } from './audit-filter.ts';

interface AuditFiltersProps {
  /** who did something lately */
  actors: readonly { actorId: string; actorName: string; actorRole: string }[];
  search: URLSearchParams;
}

/** What to look for in the log; kept in the address. */
export function AuditFilters({ actors, search }: AuditFiltersProps) {
  const { t } = useTranslation(['audit', 'frame']);
  const asked = askedFilter(search);
  const kept = ['fy', 'round'].filter((name) => search.has(name));
  return (
    <AppForm method="get" action="/audit" role="search" className={styles.filters} key={search.toString()}>
      {kept.map((name) => (
        <input key={name} type="hidden" name={name} value={search.get(name) ?? ''} />
      ))}
      <Select
        label={t('audit:filter.entity')}
        name="entity"
        defaultValue={asked.entity ?? ''}
        placeholder={t('audit:filter.all')}
        options={ENTITIES.map((value) => ({ value, label: t(`audit:entity.${value}`) }))}
      />
      <Select
        label={t('audit:filter.actor')}
        name="actor"
        defaultValue={asked.actorId ?? ''}
        placeholder={t('audit:filter.everybody')}
        options={actors.map(({ actorId, actorName }) => ({ value: actorId, label: actorName || t('audit:system') }))}
      />
      <Field label={t('audit:filter.from')} name="from" type="date" width={12} defaultValue={asked.from ?? ''} />
      <Field label={t('audit:filter.to')} name="to" type="date" width={12} defaultValue={asked.to ?? ''} />
      <div className="row">
        <Button>{t('audit:filter.show')}</Button>
        {Object.keys(asked).length > 0 ? (
          <ButtonLink kind="quiet" to="/audit">
            {t('audit:filter.clear')}
          </ButtonLink>
        ) : null}
      </div>
    </AppForm>
  );
}
