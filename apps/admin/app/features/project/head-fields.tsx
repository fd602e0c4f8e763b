import { Field } from '@sujarit/ui/form/field';
import { Select } from '@sujarit/ui/form/select';
import { Textarea } from '@sujarit/ui/form/textarea';
import { useTranslation } from 'react-i18next';
import { nameIn } from '../plan/name-in.ts';
import { topDown } from '../plan/plan-lines.ts';
import type { PlanNode } from '../plan/plan-row.ts';
import styles from './project.module.css';
import { fieldId } from './project-fields.ts';
import type { FieldsProps } from './project-form.tsx';

const KINDS = ['PROJECT', 'ACTIVITY', 'MEASURE', 'GUIDELINE'] as const;

interface HeadFieldsProps extends FieldsProps {
  nodes: readonly PlanNode[];
  departments: readonly { id: string; name: string }[];
  mayPlace: boolean;
}

/** Name, kind, place by code, who is responsible. */
export function HeadFields({ filledWith, errorOf, nodes, departments, mayPlace }: HeadFieldsProps) {
  const { t, i18n } = useTranslation(['project', 'plan']);
  const field = (name: string) => ({ id: fieldId(name), name, defaultValue: filledWith(name), error: errorOf(name) });
  const ordered = topDown(nodes);
  const dimensions = ordered.filter(({ level }) => level === 1);
  return (
    <section className="panel stack-close" aria-labelledby="head-fields">
      <h2 id="head-fields">{t('project:head')}</h2>
      <Textarea label={t('project:field.name')} {...field('name')} rows={2} required />
      <div className={styles.pair}>
        <Select
          label={t('project:field.kind')}
          {...field('kind')}
          options={KINDS.map((value) => ({ value, label: t(`plan:kind.${value}`) }))}
        />
        {mayPlace ? (
          <Select
            label={t('project:field.departmentId')}
            {...field('departmentId')}
            placeholder={t('project:chooseDepartment')}
            options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
      </div>
      <Select
        label={t('project:field.place')}
        {...field('place')}
        placeholder={t('project:choosePlace')}
        groups={dimensions.map((dimension) => ({
          label: `${dimension.code} ${nameIn(i18n.language, dimension)}`,
          options: placesWithin(dimension, ordered, filledWith('place')).map((node) => ({
            value: node.code,
            label: `${node.code} ${nameIn(i18n.language, node)}`,
          })),
        }))}
      />
      <Field label={t('project:field.alsoIn')} hint={t('project:alsoInHint')} {...field('alsoIn')} width={20} />
      <Textarea label={t('project:field.measure')} {...field('measure')} rows={2} />
      <Textarea label={t('project:field.indicator')} {...field('indicator')} rows={2} />
    </section>
  );
}

/** What a project may be placed under: all below a dimension; the dimension itself where nothing is below, or where it stands there now. */
function placesWithin(dimension: PlanNode, nodes: readonly PlanNode[], now: string): readonly PlanNode[] {
  const below = nodes.filter(({ code }) => code.startsWith(`${dimension.code}.`));
  return below.length === 0 || now === dimension.code ? [dimension, ...below] : below;
}
