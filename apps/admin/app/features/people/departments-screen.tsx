import { useSearchParams } from '@remix-run/react';
import { Button } from '@sujarit/ui/button/button';
import { Field } from '@sujarit/ui/form/field';
import { AppForm } from '@sujarit/ui/navigation/navigation';
import { Notice } from '@sujarit/ui/notice/notice';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { useTranslation } from 'react-i18next';
import { may } from '../viewer/may.ts';
import { DepartmentRow } from './department-row.tsx';
import styles from './people.module.css';
import type { departmentsPage } from './people.server.ts';
import { PeopleTabs } from './people-tabs.tsx';
import { type DepartmentOutcome, useDepartmentError } from './use-department-error.ts';

interface DepartmentsScreenProps {
  page: Awaited<ReturnType<typeof departmentsPage>>;
  outcome: DepartmentOutcome | undefined;
  busy: boolean;
}

/** The authority's departments, in their order: to add one or to give one another name. */
export function DepartmentsScreen({ page, outcome, busy }: DepartmentsScreenProps) {
  const { t } = useTranslation(['people', 'problems']);
  const [search] = useSearchParams();
  const { departments } = page;
  const edit = may(page, 'department.edit');
  const done = outcome ? null : search.get('done');
  const wrongNew = outcome?.id === '' ? outcome : undefined;
  const newError = useDepartmentError(wrongNew);
  return (
    <>
      <PageHeader title={t('people:departments')} state={t('people:departmentsState', { count: departments.length })} />
      {done ? <Notice kind="success" live title={t([`people:done.${done}`, 'people:done.other'])} /> : null}
      <PeopleTabs current="departments" />
      {departments.length === 0 ? (
        <EmptyState title={t('people:noDepartments.title')} why={t('people:noDepartments.why')} />
      ) : (
        <ul className={styles.list}>
          {departments.map((department) => (
            <DepartmentRow
              key={`${department.id} ${department.version}`}
              department={department}
              edit={edit}
              outcome={outcome?.id === department.id ? outcome : undefined}
              busy={busy}
            />
          ))}
        </ul>
      )}
      {edit ? (
        <section className="panel stack-close" aria-labelledby="new-department">
          <h2 id="new-department">{t('people:addDepartment')}</h2>
          <AppForm method="post" className={styles.rename} key={departments.length}>
            <Field
              id="name"
              name="name"
              label={t('people:departmentName')}
              defaultValue={wrongNew?.name ?? ''}
              error={newError}
              autoComplete="off"
            />
            <Button kind="main" busy={busy}>
              {t('people:act.addDepartment')}
            </Button>
          </AppForm>
        </section>
      ) : null}
    </>
  );
}
