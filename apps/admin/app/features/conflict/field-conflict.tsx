import { useTexts } from '@sujarit/remix-host/i18n/use-texts';
import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { RadioGroup } from '@sujarit/ui/form/radio-group';
import { DiffView } from '@sujarit/ui/history/diff-view';
import { AppForm } from '@sujarit/ui/navigation/navigation';
import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import { clashes, type FormValues } from './clashes.ts';

interface FieldConflictProps {
  /** what the form had been filled with, what was typed, and what stands now */
  was: FormValues;
  typed: FormValues;
  theirs: FormValues;
  version: number;
  /** the hidden field `was` of the save that follows */
  wasNow: unknown;
  labelOf: (field: string) => string;
  /** a field's value as people read it */
  said: (field: string, value: string) => string;
  here: string;
  busy: boolean;
}

/** Somebody saved meanwhile: both versions of every field that both changed, to choose from; changes of either side elsewhere hold. */
export function FieldConflict({ was, typed, theirs, version, wasNow, labelOf, said, here, busy }: FieldConflictProps) {
  const { t } = useTranslation('problems');
  const diffTexts = useTexts<{ before: string; after: string; removed: string; added: string; empty: string }>(
    'problems:diff',
  );
  const { clashes: found, merged } = clashes(was, typed, theirs);
  const clashing = new Set(found.map(({ field }) => field));
  return (
    <AppForm method="post" className="stack">
      <Notice kind="warn" live title={t('problems:clash.title')}>
        <p>{t(found.length > 0 ? 'problems:clash.choose' : 'problems:clash.none')}</p>
      </Notice>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="was" value={JSON.stringify(wasNow)} />
      {Object.entries(merged)
        .filter(([field]) => !clashing.has(field))
        .map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
      {found.map(({ field, mine, theirs: their }) => (
        <section key={field} className="panel stack-close" aria-label={labelOf(field)}>
          <h2>{labelOf(field)}</h2>
          <DiffView before={said(field, their)} after={said(field, mine)} texts={diffTexts} />
          <RadioGroup
            name={field}
            legend={t('problems:clash.which')}
            inline
            defaultValue={mine}
            options={[
              { value: mine, label: t('problems:clash.mine') },
              { value: their, label: t('problems:clash.theirs') },
            ]}
          />
        </section>
      ))}
      <div className="row">
        <Button kind="main" busy={busy}>
          {t('problems:clash.save')}
        </Button>
        <ButtonLink to={here}>{t('problems:clash.drop')}</ButtonLink>
      </div>
    </AppForm>
  );
}
