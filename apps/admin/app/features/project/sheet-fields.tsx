import { Field } from '@sujarit/ui/form/field';
import { Select } from '@sujarit/ui/form/select';
import { Textarea } from '@sujarit/ui/form/textarea';
import { useTranslation } from 'react-i18next';
import styles from './project.module.css';
import { fieldId } from './project-fields.ts';
import type { FieldsProps } from './project-form.tsx';

const STATUSES = ['AMOUNT', 'NONE', 'MISSING', 'INVALID'] as const;

/** The sheet of ส่วนที่ ๓; its lists are written a line each, nested by two spaces before the line. */
export function SheetFields({ filledWith, errorOf }: FieldsProps) {
  const { t } = useTranslation('project');
  const field = (name: string) => ({
    id: fieldId(`sheet.${name}`),
    name: `sheet.${name}`,
    label: t(`project:sheetField.${name}`),
    defaultValue: filledWith(`sheet.${name}`),
    error: errorOf(`sheet.${name}`),
  });
  const list = (name: string) => (
    <Textarea
      {...field(name)}
      hint={t('project:listHint')}
      rows={Math.min(Math.max(filledWith(`sheet.${name}`).split('\n').length + 1, 3), 14)}
      className={styles.list}
    />
  );
  return (
    <section className="panel stack-close" aria-labelledby="sheet-fields">
      <h2 id="sheet-fields">{t('project:sheet')}</h2>
      <Textarea {...field('rationale')} rows={8} />
      {list('objectives')}
      {list('targetGroup')}
      {list('method')}
      <div className={styles.pair}>
        <Textarea {...field('period')} rows={2} />
        <Textarea {...field('location')} rows={2} />
      </div>
      <div className={styles.pair}>
        <Select
          {...field('budgetStatus')}
          placeholder={t('project:budgetStatus.UNSTATED')}
          options={STATUSES.map((value) => ({ value, label: t(`project:budgetStatus.${value}`) }))}
        />
        <Field
          {...field('budgetAmount')}
          hint={t('project:budgetAmountHint')}
          numeric
          width={12}
          unit={t('project:baht')}
        />
      </div>
      <Textarea {...field('responsible')} rows={2} />
      {list('outputs')}
      {list('outcomes')}
      {list('results')}
    </section>
  );
}
