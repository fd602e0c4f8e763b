import { Button } from '@sujarit/ui/button/button';
import { Dialog } from '@sujarit/ui/dialog/dialog';
import { ErrorSummary, type FieldError } from '@sujarit/ui/form/error-summary';
import { RadioGroup } from '@sujarit/ui/form/radio-group';
import { SearchField } from '@sujarit/ui/form/search-field';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../problem/use-problem-text.ts';
import { ReadOf } from './bulk-columns.tsx';
import { foundAuthorities } from './bulk-filter.ts';
import type { BulkDesk } from './use-bulk-desk.ts';

const FORM = 'choose-authority';
const CHOICE = 'chosen-authority';
const MOST_SHOWN = 12;

/** Whose a doubtful document is: those that it may be of, or any of the province by its name; or nobody's. */
export function ChooseDialog({ desk }: { desk: BulkDesk }) {
  const { open } = desk;
  return open ? <Choice key={open.attempt} desk={desk} item={open} /> : null;
}

function Choice({ desk, item }: { desk: BulkDesk; item: NonNullable<BulkDesk['open']> }) {
  const { t, i18n } = useTranslation(['bulk', 'problems', 'frame']);
  const problemText = useProblemText();
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const { authorities, outcome, busy } = desk;
  const found = foundAuthorities(authorities ?? [], words, item.candidateIds);
  const shown = found.slice(0, MOST_SHOWN);
  const errors: FieldError[] = useMemo(() => {
    if (missing) return [{ fieldId: `${CHOICE}-0`, message: t('bulk:chooseFirst') }];
    return outcome && !outcome.ok ? [{ message: problemText(outcome.problem) }] : [];
  }, [missing, outcome, problemText, t]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const authorityId = new FormData(event.currentTarget).get('authorityId');
    setMissing(!authorityId);
    if (authorityId && !busy) desk.choose(String(authorityId));
  };
  return (
    <Dialog
      open
      wide
      onClose={desk.leave}
      title={t('bulk:chooseTitle')}
      closeLabel={t('frame:close')}
      acts={
        <>
          <Button form={FORM} kind="main" busy={busy}>
            {t('bulk:act.place')}
          </Button>
          {item.state === 'ASKED' ? (
            <Button type="button" busy={busy} onClick={desk.leaveOut}>
              {t('bulk:act.leaveOut')}
            </Button>
          ) : null}
          <Button type="button" onClick={desk.leave}>
            {t('frame:cancel')}
          </Button>
        </>
      }
    >
      <ErrorSummary title={t('problems:title')} errors={errors} />
      <p>
        <strong>{item.name}</strong>{' '}
        {item.downloadPath ? (
          <AppLink to={item.downloadPath} reloadDocument>
            {t('bulk:openFile')}
          </AppLink>
        ) : null}
      </p>
      <div>
        <span className="small soft">{t('bulk:column.read')}</span>
        <div>
          <ReadOf item={item} t={t} />
        </div>
      </div>
      {item.askReason ? <p>{t(`bulk:ask.${item.askReason}`)}</p> : null}
      <form id={FORM} className="stack" onSubmit={submit}>
        <SearchField
          label={t('bulk:searchAuthority')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {shown.length > 0 ? (
          <RadioGroup
            id={CHOICE}
            name="authorityId"
            legend={words.trim() ? t('bulk:found') : t('bulk:candidates')}
            hint={
              found.length > shown.length
                ? t('bulk:moreFound', { shown: formatNumber(shown.length), count: formatNumber(found.length) })
                : undefined
            }
            error={missing ? t('bulk:chooseFirst') : undefined}
            options={shown.map(({ id, nameTh, district }) => ({
              value: id,
              label: nameTh,
              hint: district
                ? t('bulk:district', { name: i18n.language === 'en' ? district.nameEn : district.nameTh })
                : undefined,
            }))}
          />
        ) : (
          <p role="status">{words.trim() && authorities ? t('bulk:nothingFound') : t('bulk:typeName')}</p>
        )}
      </form>
    </Dialog>
  );
}
