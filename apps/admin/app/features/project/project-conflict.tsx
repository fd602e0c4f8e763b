import { useTexts } from '@sujarit/remix-host/i18n/use-texts';
import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { RadioGroup } from '@sujarit/ui/form/radio-group';
import { DiffView } from '@sujarit/ui/history/diff-view';
import { AppForm } from '@sujarit/ui/navigation/navigation';
import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import styles from './project.module.css';
import { fieldLabel } from './project-fields.ts';
import { clashes, type ProjectContent, type ProjectValues, type ProjectWas, valuesOf } from './project-values.ts';

interface ProjectConflictProps {
  typed: ProjectValues;
  was: ProjectWas;
  /** what stands now */
  current: ProjectContent & { version: number };
  years: readonly number[];
  departments: readonly { id: string; name: string }[];
  here: string;
  busy: boolean;
}

/** Somebody saved meanwhile: both versions of every field that both changed, to choose from; changes of either side elsewhere hold. */
export function ProjectConflict({ typed, was, current, years, departments, here, busy }: ProjectConflictProps) {
  const { t } = useTranslation(['project', 'plan']);
  const diffTexts = useTexts<{ before: string; after: string; removed: string; added: string; empty: string }>(
    'project:diff',
  );
  const theirs = valuesOf(current, years);
  const { clashes: found, merged } = clashes(was.values, typed, theirs);
  const clashing = new Set(found.map(({ field }) => field));
  const now: ProjectWas = { values: theirs, budgets: current.budgets ?? [] };
  const said = (field: string, value: string) => {
    if (field === 'kind') return t(`plan:kind.${value}`);
    if (field === 'sheet.budgetStatus') return t(`project:budgetStatus.${value || 'UNSTATED'}`);
    if (field === 'departmentId') return departments.find(({ id }) => id === value)?.name ?? '';
    return value;
  };
  return (
    <AppForm method="post" className="stack">
      <Notice kind="warn" live title={t('project:clash.title')}>
        <p>{t(found.length > 0 ? 'project:clash.choose' : 'project:clash.none')}</p>
      </Notice>
      <input type="hidden" name="version" value={current.version} />
      <input type="hidden" name="was" value={JSON.stringify(now)} />
      {Object.entries(merged)
        .filter(([field]) => !clashing.has(field))
        .map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
      {found.map(({ field, mine, theirs: their }) => (
        <section key={field} className={`panel ${styles.clash}`} aria-label={fieldLabel(t, field)}>
          <h2>{fieldLabel(t, field)}</h2>
          <DiffView before={said(field, their)} after={said(field, mine)} texts={diffTexts} />
          <RadioGroup
            name={field}
            legend={t('project:clash.which')}
            inline
            defaultValue={mine}
            options={[
              { value: mine, label: t('project:clash.mine') },
              { value: their, label: t('project:clash.theirs') },
            ]}
          />
        </section>
      ))}
      <div className="row">
        <Button kind="main" busy={busy}>
          {t('project:clash.save')}
        </Button>
        <ButtonLink to={here}>{t('project:clash.drop')}</ButtonLink>
      </div>
    </AppForm>
  );
}
