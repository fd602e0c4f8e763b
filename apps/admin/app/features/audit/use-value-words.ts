import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { formatBuddhistDate, formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { useTranslation } from 'react-i18next';

const money = new Set(['amount', 'budget_amount', 'ordinance_budget', 'disbursed']);
/** Groups of the states' words that a column's codes are found in; of `state` it depends on the table. */
const wordsOf: Record<string, string> = {
  status: 'states:entry',
  reason: 'states:reason',
  level: 'states:risk',
  levels: 'states:risk',
  role: 'frame:role',
};
const stateOf: Record<string, string> = { plan: 'states:plan', report: 'states:report', plan_import: 'states:job' };

/** A column's name in words. */
export function useFieldWords(): (field: string) => string {
  const { t } = useTranslation('audit');
  return (field) => t([`audit:field.${field}`, 'audit:field.other'], { field });
}

/** A column's value as lines of words; none for nothing. `names` has the names of rows by their ids. */
export function useValueWords(
  names: Record<string, string>,
): (entity: string, field: string, value: unknown) => string[] {
  const { t, i18n } = useTranslation(['audit', 'states', 'frame']);
  const { language } = i18n;
  const word = (entity: string, field: string, value: string) => {
    const group = field === 'state' ? stateOf[entity] : wordsOf[field];
    const keys = [...(group ? [`${group}.${value}`] : []), `audit:value.${value}`];
    return /^[A-Z][A-Z_]+$/.test(value) ? t(keys, { defaultValue: value }) : value;
  };
  const one = (entity: string, field: string, value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'audit:yes' : 'audit:no');
    if (money.has(field)) return formatBaht(String(value), language, { unit: true });
    if (field === 'percent') return `${value}%`;
    if (typeof value === 'object' && value !== null) {
      return 'text' in value ? String(value.text) : JSON.stringify(value);
    }
    const text = String(value);
    if (field.endsWith('_on')) return formatBuddhistDate(text, language);
    if (field.endsWith('_at')) return formatMoment(text, language);
    return names[text] ?? word(entity, field, text);
  };
  return (entity, field, value) => {
    if (value === null || value === undefined || value === '') return [];
    return Array.isArray(value) ? value.map((part) => one(entity, field, part)) : [one(entity, field, value)];
  };
}
