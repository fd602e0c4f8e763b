import { Button } from '@sujarit/ui/button/button';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { ToneBadge } from '@sujarit/ui/state/state-badge';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DifferenceDetail } from './difference-detail.tsx';
import styles from './differences.module.css';
import type { Difference } from './use-differences.ts';
import { useFieldWords } from './use-field-words.ts';

export interface ItemActs {
  /** differences may be taken over, by this person, now */
  open: boolean;
  busy: boolean;
  textAddress: string;
  goTo: (key: string) => void;
  choose: (keys: readonly string[], on: boolean) => void;
  take: (which: readonly Difference[]) => void;
}

interface DifferenceItemProps {
  difference: Difference;
  active: boolean;
  chosen: boolean;
  /** it changed since it was shown */
  conflict: boolean;
  acts: ItemActs;
}

/** One difference: a line in the list, laid open when it is looked at. */
export const DifferenceItem = memo(function DifferenceItem(props: DifferenceItemProps) {
  const { difference, active, chosen, conflict, acts } = props;
  const { t } = useTranslation('differences');
  const words = useFieldWords();
  const { key, kind, thing, field, fields, lineFrom, lineTo } = difference;
  const opener = useRef<HTMLButtonElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current && active) opener.current?.focus();
    first.current = false;
  }, [active]);
  const title = field ? words.label(thing, field) : t(`differences:whole.${thing}`);
  const [only] = fields;
  const lines = lineFrom == null || lineTo == null ? undefined : { from: lineFrom + 1, to: lineTo + 1 };
  return (
    <li className={active ? styles.active : styles.item}>
      <div className={styles.head}>
        {acts.open ? (
          <label className={styles.choose}>
            <input
              type="checkbox"
              checked={chosen}
              onChange={(event) => acts.choose([key], event.currentTarget.checked)}
              aria-label={t('differences:chooseOne', {
                title,
                name: difference.name ?? t(`differences:thing.${thing}`),
              })}
            />
          </label>
        ) : null}
        <button
          ref={opener}
          type="button"
          className={styles.opener}
          aria-expanded={active}
          onClick={() => acts.goTo(key)}
        >
          <span className={styles.title}>{title}</span>
          {only && only.field === field && !active ? (
            <span className={`small soft ${styles.preview}`}>
              <span>{words.said(field, only.managed) || '–'}</span>
              <span>
                <span aria-hidden="true">→</span>
                {words.said(field, only.document) || '–'}
              </span>
            </span>
          ) : null}
        </button>
        <span className={styles.badge}>
          {conflict ? <ToneBadge tone="watch" label={t('differences:conflict')} /> : null}
          {kind === 'CHANGED' ? null : (
            <ToneBadge tone={kind === 'ADDED' ? 'good' : 'bad'} label={t(`differences:kind.${kind}`)} />
          )}
        </span>
      </div>
      {active ? (
        <div className={styles.detail}>
          <DifferenceDetail difference={difference} words={words} />
          <div className="row">
            {acts.open ? (
              <Button type="button" small kind="main" busy={acts.busy} onClick={() => acts.take([difference])}>
                {t(`differences:take.${kind}`)}
              </Button>
            ) : null}
            {lines ? (
              <AppLink to={`${acts.textAddress}?from=${lineFrom}&to=${lineTo}`}>
                {t(lines.from === lines.to ? 'differences:line' : 'differences:lines', lines)}
              </AppLink>
            ) : null}
          </div>
        </div>
      ) : null}
    </li>
  );
});
