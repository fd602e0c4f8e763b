import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { ErrorSummary } from '@sujarit/ui/form/error-summary';
import { Field } from '@sujarit/ui/form/field';
import { Select } from '@sujarit/ui/form/select';
import { Textarea } from '@sujarit/ui/form/textarea';
import { AppForm } from '@sujarit/ui/navigation/navigation';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../problem/refusal.ts';
import { useRefusalErrors } from '../problem/use-refusal-words.ts';

interface TypedFinding {
  title: string;
  detail: string;
  recommendation: string;
  projectId: string;
}

interface FindingFormProps {
  projects: readonly { id: string; ordinal: number; name: string }[];
  typed: TypedFinding | undefined;
  refusal: Refusal | undefined;
  busy: boolean;
}

const fields = ['title', 'detail', 'recommendation', 'projectId'];

/** A finding to be written down; once written it stays. */
export function FindingForm({ projects, typed, refusal, busy }: FindingFormProps) {
  const { t } = useTranslation(['audit', 'problems', 'frame']);
  const { errors, errorOf } = useRefusalErrors(refusal, (path) =>
    fields.includes(path) ? { id: path, label: t(`audit:finding.${path}`) } : undefined,
  );
  return (
    <AppForm method="post" className="panel stack" noValidate>
      <ErrorSummary title={t('problems:mend')} errors={errors} />
      <Field
        id="title"
        name="title"
        label={t('audit:finding.title')}
        defaultValue={typed?.title ?? ''}
        error={errorOf('title')}
        maxLength={300}
        required
      />
      <Select
        id="projectId"
        name="projectId"
        label={t('audit:finding.projectId')}
        hint={t('audit:finding.projectHint')}
        placeholder={t('audit:finding.noProject')}
        defaultValue={typed?.projectId ?? ''}
        error={errorOf('projectId')}
        options={projects.map(({ id, ordinal, name }) => ({ value: id, label: `${ordinal}. ${name}` }))}
      />
      <Textarea
        id="detail"
        name="detail"
        label={t('audit:finding.detail')}
        hint={t('audit:finding.detailHint')}
        defaultValue={typed?.detail ?? ''}
        error={errorOf('detail')}
        rows={6}
        required
      />
      <Textarea
        id="recommendation"
        name="recommendation"
        label={t('audit:finding.recommendation')}
        defaultValue={typed?.recommendation ?? ''}
        error={errorOf('recommendation')}
      />
      <p className="soft">{t('audit:finding.stays')}</p>
      <div className="row">
        <Button kind="main" busy={busy}>
          {t('audit:finding.save')}
        </Button>
        <ButtonLink to="/audit/findings">{t('frame:cancel')}</ButtonLink>
      </div>
    </AppForm>
  );
}
