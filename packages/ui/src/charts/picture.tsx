import { type ReactNode, useId } from 'react';
import styles from './charts.module.css';

interface PictureProps {
  /** what it shows, in one sentence: read aloud and kept in the file */
  title: string;
  width: number;
  height: number;
  /** is something in it a link? then its parts are read one by one */
  opens?: boolean;
  /** the headings at its top, drawn in it and kept in view while the rest scrolls */
  head?: { height: number; drawn: ReactNode };
  /** draws the rest; `absent` fills what has no figure with stripes */
  children: (absent: string) => ReactNode;
}

/** The ground of every picture: its size, its sentence, and the stripes for what has no figure. */
export function Picture({ title, width, height, opens = false, head, children }: PictureProps) {
  const id = useId().replaceAll(':', '');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={styles.scroll} aria-label={title} tabIndex={0}>
      {head ? (
        <div className={styles.head} aria-hidden="true">
          {/* biome-ignore lint/a11y/noSvgWithoutTitle: a copy for the eye; the picture itself is read aloud */}
          <svg className={styles.picture} width={width} height={head.height}>
            <rect width={width} height={head.height} className={styles.ground} />
            {head.drawn}
          </svg>
        </div>
      ) : null}
      <svg
        className={styles.picture}
        role={opens ? 'group' : 'img'}
        aria-label={title}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        xmlns="http://www.w3.org/2000/svg"
      >
        <title>{title}</title>
        <defs>
          <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="8" height="8" className={styles.ground} />
            <line x1="0" y1="0" x2="0" y2="8" className={styles.stripe} />
          </pattern>
        </defs>
        <rect width={width} height={height} className={styles.ground} />
        {head?.drawn}
        {children(`url(#${id})`)}
      </svg>
    </section>
  );
}
