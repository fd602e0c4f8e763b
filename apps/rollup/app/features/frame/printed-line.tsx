import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { useTranslation } from 'react-i18next';

interface PrintedLineProps {
  /** what is shown of the whole, in words: filters, order */
  shown?: string;
  /** when the figures were read, ISO */
  readAt: string;
}

/** On paper, where no control says it: what is shown, and of when it is. */
export function PrintedLine({ shown, readAt }: PrintedLineProps) {
  const { t, i18n } = useTranslation('app');
  const when = t('app:readAt', { when: formatMoment(readAt, i18n.language) });
  return <p className="print-only small">{shown ? `${shown} · ${when}` : when}</p>;
}
