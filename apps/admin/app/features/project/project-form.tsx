import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { ErrorSummary } from '@sujarit/ui/form/error-summary';
import { AppForm } from '@sujarit/ui/navigation/navigation';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanNode } from '../plan/plan-row.ts';
import { useRefusalErrors } from '../problem/use-refusal-words.ts';
import { BudgetFields } from './budget-fields.tsx';
import { HeadFields } from './head-fields.tsx';
import { fieldId, fieldLabel, fieldOfPath } from './project-fields.ts';
import type { ProjectOutcome } from './project-screen.tsx';
import { type ProjectContent, type ProjectWas, valuesOf } from './project-values.ts';
import { SheetFields } from './sheet-fields.tsx';

interface ProjectFormProps {
  content: ProjectContent;
  version: number;
  years: readonly number[];
  nodes: readonly PlanNode[];
  departments: readonly { id: string; name: string }[];
  /** may give it to a division */
  mayPlace: boolean;
  back: string;
  outcome: ProjectOutcome | undefined;
  busy: boolean;
}

/** What every group of the form's fields is given. */
export interface FieldsProps {
  filledWith: (field: string) => string;
  errorOf: (field: string) => string | undefined;
}

/** All that is written of a project; of a refused save, what was typed stands in it still. */
export function ProjectForm(props: ProjectFormProps) {
  const { content, version, years, nodes, departments, mayPlace, back, outcome, busy } = props;
  const { t } = useTranslation(['project', 'problems']);
  const was: ProjectWas = outcome?.was ?? { values: valuesOf(content, years), budgets: content.budgets ?? [] };
  const typed = outcome?.typed ?? was.values;
  const place = useCallback(
    (path: string) => {
      const field = fieldOfPath(path);
      return { id: fieldId(field), label: fieldLabel(t, field) };
    },
    [t],
  );
  const { errors, errorOf } = useRefusalErrors(outcome?.refusal, place);
  const fields: FieldsProps = {
    filledWith: (field) => typed[field] ?? '',
    errorOf: (field) => errorOf(fieldId(field)),
  };
  return (
    <AppForm method="post" className="stack">
      <ErrorSummary title={t('problems:mend')} errors={errors} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="was" value={JSON.stringify(was)} />
      <HeadFields {...fields} nodes={nodes} departments={departments} mayPlace={mayPlace} />
      <BudgetFields {...fields} years={years} />
      <SheetFields {...fields} />
      <div className="row">
        <Button kind="main" busy={busy}>
          {t('frame:save')}
        </Button>
        <ButtonLink to={back}>{t('frame:cancel')}</ButtonLink>
      </div>
    </AppForm>
  );
}
