import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { formatBuddhistDate } from '@sujarit/ui/format/buddhist-date.ts';
import { useTranslation } from 'react-i18next';
import styles from './review.module.css';
import { YearCells } from './year-cells.tsx';

type Item = string | { text: string; children: Item[] };

/** What a field holds: a text, money, a day, a nested list, or cells by year; nothing is said to be nothing. */
export function PartValue({ name, value }: { name: string; value: unknown }) {
  const { t, i18n } = useTranslation(['documents', 'states']);
  if (Array.isArray(value) && value.length > 0) {
    if (name === 'levels') return <p>{value.map((level) => t(`states:risk.${level}`)).join(' · ')}</p>;
    return <Items items={value as Item[]} />;
  }
  if (typeof value === 'number') return <p>{formatBaht(String(value), i18n.language, { unit: true })}</p>;
  if (typeof value === 'string' && value !== '') {
    if (name === 'budget') return <p>{t(`documents:sheetBudget.${value}`)}</p>;
    if (name === 'announcedOn') return <p>{formatBuddhistDate(value, i18n.language)}</p>;
    return <p className={styles.words}>{value}</p>;
  }
  if (value && typeof value === 'object' && Object.keys(value).length > 0) {
    return <YearCells name={name} cells={value as Record<string, Record<string, string | number | null>>} />;
  }
  return <p className="soft">{t('documents:nothing')}</p>;
}

function Items({ items }: { items: readonly Item[] }) {
  return (
    <ol className={styles.items}>
      {items.map((item) => {
        const text = typeof item === 'string' ? item : item.text;
        return (
          <li key={text}>
            {text}
            {typeof item === 'string' || item.children.length === 0 ? null : <Items items={item.children} />}
          </li>
        );
      })}
    </ol>
  );
}
