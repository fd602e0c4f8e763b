import { formatNumber } from '@sujarit/ui/format/number.ts';
import { useTranslation } from 'react-i18next';

const MEGABYTE = 1024 * 1024;
/** Counted, not measured in bytes. */
const COUNTS = ['entries', 'ratio', 'seconds', 'megabytes'];

/** Why a document, or an archive as a whole, was not taken, and what to do. */
export function useRefusalText(): (code: string | null | undefined, params: unknown) => string {
  const { t } = useTranslation('bulk');
  return (code, params) => {
    const given = Object.entries((params ?? {}) as Record<string, unknown>);
    const values = Object.fromEntries(given.map(([name, value]) => [name, inWords(code, name, value)]));
    const format = String(values.format ?? '');
    return t([`bulk:refusal.${code}_${format}`, `bulk:refusal.${code}`, 'bulk:refusal.other'], values);
  };
}

/** Bytes are told in megabytes. */
function inWords(code: string | null | undefined, name: string, value: unknown): unknown {
  if (typeof value !== 'number') return value;
  const counted = COUNTS.includes(name) || code === 'ARCHIVE_TOO_MANY';
  return formatNumber(counted ? value : value / MEGABYTE, { decimals: [0, 1] });
}
