import styles from './authority-name.module.css';
import { nameParts } from './name-parts.ts';

/** An authority's name that is not cut within the place it is of. */
export function AuthorityName({ name }: { name: string }) {
  const { kind, place, whole } = nameParts(name);
  return (
    <>
      {kind}
      <wbr />
      <span className={whole ? styles.whole : undefined}>{place}</span>
    </>
  );
}
