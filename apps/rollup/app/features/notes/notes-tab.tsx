import { Button } from '@sujarit/ui/button/button';
import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { Notice } from '@sujarit/ui/notice/notice';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { ToneBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import { NoteDialog } from './note-dialog.tsx';
import type { Note } from './notes.server.ts';
import styles from './notes-tab.module.css';
import { type NoteDesk, useNoteDesk } from './use-note-desk.ts';

/** The province's own notes on an authority, which the authority does not see. */
export function NotesTab({ notes, authorityId }: { notes: readonly Note[]; authorityId: string }) {
  const { t } = useTranslation('notes');
  const desk = useNoteDesk();
  const add = (
    <Button type="button" kind="main" onClick={() => desk.begin('add', null)}>
      {t('notes:add.begin')}
    </Button>
  );
  return (
    <section className="stack" aria-labelledby="notes">
      <h2 id="notes">{t('notes:title')}</h2>
      <p className="soft">{t('notes:who')}</p>
      {desk.done ? <Notice kind="success" live title={t(`notes:${desk.done}.done`)} /> : null}
      {notes.length === 0 ? (
        <EmptyState title={t('notes:noneTitle')} why={t('notes:noneWhy')} act={add} />
      ) : (
        <>
          <div className="row">{add}</div>
          <ul className={styles.notes}>
            {notes.map((note) => (
              <li key={note.id} className="panel stack-close">
                <OneNote note={note} desk={desk} />
              </li>
            ))}
          </ul>
        </>
      )}
      <NoteDialog desk={desk} authorityId={authorityId} />
    </section>
  );
}

function OneNote({ note, desk }: { note: Note; desk: NoteDesk }) {
  const { t, i18n } = useTranslation('notes');
  const { text, pinned, authorName, createdAt, editorName, editedAt } = note;
  return (
    <>
      {pinned ? (
        <div>
          <ToneBadge tone="act" label={t('notes:pinned')} />
        </div>
      ) : null}
      <p className={styles.text}>{text}</p>
      <p className="small soft">
        {authorName} · {formatMoment(createdAt, i18n.language)}
        {editorName && editedAt
          ? ` · ${t('notes:editedBy', { name: editorName, when: formatMoment(editedAt, i18n.language) })}`
          : ''}
      </p>
      <div className="row">
        <Button type="button" small onClick={() => desk.begin('edit', note)}>
          {t('notes:edit.begin')}
        </Button>
        <Button type="button" small kind="danger" onClick={() => desk.begin('remove', note)}>
          {t('notes:remove.begin')}
        </Button>
      </div>
    </>
  );
}
