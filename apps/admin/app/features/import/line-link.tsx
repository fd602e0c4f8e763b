import { useTranslation } from 'react-i18next';
import type { Lines } from './part-at.ts';
import styles from './review.module.css';

interface LineLinkProps extends Lines {
  /** shows the lines in the text */
  onShow: (lines: { from: number; to: number }) => void;
}

/** Where something was read: shows the lines in the text. */
export function LineLink({ lineFrom, lineTo, onShow }: LineLinkProps) {
  const { t } = useTranslation('findings');
  if (lineFrom == null || lineTo == null) return null;
  return (
    <button type="button" className={styles.lineLink} onClick={() => onShow({ from: lineFrom, to: lineTo })}>
      {lineTo > lineFrom
        ? t('findings:lines', { from: lineFrom + 1, to: lineTo + 1 })
        : t('findings:line', { line: lineFrom + 1 })}
    </button>
  );
}
