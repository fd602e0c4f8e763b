import type { FetcherWithComponents } from '@remix-run/react';
import { Button } from '@sujarit/ui/button/button';
import { ErrorSummary } from '@sujarit/ui/form/error-summary';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { Notice } from '@sujarit/ui/notice/notice';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../problem/use-problem-text.ts';
import { openedAddress, openedView, WHOLE_TABLE } from './opened-view.ts';
import styles from './view-list.module.css';
import type { SavedView, ViewActed } from './views.server.ts';

interface ViewListProps {
  views: readonly SavedView[] | undefined;
  search: URLSearchParams;
  words: (query: string) => string;
  desk: FetcherWithComponents<ViewActed>;
  /** come back to from a form */
  returned: boolean;
  edit: (view: SavedView) => void;
  leave: () => void;
}

/** One's own views and those of the office, to be opened; one's own to be changed and taken away, those of who has left the office by its head to be taken over. */
export function ViewList({ views = [], search, words, desk, returned, edit, leave }: ViewListProps) {
  const { t } = useTranslation(['views', 'problems']);
  const problemText = useProblemText();
  const box = useRef<HTMLDivElement>(null);
  const { data, state } = desk;
  const ofForm = data?.act === 'save' || data?.act === 'change';
  const refused = data && !data.ok && !ofForm ? data.problem : null;
  const errors = useMemo(() => (refused ? [{ message: problemText(refused) }] : []), [refused, problemText]);
  const saved = data?.ok && ofForm ? data.data : null;
  const removed = data?.ok && data.act === 'remove' ? data.data : null;
  const taken = data?.ok && data.act === 'takeOver' ? data.data : null;
  const openedId = openedView(search);
  useEffect(() => {
    if (returned || removed || taken) box.current?.focus();
  }, [returned, removed, taken]);
  const act = (name: string, { id, version }: SavedView, more: Record<string, string> = {}) => {
    if (state !== 'idle') return;
    desk.submit({ act: name, id, version: String(version), ...more }, { method: 'post', action: '/views' });
  };
  const rowOf = (view: SavedView) => (
    <li key={view.id} className={styles.view}>
      <AppLink
        to={openedAddress(search, view)}
        aria-current={view.id === openedId ? 'true' : undefined}
        discover="none"
        onClick={leave}
      >
        {view.name}
      </AppLink>
      <span className="small soft">
        {[
          view.isDefault ? t('views:isDefault') : '',
          view.own ? t(view.shared ? 'views:isShared' : 'views:isMine') : t('views:of', { name: view.ownerName }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span className="small">{words(view.query)}</span>
      <div className="row">
        {view.own ? (
          <>
            <Button type="button" small aria-label={`${t('views:edit')} ${view.name}`} onClick={() => edit(view)}>
              {t('views:edit')}
            </Button>
            <Button
              type="button"
              small
              aria-label={`${t('views:remove')} ${view.name}`}
              onClick={() => act('remove', view)}
            >
              {t('views:remove')}
            </Button>
          </>
        ) : null}
        {view.mayTakeOver ? (
          <Button
            type="button"
            small
            aria-label={`${t('views:takeOver')} ${view.name}`}
            onClick={() => act('takeOver', view)}
          >
            {t('views:takeOver')}
          </Button>
        ) : null}
        <Button
          type="button"
          small
          aria-pressed={view.isDefault}
          aria-label={`${t('views:openWith')} ${view.name}`}
          onClick={() => act('setDefault', view, { isDefault: String(!view.isDefault) })}
        >
          {t('views:openWith')}
        </Button>
      </div>
    </li>
  );
  const sections = [
    { name: 'mine', rows: views.filter(({ own }) => own) },
    { name: 'office', rows: views.filter(({ own }) => !own) },
  ];
  return (
    <section ref={box} tabIndex={-1} aria-label={t('views:title')} className={`stack-close ${styles.box}`}>
      <ErrorSummary title={t('problems:title')} errors={errors} />
      {removed ? (
        <Notice kind="success" live title={t('views:removed', { name: removed.name })}>
          <Button type="button" small onClick={() => act('restore', removed)}>
            {t('views:restore')}
          </Button>
        </Notice>
      ) : taken ? (
        <Notice kind="success" live title={t('views:taken', { name: taken.name })} />
      ) : saved ? (
        <Notice kind="success" live title={t('views:saved', { name: saved.name })} />
      ) : null}
      <AppLink to={openedAddress(search, { id: WHOLE_TABLE, query: '' })} discover="none" onClick={leave}>
        {t('views:whole')}
      </AppLink>
      {sections.map(({ name, rows }) => (
        <section key={name} className="stack-close" aria-label={t(`views:${name}`)}>
          <h3>{t(`views:${name}`)}</h3>
          {rows.length > 0 ? (
            <ul className={styles.list}>{rows.map(rowOf)}</ul>
          ) : (
            <p className="soft">{t(`views:none_${name}`)}</p>
          )}
        </section>
      ))}
    </section>
  );
}
