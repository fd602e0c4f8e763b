import { useFetcher } from '@remix-run/react';
import { Button } from '@sujarit/ui/button/button';
import { Notice } from '@sujarit/ui/notice/notice';
import { csvOf } from '@sujarit/ui/table/csv.ts';
import { saveFile } from '@sujarit/ui/table/save-file.ts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../problem/use-problem-text.ts';
import type { renewLinks } from './sheets.server.ts';

/** Saves the links of a sheet's open invitations as a file, once; another time gives new links. */
export function InvitationLinks({ id }: { id: string }) {
  const { t } = useTranslation(['sheets', 'frame']);
  const fetcher = useFetcher<typeof renewLinks>();
  const problemText = useProblemText();
  const { data, state } = fetcher;
  const saved = useRef<typeof data>();
  const invitations = data?.ok ? data.data.invitations : null;
  useEffect(() => {
    if (!invitations || invitations.length === 0 || saved.current === data) return;
    saved.current = data;
    const heads = [
      t('sheets:tenants.authority'),
      t('sheets:field.person'),
      t('sheets:field.email'),
      t('sheets:field.role'),
      t('sheets:tenants.letter'),
      t('sheets:tenants.link'),
    ];
    const lines = invitations.map(({ authorityName, name, email, role, letter, letterError, link }) => [
      authorityName,
      name,
      email,
      t(`frame:role.${role}`),
      [t(`sheets:tenants.letterState.${letter}`), letterError].filter(Boolean).join(': '),
      link,
    ]);
    saveFile(`${t('sheets:tenants.linksFile')}.csv`, new Blob([csvOf([heads, ...lines])], { type: 'text/csv' }));
  }, [data, invitations, t]);
  return (
    <fetcher.Form method="post" action={`/tenants/${encodeURIComponent(id)}/links`} className="stack-close">
      <div className="row">
        <Button busy={state !== 'idle'}>{t('sheets:tenants.links')}</Button>
      </div>
      <p className="small soft">{t('sheets:tenants.linksWhy')}</p>
      {invitations?.length === 0 ? <Notice kind="info" live title={t('sheets:tenants.linksNone')} /> : null}
      {data && !data.ok ? <Notice kind="error" live title={problemText(data.problem)} /> : null}
    </fetcher.Form>
  );
}
