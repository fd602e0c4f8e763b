import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LineLink } from './line-link.tsx';
import styles from './review.module.css';

interface FindingExcerptProps {
  from: number;
  to: number;
  lineOf: (no: number) => string | undefined;
  need: (from: number, to: number) => void;
  onShow: (lines: { from: number; to: number }) => void;
}

const MOST_LINES = 8;

/** The doubt's own lines, where the screen has no room for the whole text beside it. */
export function FindingExcerpt({ from, to, lineOf, need, onShow }: FindingExcerptProps) {
  const { t } = useTranslation('findings');
  const last = Math.min(to, from + MOST_LINES - 1);
  useEffect(() => need(from, last), [need, from, last]);
  const numbers = Array.from({ length: last - from + 1 }, (_, place) => from + place);
  return (
    <blockquote className={styles.excerpt} aria-label={t('findings:printed')} lang="th">
      {numbers.map((no) => (
        <p key={no}>
          <span className="small soft figures">{no + 1}</span> {lineOf(no)}
        </p>
      ))}
      <LineLink lineFrom={from} lineTo={to} onShow={onShow} />
    </blockquote>
  );
}
