import { useLocation } from '@remix-run/react';
import { useTexts } from '@sujarit/remix-host/i18n/use-texts';
import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { DiffView } from '@sujarit/ui/history/diff-view';
import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import { typedFrom, useEntryWords } from './entry-words.ts';
import { type TypedEntry, typedFields } from './typed-entry.ts';
import { useFieldNames } from './use-field-names.ts';

interface EntryConflictProps {
  typed: TypedEntry;
  /** what somebody else saved meanwhile */
  current: Record<string, unknown>;
  busy: boolean;
}

type DiffTexts = Parameters<typeof DiffView>[0]['texts'];

/** Somebody saved before: both versions field by field, and the choice between them. Stands inside the form: keeping one's own sends it. */
export function EntryConflict({ typed, current, busy }: EntryConflictProps) {
  const { t } = useTranslation('reports');
  const texts = useTexts<DiffTexts>('reports:diff');
  const words = useEntryWords();
  const names = useFieldNames();
  const { pathname, search } = useLocation();
  const theirs = typedFrom(current);
  const different = typedFields.filter((field) => words(typed, field).trim() !== words(theirs, field).trim());
  return (
    <Notice kind="warn" live title={t('reports:stale.title')}>
      <p>{t('reports:stale.help')}</p>
      {different.map((field) => (
        <div key={field}>
          <strong>{names.label(field)}</strong>
          <DiffView before={words(theirs, field)} after={words(typed, field)} texts={texts} />
        </div>
      ))}
      <div className="row">
        <Button busy={busy} name="overVersion" value={theirs.version}>
          {t('reports:act.keepMine')}
        </Button>
        <ButtonLink to={pathname + search} reloadDocument>
          {t('reports:act.takeTheirs')}
        </ButtonLink>
      </div>
    </Notice>
  );
}
