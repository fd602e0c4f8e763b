import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { ErrorSummary } from '@sujarit/ui/form/error-summary';
import { Field } from '@sujarit/ui/form/field';
import { RadioGroup } from '@sujarit/ui/form/radio-group';
import { Select } from '@sujarit/ui/form/select';
import { AppForm } from '@sujarit/ui/navigation/navigation';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../problem/refusal.ts';
import { useRefusalErrors } from '../problem/use-refusal-words.ts';
import type { TypedInvitation } from './typed-invitation.ts';

interface InviteFormProps {
  departments: readonly { id: string; name: string }[];
  /** that the viewer may give */
  roles: readonly string[];
  typed: TypedInvitation | undefined;
  refusal: Refusal | undefined;
  busy: boolean;
}

const fields = ['name', 'email', 'role', 'departmentId', 'position'];

/** Whom to invite, to which role; a division head to a department. */
export function InviteForm({ departments, roles, typed, refusal, busy }: InviteFormProps) {
  const { t } = useTranslation(['people', 'problems', 'frame']);
  const [role, setRole] = useState(typed?.role ?? '');
  const { errors, errorOf } = useRefusalErrors(refusal, (path) =>
    fields.includes(path) ? { id: path === 'role' ? 'role-0' : path, label: t(`people:field.${path}`) } : undefined,
  );
  return (
    <AppForm method="post" className="panel stack" noValidate>
      <ErrorSummary title={t('problems:mend')} errors={errors} />
      <Field
        id="name"
        name="name"
        label={t('people:field.name')}
        defaultValue={typed?.name ?? ''}
        error={errorOf('name')}
        autoComplete="off"
        required
      />
      <Field
        id="email"
        name="email"
        type="email"
        label={t('people:field.email')}
        hint={t('people:emailHint')}
        defaultValue={typed?.email ?? ''}
        error={errorOf('email')}
        autoComplete="off"
        required
      />
      <RadioGroup
        id="role"
        name="role"
        legend={t('people:field.role')}
        hint={roles.includes('EXECUTIVE') ? undefined : t('people:executiveInvites')}
        defaultValue={typed?.role}
        error={errorOf('role-0')}
        onChange={setRole}
        options={roles.map((value) => ({
          value,
          label: t(`frame:role.${value}`),
          hint: t(`people:roleHint.${value}`),
        }))}
      />
      {role === 'DIVISION_HEAD' ? (
        <Select
          id="departmentId"
          name="departmentId"
          label={t('people:field.departmentId')}
          hint={departments.length === 0 ? t('people:departmentsFirst') : undefined}
          placeholder={t('people:choose')}
          defaultValue={typed?.departmentId ?? ''}
          error={errorOf('departmentId')}
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <Field
        id="position"
        name="position"
        label={t('people:field.position')}
        hint={t('people:positionHint')}
        defaultValue={typed?.position ?? ''}
        error={errorOf('position')}
        autoComplete="off"
      />
      <div className="row">
        <Button kind="main" busy={busy}>
          {t('people:act.makeLink')}
        </Button>
        <ButtonLink to="/people">{t('frame:cancel')}</ButtonLink>
      </div>
    </AppForm>
  );
}
