import { useFetcher } from '@remix-run/react';
import { tableQuery } from '@sujarit/domain/table-view';
import { Button } from '@sujarit/ui/button/button';
import { Bookmark } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openedView } from './opened-view.ts';
import type { SavedView } from './views.server.ts';

const ViewsDialog = lazy(async () => ({ default: (await import('./views-dialog.tsx')).ViewsDialog }));

/** What a table has that a view can name. */
export interface TableParts {
  columns: readonly { id: string; header: string }[];
  districts: readonly { value: string; label: string }[];
}

/** Names the view that is open and leads to all; their dialog is loaded when it is asked for. */
export function ViewsAct({ search, ...parts }: TableParts & { search: URLSearchParams }) {
  const { t } = useTranslation('province');
  const { data: views, load } = useFetcher<SavedView[]>();
  const [openings, setOpenings] = useState(0);
  const [open, setOpen] = useState(false);
  const id = openedView(search);
  const wanted = !views && (open || id !== null);
  useEffect(() => {
    if (wanted) load('/views');
  }, [wanted, load]);
  const opened = views?.find((view) => view.id === id);
  const changed = opened && opened.query !== tableQuery(String(search));
  return (
    <>
      <Button
        type="button"
        aria-haspopup="dialog"
        icon={<Bookmark size={18} aria-hidden="true" />}
        onClick={() => {
          setOpenings(openings + 1);
          setOpen(true);
        }}
      >
        {opened
          ? t(changed ? 'province:viewChanged' : 'province:viewOpened', { name: opened.name })
          : t('province:views')}
      </Button>
      {openings > 0 ? (
        <Suspense fallback={null}>
          <ViewsDialog
            key={openings}
            open={open}
            leave={() => setOpen(false)}
            views={views}
            search={search}
            parts={parts}
          />
        </Suspense>
      ) : null}
    </>
  );
}
