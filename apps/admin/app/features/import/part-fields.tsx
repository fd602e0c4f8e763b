import { ToneBadge } from '@sujarit/ui/state/state-badge';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LineLink } from './line-link.tsx';
import { PartValue } from './part-value.tsx';
import styles from './review.module.css';
import type { PartField } from './use-parts.ts';

interface PartFieldsProps {
  /** none while they are loaded */
  fields: readonly PartField[] | undefined;
  /** the field that a line of the text led to */
  picked: string | undefined;
  onShow: (lines: { from: number; to: number }, field: string) => void;
}

/** The fields of a piece with where each was read; one that an answer changed shows what is printed too. */
export function PartFields({ fields, picked, onShow }: PartFieldsProps) {
  const { t } = useTranslation('documents');
  const row = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another picked field, or fields that have come, are brought into view
  useEffect(() => {
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [picked, fields]);
  if (!fields) {
    return (
      <p role="status" className={`${styles.part} soft`}>
        {t('documents:loadingPlan')}
      </p>
    );
  }
  return (
    <dl className={`${styles.part} ${styles.fields}`}>
      {fields.map(({ name, value, printed, changed, lineFrom, lineTo }) => (
        <div
          key={name}
          ref={name === picked ? row : undefined}
          className={name === picked ? styles.picked : styles.field}
        >
          <dt>
            <span className="soft">{t(`documents:field.${name}`)}</span>
            <LineLink lineFrom={lineFrom ?? null} lineTo={lineTo ?? null} onShow={(lines) => onShow(lines, name)} />
          </dt>
          <dd lang="th">
            <PartValue name={name} value={value} />
            {changed ? (
              <div className={styles.before}>
                <ToneBadge tone="good" label={t('documents:changedByAnswer')} />
                <span className="small soft">{t('documents:asPrinted')}</span>
                <div className="small soft">
                  <PartValue name={name} value={printed} />
                </div>
              </div>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
