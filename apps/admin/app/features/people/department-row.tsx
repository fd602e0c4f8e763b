import { useTexts } from '@sujarit/remix-host/i18n/use-texts';
import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { Field } from '@sujarit/ui/form/field';
import { DiffView } from '@sujarit/ui/history/diff-view';
import { AppForm } from '@sujarit/ui/navigation/navigation';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './people.module.css';
import { type DepartmentOutcome, useDepartmentError } from './use-department-error.ts';

interface DepartmentRowProps {
  department: { id: string; name: string; ordinal: number; version: number };
  edit: boolean;
  outcome: DepartmentOutcome | undefined;
  busy: boolean;
}

type DiffTexts = Parameters<typeof DiffView>[0]['texts'];

/** One department; its name is changed in its place. Where somebody renamed it meanwhile, both names are shown. */
export function DepartmentRow({ department, edit, outcome, busy }: DepartmentRowProps) {
  const { t } = useTranslation(['people', 'frame']);
  const [asked, setAsked] = useState(false);
  const error = useDepartmentError(outcome);
  const texts = useTexts<DiffTexts>('people:diff');
  const { id, name, ordinal, version } = department;
  const stale = outcome?.refusal.code === 'STALE_VERSION';
  return (
    <li className={styles.person}>
      {edit && (asked || outcome) ? (
        <AppForm method="post" className={styles.rename}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <Field
            id={`name-${ordinal}`}
            name="name"
            label={t('people:departmentName')}
            defaultValue={outcome?.name ?? name}
            error={error}
            autoComplete="off"
          />
          <Button busy={busy}>{t(stale ? 'people:act.keepMine' : 'frame:save')}</Button>
          <ButtonLink kind="quiet" to="/people/departments" reloadDocument>
            {t('frame:cancel')}
          </ButtonLink>
          {stale ? (
            <div className={styles.full}>
              <DiffView before={name} after={outcome.name} texts={texts} />
            </div>
          ) : null}
        </AppForm>
      ) : (
        <>
          <p className={styles.words}>
            {ordinal}. {name}
          </p>
          {edit ? (
            <Button type="button" small onClick={() => setAsked(true)}>
              {t('people:act.rename')}
              <span className="aloud"> {name}</span>
            </Button>
          ) : null}
        </>
      )}
    </li>
  );
}
