import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { KeyValues } from '@sujarit/ui/lists/key-values';
import { useTranslation } from 'react-i18next';
import { useEntryWords } from './entry-words.ts';
import { type TypedEntry, type TypedField, typedFields } from './typed-entry.ts';
import { useFieldNames } from './use-field-names.ts';

const onlyWhenCannot: readonly TypedField[] = ['reason', 'reasonText'];

/** What is reported of a project, for who may read it and not change it now. */
export function EntryFacts({ entry, planBudget }: { entry: TypedEntry; planBudget: string | null }) {
  const { t, i18n } = useTranslation('reports');
  const names = useFieldNames();
  const words = useEntryWords();
  const shown = typedFields.filter((field) => !onlyWhenCannot.includes(field) || words(entry, field) !== '');
  const unit: Partial<Record<TypedField, string>> = {
    percent: '%',
    ordinanceBudget: ` ${t('reports:baht')}`,
    disbursed: ` ${t('reports:baht')}`,
  };
  return (
    <section className="panel" aria-label={t('reports:result')}>
      <KeyValues
        items={[
          ...shown.map((field) => {
            const value = words(entry, field);
            return { label: names.label(field), value: value === '' ? '–' : `${value}${unit[field] ?? ''}` };
          }),
          {
            label: t('reports:planBudget'),
            value: planBudget === null ? t('reports:notStated') : formatBaht(planBudget, i18n.language, { unit: true }),
          },
        ]}
      />
    </section>
  );
}
