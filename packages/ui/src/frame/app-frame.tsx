import { CircleUser, Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { AppForm, AppLink } from '../navigation/navigation.tsx';
import styles from './app-frame.module.css';
import { Disclosure } from './disclosure.tsx';

export interface FrameSection {
  to: string;
  label: string;
  icon: (props: { size?: number; 'aria-hidden'?: 'true' }) => ReactNode;
  current: boolean;
  /** how many things wait there, with its words for reading aloud */
  count?: { figure: string; words: string };
}

export interface FrameTexts {
  skip: string;
  sections: string;
  more: string;
  accountMenu: string;
  account: string;
  changeWorkplace: string;
  signOut: string;
}

interface AppFrameProps {
  texts: FrameTexts;
  brand: ReactNode;
  /** where I am: the authority or province, and as what */
  place: { name: ReactNode; role?: ReactNode; badge?: ReactNode };
  sections: readonly FrameSection[];
  /** on top: what I look at */
  period?: ReactNode;
  language?: ReactNode;
  person: { name: string; email?: string; severalWorkplaces?: boolean };
  /** over everything: the demonstration's date */
  banner?: ReactNode;
  children: ReactNode;
}

const ON_THE_BAR = 4;

/** The frame of every page: where I am at the left, what I look at on top, then the page. On a phone a bar of four below. */
export function AppFrame(props: AppFrameProps) {
  const { texts, brand, place, sections, period, language, person, banner, children } = props;
  const onBar = sections.length <= ON_THE_BAR ? sections : sections.slice(0, ON_THE_BAR - 1);
  const rest = sections.slice(onBar.length);
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {texts.skip}
      </a>
      {banner ? (
        <section className={`${styles.banner} screen-only`} aria-labelledby="frame-banner">
          <p id="frame-banner">{banner}</p>
        </section>
      ) : null}
      <aside className={`${styles.rail} screen-only`}>
        <div className={styles.railInner}>
          <AppLink to="/" className={styles.brand}>
            {brand}
          </AppLink>
          <div className={styles.place}>
            <p className={styles.placeName}>{place.name}</p>
            {place.role ? <p className="small soft">{place.role}</p> : null}
            {place.badge}
          </div>
          <nav aria-label={texts.sections} className={styles.railNav}>
            <SectionList sections={sections} />
          </nav>
        </div>
      </aside>
      <header className={`${styles.top} screen-only`}>
        <div className={styles.topPlace}>{place.name}</div>
        <div className={styles.period}>{period}</div>
        <div className={styles.tools}>
          {language}
          <Disclosure
            label={texts.accountMenu}
            summary={
              <>
                <CircleUser size={20} aria-hidden="true" />
                <span className={styles.personName}>{person.name}</span>
              </>
            }
          >
            <div className={styles.menuHead}>
              <strong>{person.name}</strong>
              {person.email ? <span className="small soft">{person.email}</span> : null}
            </div>
            <AppLink to="/account" className={styles.menuItem}>
              {texts.account}
            </AppLink>
            {person.severalWorkplaces ? (
              <AppLink to="/choose-workplace" className={styles.menuItem}>
                {texts.changeWorkplace}
              </AppLink>
            ) : null}
            <AppForm method="post" action="/sign-out">
              <button type="submit" className={styles.menuItem}>
                {texts.signOut}
              </button>
            </AppForm>
          </Disclosure>
        </div>
      </header>
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <nav aria-label={texts.sections} className={`${styles.bar} screen-only`}>
        <SectionList sections={onBar} />
        {rest.length > 0 ? (
          <Disclosure
            above
            summary={
              <>
                <Ellipsis size={22} aria-hidden="true" />
                <span>{texts.more}</span>
              </>
            }
          >
            <SectionList sections={rest} />
          </Disclosure>
        ) : null}
      </nav>
    </div>
  );
}

function SectionList({ sections }: { sections: readonly FrameSection[] }) {
  return (
    <ul className={styles.sections}>
      {sections.map(({ to, label, icon: Icon, current, count }) => (
        <li key={to}>
          <AppLink to={to} className={styles.section} aria-current={current ? 'page' : undefined}>
            <Icon size={20} aria-hidden="true" />
            <span className={styles.sectionLabel}>{label}</span>
            {count ? (
              <span className={styles.count}>
                <span aria-hidden="true">{count.figure}</span>
                <span className="aloud">{count.words}</span>
              </span>
            ) : null}
          </AppLink>
        </li>
      ))}
    </ul>
  );
}
