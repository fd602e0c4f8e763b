import { useFetcher } from '@remix-run/react';
import { ButtonLink } from '@sujarit/ui/button/button';
import { SearchField } from '@sujarit/ui/form/search-field';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTyped } from '../province/use-typed.ts';
import type { FoundAuthority } from './compare.server.ts';
import { comparing, MOST_COMPARED } from './compare-address.ts';
import styles from './compare-table.module.css';

/** As many as the search answers at most. */
const MOST_FOUND = 20;

interface ChooseComparedProps {
  codes: readonly string[];
  /** what the columns are called, by code */
  names: ReadonlyMap<string, string>;
  search: URLSearchParams;
}

/** Whose columns are shown: each can be taken out; others are found by name, district or code. */
export function ChooseCompared({ codes, names, search }: ChooseComparedProps) {
  const { t, i18n } = useTranslation('compare');
  const finder = useFetcher<FoundAuthority[]>();
  const [typed, setTyped] = useTyped('', (words) =>
    finder.load(`/compare/authorities?words=${encodeURIComponent(words)}`),
  );
  const found = (finder.data ?? []).filter(({ code }) => !codes.includes(code));
  const isFull = codes.length >= MOST_COMPARED;
  const asked = typed.trim() !== '';
  return (
    <section className="stack-close screen-only" aria-label={t('compare:chosen')}>
      {codes.length > 0 ? (
        <ul className={styles.chosen}>
          {codes.map((code) => (
            <li key={code}>
              <ButtonLink
                small
                to={comparing(
                  search,
                  codes.filter((one) => one !== code),
                )}
                aria-label={t('compare:takeOut', { name: names.get(code) ?? code })}
                icon={<X size={16} aria-hidden="true" />}
                discover="none"
              >
                {names.get(code) ?? code}
              </ButtonLink>
            </li>
          ))}
        </ul>
      ) : null}
      {isFull ? (
        <p className="soft">{t('compare:full', { most: MOST_COMPARED })}</p>
      ) : (
        <SearchField
          label={t('compare:search')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
        />
      )}
      {asked && !isFull ? (
        <div role="status" aria-label={t('compare:found')}>
          {finder.state === 'idle' && finder.data && found.length === 0 ? <p>{t('compare:nothingFound')}</p> : null}
          {finder.data && finder.data.length >= MOST_FOUND ? (
            <p className="small soft">{t('compare:moreFound', { most: MOST_FOUND })}</p>
          ) : null}
          <ul className={styles.found}>
            {found.map(({ code, nameTh, district, province }) => (
              <li key={code}>
                <AppLink to={comparing(search, [...codes, code])} discover="none" onClick={() => setTyped('')}>
                  <Plus size={16} aria-hidden="true" /> {nameTh}
                </AppLink>{' '}
                <span className="small soft">
                  {[district, province]
                    .flatMap((place) => (place ? (i18n.language === 'en' ? place.nameEn : place.nameTh) : []))
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
