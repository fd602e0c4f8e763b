import { useTexts } from '@sujarit/remix-host/i18n/use-texts';
import { DiffView } from '@sujarit/ui/history/diff-view';
import { useTranslation } from 'react-i18next';
import styles from './audit.module.css';
import { changedFields, keysOf, type LoggedChange, lineDifference, ownName } from './changed-fields.ts';
import { useFieldWords, useValueWords } from './use-value-words.ts';

const shortEnough = 80;
type DiffTexts = Parameters<typeof DiffView>[0]['texts'];

interface ChangeViewProps {
  change: LoggedChange & { entityId: string };
  names: Record<string, string>;
}

/** One row that was made, changed or removed: what it is about and each column's value before and after. */
export function ChangeView({ change, names }: ChangeViewProps) {
  const { t } = useTranslation('audit');
  const fieldWords = useFieldWords();
  const valueWords = useValueWords(names);
  const { entity, operation, entityId } = change;
  const name = ownName(change) ?? [entityId, ...Object.values(keysOf(change))].map((id) => names[id]).find(Boolean);
  const fields = changedFields(change);
  return (
    <li className={styles.change}>
      <p>
        <strong>
          {t(`audit:operation.${operation}`)} {t([`audit:entity.${entity}`, 'audit:entity.other'], { entity })}
        </strong>
        {name ? ` ${t('audit:quoted', { name })}` : null}
      </p>
      {fields.length === 0 ? <p className="soft small">{t('audit:nothingToRead')}</p> : null}
      <dl className={styles.fields}>
        {fields.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{fieldWords(field)}</dt>
            <dd>
              <Difference
                before={valueWords(entity, field, before)}
                after={valueWords(entity, field, after)}
                both={operation === 'UPDATE'}
              />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

interface DifferenceProps {
  before: readonly string[];
  after: readonly string[];
  both: boolean;
}

/** Before and after: in one line where both are short; lines that went and came of a list; marked words of a long text. */
function Difference({ before, after, both }: DifferenceProps) {
  const { t } = useTranslation('audit');
  const texts = useTexts<DiffTexts>('audit:diff');
  if (!both) return <Lines lines={after.length > 0 ? after : before} />;
  if (before.length > 1 || after.length > 1) {
    const { removed, added } = lineDifference(before, after);
    if (removed.length + added.length === 0) return <p className="soft">{t('audit:reordered')}</p>;
    return (
      <>
        {removed.map((line) => (
          <p key={`- ${line}`}>
            <del className={styles.removed}>
              <span className="aloud">{texts.removed} </span>
              {line}
            </del>
          </p>
        ))}
        {added.map((line) => (
          <p key={`+ ${line}`}>
            <ins className={styles.added}>
              <span className="aloud">{texts.added} </span>
              {line}
            </ins>
          </p>
        ))}
      </>
    );
  }
  const [was = '', is = ''] = [before[0], after[0]];
  if (was.length > shortEnough || is.length > shortEnough) return <DiffView before={was} after={is} texts={texts} />;
  return (
    <p>
      <span className="aloud">{texts.before} </span>
      {was ? <del className={styles.removed}>{was}</del> : <span className="soft">{texts.empty}</span>}
      <span aria-hidden="true"> → </span>
      <span className="aloud">{texts.after} </span>
      {is ? <ins className={styles.added}>{is}</ins> : <span className="soft">{texts.empty}</span>}
    </p>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no identity but their place
    <p key={index}>{line}</p>
  ));
}
