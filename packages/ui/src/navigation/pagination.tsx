import { ArrowLeft, ArrowRight } from 'lucide-react';
import { ButtonLink } from '../button/button.tsx';
import styles from './pagination.module.css';

interface PaginationProps {
  texts: { label: string; previous: string; next: string };
  /** addresses with the cursors in them; none where there is no such page */
  previous?: string | undefined;
  next?: string | undefined;
  /** what is seen out of what: "1–50 จาก 334 แห่ง" */
  shown: string;
}

/** Pages by cursor. */
export function Pagination({ texts, previous, next, shown }: PaginationProps) {
  return (
    <nav aria-label={texts.label} className={`${styles.pages} screen-only`}>
      <span className="figures soft">{shown}</span>
      {previous ? (
        <ButtonLink to={previous} rel="prev" small icon={<ArrowLeft size={16} aria-hidden="true" />}>
          {texts.previous}
        </ButtonLink>
      ) : null}
      {next ? (
        <ButtonLink to={next} rel="next" small icon={<ArrowRight size={16} aria-hidden="true" />}>
          {texts.next}
        </ButtonLink>
      ) : null}
    </nav>
  );
}
