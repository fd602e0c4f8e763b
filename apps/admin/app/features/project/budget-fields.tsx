import { Field } from '@sujarit/ui/form/field';
import { useTranslation } from 'react-i18next';
import styles from './project.module.css';
import { fieldId } from './project-fields.ts';
import type { FieldsProps } from './project-form.tsx';

/** The budget of each year: an amount in Thai or Arabic figures, or the mark that stands instead. */
export function BudgetFields({ filledWith, errorOf, years }: FieldsProps & { years: readonly number[] }) {
  const { t } = useTranslation('project');
  return (
    <fieldset className="panel stack-close">
      <legend className={styles.legend}>{t('project:budgets')}</legend>
      <p className="small soft" id="budget-hint">
        {t('project:budgetHint')}
      </p>
      <div className={styles.years}>
        {years.map((year) => (
          <Field
            key={year}
            id={fieldId(`budget.${year}`)}
            name={`budget.${year}`}
            label={t('project:budgetOf', { year })}
            defaultValue={filledWith(`budget.${year}`)}
            error={errorOf(`budget.${year}`)}
            className={styles.amount}
            autoComplete="off"
          />
        ))}
      </div>
    </fieldset>
  );
}
