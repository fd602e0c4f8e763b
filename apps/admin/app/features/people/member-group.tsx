import { useTranslation } from 'react-i18next';
import type { PeoplePageQuery } from '../../gql/graphql.ts';
import { MemberRow } from './member-row.tsx';
import styles from './people.module.css';

export type Member = PeoplePageQuery['members']['edges'][number]['node'];

interface MemberGroupProps {
  role: string;
  members: readonly Member[];
  today: string;
  /** id of the viewer's own membership */
  own: string;
  mayEnd: boolean;
  busy: boolean;
}

/** The people of one role, division heads by department. */
export function MemberGroup({ role, members, today, own, mayEnd, busy }: MemberGroupProps) {
  const { t } = useTranslation(['people', 'frame']);
  const id = `role-${role}`;
  const sorted = [...members].sort((a, b) => (a.department?.ordinal ?? 0) - (b.department?.ordinal ?? 0));
  return (
    <section className="stack-close" aria-labelledby={id}>
      <h2 id={id}>
        {t(`frame:role.${role}`)} <span className="soft figures">{members.length}</span>
      </h2>
      {members.length === 0 ? (
        <p className="soft">{t('people:nobody')}</p>
      ) : (
        <ul className={styles.list}>
          {sorted.map((member) => (
            <MemberRow key={member.id} member={member} today={today} own={own} mayEnd={mayEnd} busy={busy} />
          ))}
        </ul>
      )}
    </section>
  );
}
