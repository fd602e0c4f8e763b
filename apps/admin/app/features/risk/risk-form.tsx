import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { ErrorSummary } from '@sujarit/ui/form/error-summary';
import { Select } from '@sujarit/ui/form/select';
import { Textarea } from '@sujarit/ui/form/textarea';
import { AppForm } from '@sujarit/ui/navigation/navigation';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormValues } from '../conflict/clashes.ts';
import type { Refusal } from '../problem/refusal.ts';
import { useRefusalErrors } from '../problem/use-refusal-words.ts';
import { ControlFields } from './control-fields.tsx';
import { GradeFields } from './grade-fields.tsx';
import { useRiskWords } from './use-risk-words.ts';

/** A save that was refused, with what was typed and what the form had been filled with. */
export interface RiskOutcome {
  refusal: Refusal;
  typed?: FormValues | undefined;
  was?: FormValues | undefined;
}

interface RiskFormProps {
  values: FormValues;
  version: number;
  projects: readonly { id: string; ordinal: number; name: string }[];
  back: string;
  outcome: RiskOutcome | undefined;
  busy: boolean;
}

const LEVELS = ['LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH'];

/** All that is written of a risk area; of a refused save, what was typed stands in it still. */
export function RiskForm({ values, version, projects, back, outcome, busy }: RiskFormProps) {
  const { t } = useTranslation(['risk', 'problems', 'frame']);
  const { labelOf, levelsSaid } = useRiskWords(projects);
  const was = outcome?.was ?? values;
  const typed = outcome?.typed ?? was;
  const place = useCallback(
    (path: string) => {
      const [field = path, row, part] = path.split('.');
      if (field !== 'controls' || row === undefined) return { id: `risk-${field}`, label: labelOf(field) };
      return { id: `risk-control-${row}-${part === 'projectId' ? 'project' : 'text'}`, label: labelOf(field) };
    },
    [labelOf],
  );
  const { errors, errorOf } = useRefusalErrors(outcome?.refusal, place);
  const field = (name: string) => ({
    id: `risk-${name}`,
    name,
    label: labelOf(name),
    defaultValue: typed[name],
    error: errorOf(`risk-${name}`),
  });
  const choices = LEVELS.includes(was.levels ?? '') || !was.levels ? LEVELS : [was.levels, ...LEVELS];
  return (
    <AppForm method="post" className="stack">
      <ErrorSummary title={t('problems:mend')} errors={errors} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="was" value={JSON.stringify(was)} />
      <section className="panel stack-close" aria-labelledby="risk-head">
        <h2 id="risk-head">{t('risk:head')}</h2>
        <Textarea {...field('process')} rows={2} required />
        <Textarea {...field('issues')} hint={t('risk:issuesHint')} rows={4} required />
        <Select
          {...field('levels')}
          placeholder={t('risk:chooseLevel')}
          options={choices.map((value) => ({ value, label: levelsSaid(value) }))}
          required
        />
        <GradeFields likelihood={field('likelihood')} impact={field('impact')} />
      </section>
      <ControlFields typed={typed} projects={projects} errorOf={errorOf} />
      <div className="row">
        <Button kind="main" busy={busy}>
          {t('frame:save')}
        </Button>
        <ButtonLink to={back}>{t('frame:cancel')}</ButtonLink>
      </div>
    </AppForm>
  );
}
