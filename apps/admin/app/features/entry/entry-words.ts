import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { useTranslation } from 'react-i18next';
import type { TypedEntry, TypedField } from './typed-entry.ts';

/** What stands, as the form would hold it. */
export function typedFrom(entry: Record<string, unknown>): TypedEntry {
  const text = (value: unknown) => (value === null || value === undefined ? '' : String(value));
  const money = (value: unknown) => (text(value) === '' ? '' : formatBaht(text(value), 'th'));
  return {
    version: Number(entry.version),
    status: text(entry.status),
    percent: text(entry.percent),
    inOrdinance: entry.inOrdinance === true,
    ordinanceBudget: money(entry.ordinanceBudget),
    disbursed: money(entry.disbursed),
    reason: text(entry.reason),
    reasonText: text(entry.reasonText),
    remark: text(entry.remark),
  };
}

/** One field of an entry in words. */
export function useEntryWords(): (entry: TypedEntry, field: TypedField) => string {
  const { t } = useTranslation(['reports', 'states']);
  return (entry, field) => {
    switch (field) {
      case 'status':
        return t(`states:entry.${entry.status}`);
      case 'reason':
        return entry.reason ? t(`states:reason.${entry.reason}`) : '';
      case 'inOrdinance':
        return t(entry.inOrdinance ? 'reports:yes' : 'reports:no');
      default:
        return entry[field];
    }
  };
}
