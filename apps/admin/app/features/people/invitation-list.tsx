import { Button } from '@sujarit/ui/button/button';
import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { AppForm } from '@sujarit/ui/navigation/navigation';
import { ToneBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import type { PeoplePageQuery } from '../../gql/graphql.ts';
import styles from './people.module.css';

interface InvitationListProps {
  invitations: readonly NonNullable<PeoplePageQuery['invitations']>['edges'][number]['node'][];
  mayWithdraw: boolean;
  busy: boolean;
}

const tones = { OPEN: 'act', ACCEPTED: 'good', WITHDRAWN: 'still', EXPIRED: 'watch' } as const;

/** Invitations, the newest first; an open one can be withdrawn. */
export function InvitationList({ invitations, mayWithdraw, busy }: InvitationListProps) {
  const { t, i18n } = useTranslation(['people', 'frame']);
  return (
    <section className="stack-close" aria-labelledby="invitations">
      <h2 id="invitations">{t('people:invitations')}</h2>
      {invitations.length === 0 ? <p className="soft">{t('people:noInvitations')}</p> : null}
      <ul className={styles.list}>
        {invitations.map(({ id, name, email, role, position, state, letter, letterError, expiresAt, createdAt }) => (
          <li key={id} className={styles.person}>
            <div className={styles.words}>
              <p>
                <strong>{name}</strong>
              </p>
              <p className="soft small">{[t(`frame:role.${role}`), position].filter(Boolean).join(' · ')}</p>
              <p className="small">{email}</p>
              <p className="small soft">
                {t('people:invitedAt', { at: formatMoment(createdAt, i18n.language) })}
                {state === 'OPEN' ? ` · ${t('people:expiresAt', { at: formatMoment(expiresAt, i18n.language) })}` : ''}
              </p>
              {state === 'OPEN' ? (
                <p className="small">
                  {t(`people:letter.${letter}`)}
                  {letterError ? <span className="soft"> ({letterError})</span> : null}
                </p>
              ) : null}
            </div>
            <div className={styles.side}>
              <ToneBadge tone={tones[state]} label={t(`people:invitation.${state}`)} />
              {mayWithdraw && state === 'OPEN' ? (
                <AppForm method="post">
                  <input type="hidden" name="act" value="withdraw" />
                  <input type="hidden" name="id" value={id} />
                  <Button small busy={busy}>
                    {t('people:act.withdraw')}
                    <span className="aloud"> {name}</span>
                  </Button>
                </AppForm>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
