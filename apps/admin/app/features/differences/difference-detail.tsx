import { useTexts } from '@sujarit/remix-host/i18n/use-texts';
import { DiffView } from '@sujarit/ui/history/diff-view';
import { KeyValues } from '@sujarit/ui/lists/key-values';
import styles from './differences.module.css';
import type { Difference } from './use-differences.ts';
import type { FieldWords } from './use-field-words.ts';

/** A changed field in both wordings, what differs marked; of what came or went as a whole, all that it says. */
export function DifferenceDetail({ difference, words }: { difference: Difference; words: FieldWords }) {
  const texts = useTexts<{ before: string; after: string; removed: string; added: string; empty: string }>(
    'differences:diff',
  );
  const { thing, field, fields } = difference;
  const [only] = fields;
  if (only && only.field === field) {
    return <DiffView before={words.said(field, only.managed)} after={words.said(field, only.document)} texts={texts} />;
  }
  return (
    <KeyValues
      items={fields.map((one) => ({
        label: words.label(thing, one.field),
        value: <span className={styles.whole}>{words.said(one.field, one.document ?? one.managed)}</span>,
      }))}
    />
  );
}
