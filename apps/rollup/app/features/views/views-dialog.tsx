import { useFetcher, useNavigate } from '@remix-run/react';
import { tableQuery } from '@sujarit/domain/table-view';
import { Button } from '@sujarit/ui/button/button';
import { Dialog } from '@sujarit/ui/dialog/dialog';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openedAddress } from './opened-view.ts';
import { useViewWords } from './use-view-words.ts';
import { ViewForm } from './view-form.tsx';
import { ViewList } from './view-list.tsx';
import type { SavedView, ViewActed } from './views.server.ts';
import type { TableParts } from './views-act.tsx';

const FORM = 'view';

interface ViewsDialogProps {
  open: boolean;
  leave: () => void;
  /** undefined until they have been fetched */
  views: readonly SavedView[] | undefined;
  search: URLSearchParams;
  parts: TableParts;
}

/** The views one may open, one's own to be changed, and the table that is shown to be kept as one more. */
export function ViewsDialog({ open, leave, views, search, parts }: ViewsDialogProps) {
  const { t } = useTranslation(['views', 'frame']);
  const navigate = useNavigate();
  const desk = useFetcher<ViewActed>();
  const [edited, setEdited] = useState<SavedView | 'new' | null>(null);
  const [attempt, setAttempt] = useState(0);
  const words = useViewWords(parts);
  const shown = tableQuery(String(search));
  const edit = (view: SavedView | 'new' | null) => {
    setEdited(view);
    setAttempt(attempt + 1);
  };
  const acted = desk.data;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer closes the form once, whatever is edited by then
  useEffect(() => {
    if (!acted?.ok || (acted.act !== 'save' && acted.act !== 'change')) return;
    edit(null);
    if (acted.data.query !== shown) return;
    navigate(openedAddress(search, acted.data), { replace: true, preventScrollReset: true });
  }, [acted]);
  return (
    <Dialog
      open={open}
      onClose={leave}
      title={t(edited === null ? 'views:title' : edited === 'new' ? 'views:newTitle' : 'views:editTitle')}
      closeLabel={t('frame:close')}
      acts={
        edited === null ? (
          <Button type="button" kind="main" onClick={() => edit('new')}>
            {t('views:keep')}
          </Button>
        ) : (
          <>
            <Button form={FORM} kind="main" busy={desk.state !== 'idle'}>
              {t('frame:save')}
            </Button>
            <Button type="button" onClick={() => edit(null)}>
              {t('frame:cancel')}
            </Button>
          </>
        )
      }
    >
      {edited === null ? (
        <ViewList {...{ views, words, search, desk, leave, edit }} returned={attempt > 0} />
      ) : (
        <ViewForm key={attempt} id={FORM} view={edited === 'new' ? null : edited} {...{ shown, words, desk }} />
      )}
    </Dialog>
  );
}
