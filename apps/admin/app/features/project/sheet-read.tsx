import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { KeyValues } from '@sujarit/ui/lists/key-values';
import { useTranslation } from 'react-i18next';
import type { ProjectPageQuery } from '../../gql/graphql.ts';
import type { ListLine } from './list-text.ts';
import styles from './project.module.css';
import { SHEET_LISTS, SHEET_TEXTS } from './project-values.ts';

/** The fields of a sheet in the order they are printed in; the name heads the page already. */
const ORDER = [
  'rationale',
  'objectives',
  'targetGroup',
  'method',
  'period',
  'location',
  'budget',
  'responsible',
  'outputs',
  'outcomes',
  'results',
] as const;

type Sheet = NonNullable<ProjectPageQuery['project']['sheet']>;

/** The sheet of ส่วนที่ ๓ to be read; what it does not state is left out. */
export function SheetRead({ sheet }: { sheet: Sheet | null | undefined }) {
  const { t, i18n } = useTranslation(['project', 'plan']);
  const budget = (of: Sheet) =>
    of.budgetAmount == null
      ? t(`project:budgetStatus.${of.budgetStatus}`)
      : formatBaht(of.budgetAmount, i18n.language, { unit: true });
  return (
    <section className="panel stack-close" aria-labelledby="sheet">
      <h2 id="sheet">{t('project:sheet')}</h2>
      {sheet ? (
        <KeyValues
          items={ORDER.flatMap((field) => {
            const value = field === 'budget' ? budget(sheet) : written(sheet, field);
            return value === null ? [] : [{ label: t(`project:sheetField.${field}`), value }];
          })}
        />
      ) : (
        <p className="soft">{t('plan:gap.SHEET_MISSING')}</p>
      )}
    </section>
  );
}

function written(sheet: Sheet, field: string) {
  const list = SHEET_LISTS.find((one) => one === field);
  if (list) return sheet[list].length > 0 ? <Lines lines={sheet[list]} /> : null;
  const text = SHEET_TEXTS.find((one) => one === field);
  return text && sheet[text] ? <p className={styles.text}>{sheet[text]}</p> : null;
}

function Lines({ lines }: { lines: readonly ListLine[] }) {
  return (
    <ul className={styles.lines}>
      {lines.map(({ level, text }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no identity but their place
        <li key={place} className={styles[`level${Math.min(level, 5)}`]}>
          {text}
        </li>
      ))}
    </ul>
  );
}
