import { formatBuddhistDate } from '@sujarit/ui/format/buddhist-date.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { KeyValues } from '@sujarit/ui/lists/key-values';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoreLink } from '../inbox/more-link.tsx';
import type { Mailbox } from './mailbox.server.ts';
import styles from './mailbox-page.module.css';

/** The letters as they would be sent, the newest first. */
export function MailboxPage({ mailbox }: { mailbox: Mailbox }) {
  const { t } = useTranslation('mailbox');
  return (
    <>
      <PageHeader title={t('mailbox:title')} state={t('mailbox:shown', { count: formatNumber(mailbox.totalCount) })} />
      {mailbox.rows.length === 0 ? <EmptyState title={t('mailbox:none')} why={t('mailbox:noneWhy')} /> : null}
      {mailbox.rows.map((letter) => (
        <Letter key={letter.id} letter={letter} />
      ))}
      <MoreLink cursor="after" path="/mailbox" shown={mailbox.rows.length} list={mailbox} />
    </>
  );
}

interface LetterProps {
  letter: Mailbox['rows'][number];
}

/** One letter: to whom, as HTML, which can neither run nor reach anything from here, and as text. A folded one costs the page nothing. */
function Letter({ letter: { id, toName, toAddress, digestOn, subject, text, html } }: LetterProps) {
  const { t, i18n } = useTranslation('mailbox');
  const [open, setOpen] = useState(false);
  return (
    <article className="panel stack-close" aria-labelledby={`mail-${id}`}>
      <h2 id={`mail-${id}`}>{subject}</h2>
      <KeyValues
        items={[
          { label: t('mailbox:to'), value: `${toName} <${toAddress}>` },
          ...(digestOn ? [{ label: t('mailbox:day'), value: formatBuddhistDate(digestOn, i18n.language) }] : []),
        ]}
      />
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t('mailbox:letter')}</summary>
        {open ? (
          <iframe className={styles.html} title={t('mailbox:html', { subject })} sandbox="" srcDoc={html} />
        ) : null}
      </details>
      <details>
        <summary>{t('mailbox:text')}</summary>
        <pre className={styles.text}>{text}</pre>
      </details>
    </article>
  );
}
