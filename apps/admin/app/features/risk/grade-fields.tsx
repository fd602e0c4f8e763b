import { Select } from '@sujarit/ui/form/select';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './risk.module.css';

type GradeField = Pick<ComponentProps<typeof Select>, 'id' | 'name' | 'label' | 'defaultValue' | 'error'>;

const GRADES = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));

/** Likelihood and impact from 1 to 5, and their product (R16). */
export function GradeFields({ likelihood, impact }: { likelihood: GradeField; impact: GradeField }) {
  const { t } = useTranslation('risk');
  const [grades, setGrades] = useState([Number(likelihood.defaultValue), Number(impact.defaultValue)] as const);
  const score = grades[0] * grades[1];
  return (
    <div className={styles.grades}>
      <Select
        {...likelihood}
        placeholder={t('risk:noGrade')}
        options={GRADES}
        onChange={({ target }) => setGrades([Number(target.value), grades[1]])}
      />
      <Select
        {...impact}
        placeholder={t('risk:noGrade')}
        options={GRADES}
        onChange={({ target }) => setGrades([grades[0], Number(target.value)])}
      />
      <p aria-live="polite" className={styles.score}>
        {score > 0 ? t('risk:score', { score }) : t('risk:noScore')}
      </p>
    </div>
  );
}
