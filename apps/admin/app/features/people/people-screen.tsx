import { useSearchParams } from '@remix-run/react';
import { ButtonLink } from '@sujarit/ui/button/button';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { Notice } from '@sujarit/ui/notice/notice';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { useTranslation } from 'react-i18next';
import { may } from '../viewer/may.ts';
import { InvitationList } from './invitation-list.tsx';
import { MemberGroup } from './member-group.tsx';
import type { peoplePage } from './people.server.ts';
import { PeopleTabs } from './people-tabs.tsx';

interface PeopleScreenProps {
  page: Awaited<ReturnType<typeof peoplePage>>;
  busy: boolean;
}

/** In the order in which an authority's chart names them. */
const ROLES = ['EXECUTIVE', 'PLAN_OFFICER', 'DIVISION_HEAD', 'AUDITOR'] as const;

/** Who works for the authority, by role, and the invitations that are open. */
export function PeopleScreen({ page, busy }: PeopleScreenProps) {
  const { t } = useTranslation(['people', 'frame']);
  const [search] = useSearchParams();
  const { members, invitations, today, ended } = page;
  const working = members.filter(({ endedOn }) => !endedOn || endedOn > today);
  const done = search.get('done');
  return (
    <>
      <PageHeader
        title={t('people:title')}
        state={t('people:state', {
          count: working.length,
          open: invitations.filter(({ state }) => state === 'OPEN').length,
        })}
        act={
          may(page, 'invitation.edit') ? (
            <ButtonLink kind="main" to="/people/invite">
              {t('people:act.invite')}
            </ButtonLink>
          ) : undefined
        }
      />
      {done ? <Notice kind="success" live title={t([`people:done.${done}`, 'people:done.other'])} /> : null}
      <PeopleTabs current="people" />
      {ROLES.map((role) => (
        <MemberGroup
          key={role}
          role={role}
          members={members.filter((member) => member.role === role)}
          today={today}
          own={page.ownMembership}
          mayEnd={may(page, 'member.edit')}
          busy={busy}
        />
      ))}
      <p>
        {ended ? (
          <AppLink to="/people">{t('people:hideEnded')}</AppLink>
        ) : (
          <AppLink to="/people?ended=1">{t('people:showEnded')}</AppLink>
        )}
      </p>
      {may(page, 'invitation.read') ? (
        <InvitationList invitations={invitations} mayWithdraw={may(page, 'invitation.edit')} busy={busy} />
      ) : null}
    </>
  );
}
