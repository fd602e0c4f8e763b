import { cannotReasons, entryStatuses } from '@sujarit/domain/report-lifecycle';
import { Button } from '@sujarit/ui/button/button';
import { Checkbox } from '@sujarit/ui/form/checkbox';
import { ErrorSummary } from '@sujarit/ui/form/error-summary';
import { Field } from '@sujarit/ui/form/field';
import { RadioGroup } from '@sujarit/ui/form/radio-group';
import { Textarea } from '@sujarit/ui/form/textarea';
import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { AppForm } from '@sujarit/ui/navigation/navigation';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../problem/refusal.ts';
import { useRefusalErrors } from '../problem/use-refusal-words.ts';
import { EntryConflict } from './entry-conflict.tsx';
import type { TypedEntry } from './typed-entry.ts';
import { useFieldNames } from './use-field-names.ts';

interface EntryFormProps {
  /** what the form begins with: what was typed before a refusal, else what stands */
  values: TypedEntry;
  planBudget: string | null;
  /** id of the project that comes next */
  next: string | undefined;
  refusal: Refusal | undefined;
  busy: boolean;
}

/** What is reported of one project (R6): only the questions that its status asks for are shown. */
export function EntryForm({ values, planBudget, next, refusal, busy }: EntryFormProps) {
  const { t, i18n } = useTranslation(['reports', 'states', 'problems']);
  const names = useFieldNames();
  const [status, setStatus] = useState(values.status);
  const [percent, setPercent] = useState(values.percent);
  const [reason, setReason] = useState(values.reason);
  const stale = refusal?.code === 'STALE_VERSION';
  const { errors, errorOf } = useRefusalErrors(stale ? undefined : refusal, (path) =>
    path in names.idOf ? { id: names.idOf[path as keyof typeof names.idOf], label: names.label(path) } : undefined,
  );
  const fixed = status === 'DONE' ? '100' : status === 'NOT_STARTED' ? '0' : undefined;
  return (
    <AppForm method="post" className="panel stack" noValidate>
      <input type="hidden" name="act" value="save" />
      <input type="hidden" name="version" value={values.version} />
      <input type="hidden" name="next" value={next ?? ''} />
      <ErrorSummary title={t('problems:mend')} errors={errors} />
      {stale && refusal?.current ? <EntryConflict typed={values} current={refusal.current} busy={busy} /> : null}
      <RadioGroup
        id="status"
        name="status"
        legend={t('reports:status')}
        defaultValue={values.status}
        error={errorOf('status-0')}
        onChange={setStatus}
        options={entryStatuses.map((value) => ({ value, label: t(`states:entry.${value}`) }))}
      />
      {status === 'CANNOT' ? (
        <>
          <RadioGroup
            id="reason"
            name="reason"
            legend={t('reports:reason')}
            defaultValue={values.reason}
            error={errorOf('reason-0')}
            onChange={setReason}
            options={cannotReasons.map((value) => ({ value, label: t(`states:reason.${value}`) }))}
          />
          {reason === 'OTHER' ? (
            <Field
              id="reasonText"
              name="reasonText"
              label={t('reports:reasonText')}
              defaultValue={values.reasonText}
              error={errorOf('reasonText')}
              maxLength={500}
            />
          ) : null}
        </>
      ) : null}
      <Field
        id="percent"
        name="percent"
        label={t('reports:percentDone')}
        hint={fixed === undefined ? t('reports:percentHint') : t(`reports:percentFixed.${status}`)}
        numeric
        width={8}
        unit="%"
        value={fixed ?? percent}
        readOnly={fixed !== undefined}
        error={errorOf('percent')}
        onChange={(event) => setPercent(event.currentTarget.value)}
      />
      <div className="stack-close">
        <Checkbox
          id="inOrdinance"
          name="inOrdinance"
          label={t('reports:inOrdinance')}
          hint={t('reports:inOrdinanceHint')}
          defaultChecked={values.inOrdinance}
        />
        <p className="soft">
          {t('reports:planBudgetIs', {
            amount:
              planBudget === null ? t('reports:notStated') : formatBaht(planBudget, i18n.language, { unit: true }),
          })}
        </p>
      </div>
      <Field
        id="ordinanceBudget"
        name="ordinanceBudget"
        label={t('reports:ordinanceBudget')}
        hint={t('reports:amountHint')}
        numeric
        width={12}
        unit={t('reports:baht')}
        defaultValue={values.ordinanceBudget}
        error={errorOf('ordinanceBudget')}
      />
      <Field
        id="disbursed"
        name="disbursed"
        label={t('reports:disbursed')}
        hint={t('reports:disbursedHint')}
        numeric
        width={12}
        unit={t('reports:baht')}
        defaultValue={values.disbursed}
        error={errorOf('disbursed')}
      />
      <Textarea
        id="remark"
        name="remark"
        label={t('reports:remark')}
        hint={t('reports:remarkHint')}
        defaultValue={values.remark}
        error={errorOf('remark')}
        rows={3}
      />
      <div className="row">
        <Button kind="main" busy={busy} name="then" value="next">
          {t(next ? 'reports:act.saveAndNext' : 'reports:act.saveAndBack')}
        </Button>
        <Button busy={busy} name="then" value="stay">
          {t('frame:save')}
        </Button>
      </div>
    </AppForm>
  );
}
