import { useTranslation } from 'react-i18next';
import { FieldConflict } from '../conflict/field-conflict.tsx';
import { fieldLabel } from './project-fields.ts';
import { type ProjectContent, type ProjectValues, type ProjectWas, valuesOf } from './project-values.ts';

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

/** A project that somebody saved meanwhile. */
export function ProjectConflict({ typed, was, current, years, departments, here, busy }: ProjectConflictProps) {
  const { t } = useTranslation(['project', 'plan']);
  const theirs = valuesOf(current, years);
  const now: ProjectWas = { values: theirs, budgets: current.budgets ?? [] };
  const said = (field: string, value: string) => {
    if (field === 'kind') return t(`plan:kind.${value}`);
    if (field === 'sheet.budgetStatus') return t(`project:budgetStatus.${value || 'UNSTATED'}`);
    if (field === 'departmentId') return departments.find(({ id }) => id === value)?.name ?? '';
    return value;
  };
  return (
    <FieldConflict
      was={was.values}
      typed={typed}
      theirs={theirs}
      version={current.version}
      wasNow={now}
      labelOf={(field) => fieldLabel(t, field)}
      said={said}
      here={here}
      busy={busy}
    />
  );
}
