import type { FetcherWithComponents } from '@remix-run/react';
import { Checkbox } from '@sujarit/ui/form/checkbox';
import { ErrorSummary } from '@sujarit/ui/form/error-summary';
import { Field } from '@sujarit/ui/form/field';
import { RadioGroup } from '@sujarit/ui/form/radio-group';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../problem/use-problem-text.ts';
import { ViewConflict } from './view-conflict.tsx';
import type { SavedView, ViewActed } from './views.server.ts';

const NAME = 'view-name';
const newKey = () => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');

interface ViewFormProps {
  id: string;
  /** null: one more */
  view: SavedView | null;
  /** what is shown now, as a view would keep it */
  shown: string;
  words: (query: string) => string;
  desk: FetcherWithComponents<ViewActed>;
}

/** A view's name, who sees it, and which table it keeps. Whatever is refused, what was typed stays. */
export function ViewForm({ id, view, shown, words, desk }: ViewFormProps) {
  const { t } = useTranslation(['views', 'problems']);
  const problemText = useProblemText();
  const [orderKey] = useState(newKey);
  const [before] = useState(desk.data);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  const { data, state } = desk;
  const refused = data && data !== before && !data.ok ? data.problem : null;
  const errors = useMemo(() => {
    if (!refused) return [];
    const [problem] = refused.problems;
    if (!problem) return [{ message: problemText(refused) }];
    return [
      { fieldId: NAME, message: problemText({ kind: refused.kind, code: problem.code, params: refused.params }) },
    ];
  }, [refused, problemText]);
  const stands = refused?.code === 'STALE_VERSION' ? refused : null;
  return (
    <desk.Form
      id={id}
      method="post"
      action="/views"
      className="stack-close"
      onSubmit={(event) => {
        if (state !== 'idle') event.preventDefault();
      }}
    >
      {stands ? (
        <ViewConflict current={stands.current as SavedView} words={words} />
      ) : (
        <ErrorSummary title={t('problems:title')} errors={errors} />
      )}
      <input type="hidden" name="act" value={view ? 'change' : 'save'} />
      <input type="hidden" name="id" value={view?.id ?? ''} />
      <input type="hidden" name="version" value={String(stands?.params.version ?? view?.version ?? '')} />
      <input type="hidden" name="orderKey" value={orderKey} />
      <div ref={box}>
        <Field
          id={NAME}
          name="name"
          label={t('views:name')}
          hint={t('views:nameHint')}
          maxLength={80}
          required
          autoComplete="off"
          defaultValue={view?.name}
          error={errors.find((error) => 'fieldId' in error)?.message}
        />
      </div>
      <Checkbox
        name="shared"
        label={t('views:share')}
        hint={t('views:shareHint')}
        defaultChecked={view?.shared ?? false}
      />
      {view && view.query !== shown ? (
        <RadioGroup
          name="query"
          legend={t('views:table')}
          defaultValue={view.query}
          options={[
            { value: view.query, label: t('views:tableKept'), hint: words(view.query) },
            { value: shown, label: t('views:tableShown'), hint: words(shown) },
          ]}
        />
      ) : (
        <>
          <input type="hidden" name="query" value={shown} />
          <p className="small">{words(shown)}</p>
        </>
      )}
    </desk.Form>
  );
}
