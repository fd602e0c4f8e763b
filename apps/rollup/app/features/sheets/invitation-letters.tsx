import { formatNumber } from '@sujarit/ui/format/number.ts';
import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import type { Sheet } from './sheets.server.ts';

/** How the letters of the invitations go that a sheet made, and which could not be sent and why. */
export function InvitationLetters({ letters }: { letters: Sheet['letters'] }) {
  const { t } = useTranslation('sheets');
  if (!letters || letters.counts.length === 0) return null;
  const { counts, refused } = letters;
  const countOf = (state: string) => counts.find((one) => one.state === state)?.count ?? 0;
  const unlisted = countOf('REFUSED') - refused.length;
  return (
    <section className="panel stack-close" aria-labelledby="letters">
      <h2 id="letters">{t('sheets:tenants.letters')}</h2>
      <p>
        {counts
          .map(({ state, count }) => `${t(`sheets:tenants.letterState.${state}`)} ${formatNumber(count)}`)
          .join(' · ')}
      </p>
      {countOf('HELD') > 0 ? (
        <Notice kind="warn" title={t('sheets:tenants.noServer')}>
          <p>{t('sheets:tenants.noServerWhy')}</p>
        </Notice>
      ) : null}
      {refused.length > 0 ? (
        <Notice kind="warn" title={t('sheets:tenants.refusedLetters', { count: formatNumber(countOf('REFUSED')) })}>
          <ul>
            {refused.map(({ name, email, error }) => (
              <li key={`${email} ${name}`}>
                {name} {email} <span className="small soft">{error}</span>
              </li>
            ))}
          </ul>
          {unlisted > 0 ? <p>{t('sheets:tenants.refusedMore', { count: formatNumber(unlisted) })}</p> : null}
          <p>{t('sheets:tenants.refusedWhy')}</p>
        </Notice>
      ) : null}
    </section>
  );
}
