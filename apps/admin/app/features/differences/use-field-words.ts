import { formatBuddhistDate } from '@sujarit/ui/format/buddhist-date.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** How fields of a difference are named, and their values said where they are codes. */
export interface FieldWords {
  label: (thing: string, field: string) => string;
  said: (field: string, value: string | null | undefined) => string;
}

export function useFieldWords(): FieldWords {
  const { t, i18n } = useTranslation(['differences', 'plan', 'project', 'risk', 'states']);
  return useMemo(() => {
    const label = (thing: string, field: string) => {
      const [head = '', rest = ''] = field.split('.');
      if (thing === 'TARGET') return `${t(`plan:metric.${head}`)} ${t('project:budgetOf', { year: rest })}`;
      if (thing === 'RISK') return t(`risk:field.${head}`);
      if (head === 'sheet') return rest ? t(`project:sheetField.${rest}`) : t('project:sheet');
      if (head === 'budget' || head === 'target')
        return `${t(`differences:field.${head}`)} ${t('project:budgetOf', { year: rest })}`;
      return t([`differences:field.${head}`, `project:field.${head}`]);
    };
    const said = (field: string, value: string | null | undefined) => {
      if (!value) return '';
      if (field === 'kind') return t(`plan:kind.${value}`);
      if (field === 'announcedOn') return formatBuddhistDate(value, i18n.language);
      if (field === 'sheet.budget') return t([`project:budgetStatus.${value}`, value]);
      if (field === 'levels') {
        return value
          .split(', ')
          .map((level) => t(`states:risk.${level}`))
          .join(', ');
      }
      return value;
    };
    return { label, said };
  }, [t, i18n.language]);
}
