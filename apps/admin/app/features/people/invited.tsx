import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { Field } from '@sujarit/ui/form/field';
import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { Notice } from '@sujarit/ui/notice/notice';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './people.module.css';

interface InvitedProps {
  invited: { name: string; email: string; role: string; expiresAt: string; link: string };
}

/** The link of a new invitation, to be handed over now: it is not shown again. */
export function Invited({ invited }: InvitedProps) {
  const { t, i18n } = useTranslation(['people', 'frame']);
  const [copied, setCopied] = useState<'yes' | 'no' | undefined>();
  const { name, email, role, expiresAt, link } = invited;
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  return (
    <section className="panel stack" aria-labelledby="invited">
      <h2 id="invited">{t('people:invited.title', { name, role: t(`frame:role.${role}`) })}</h2>
      <Notice kind="warn" live title={t('people:invited.once')}>
        <p>{t('people:invited.how', { email })}</p>
      </Notice>
      <div className={styles.link}>
        <Field
          label={t('people:invited.link')}
          hint={t('people:expiresAt', { at: formatMoment(expiresAt, i18n.language) })}
          value={link}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button type="button" kind="main" icon={<Copy size={18} aria-hidden="true" />} onClick={copy}>
          {t('people:act.copy')}
        </Button>
      </div>
      <p role="status">{copied ? t(`people:copied.${copied}`) : null}</p>
      <div className="row">
        <ButtonLink to="/people">{t('people:act.back')}</ButtonLink>
        <ButtonLink to="/people/invite" reloadDocument>
          {t('people:act.another')}
        </ButtonLink>
      </div>
    </section>
  );
}
