import { useTranslation } from 'react-i18next';
import type { TypedField } from './typed-entry.ts';

const labelOf = {
  status: 'reports:status',
  percent: 'reports:percentDone',
  reason: 'reports:reason',
  reasonText: 'reports:reasonText',
  inOrdinance: 'reports:inOrdinance',
  ordinanceBudget: 'reports:ordinanceBudget',
  disbursed: 'reports:disbursed',
  remark: 'reports:remark',
} as const satisfies Record<TypedField, string>;

/** Where an error of a field leads to: of a group of choices, to its first one. */
const idOf: Record<TypedField, string> = {
  status: 'status-0',
  percent: 'percent',
  reason: 'reason-0',
  reasonText: 'reasonText',
  inOrdinance: 'inOrdinance',
  ordinanceBudget: 'ordinanceBudget',
  disbursed: 'disbursed',
  remark: 'remark',
};

/** The fields of an entry by their names in the API: the id on the page, and the label. */
export function useFieldNames() {
  const { t } = useTranslation('reports');
  return { idOf, label: (field: string) => t(labelOf[field as TypedField]) };
}
