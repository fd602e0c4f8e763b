import { Button } from '@sujarit/ui/button/button';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { DifferenceItem, type ItemActs } from './difference-item.tsx';
import styles from './differences.module.css';
import type { Difference } from './use-differences.ts';

interface DifferenceGroupProps {
  differences: readonly Difference[];
  activeKey: string | undefined;
  /** keys of this group's that are chosen, or that changed since they were shown, joined so that an equal list is the same */
  chosen: string;
  conflicts: string;
  acts: ItemActs;
}

const SEPARATOR = '\n';
/** Those keys of a group that a list names, as one text. */
export const keysIn = (differences: readonly Difference[], has: (key: string) => boolean) =>
  differences
    .map(({ key }) => key)
    .filter(has)
    .join(SEPARATOR);

/** All that differs in one project, one risk, the targets, or the plan itself. */
export const DifferenceGroup = memo(function DifferenceGroup(props: DifferenceGroupProps) {
  const { differences, activeKey, chosen, conflicts, acts } = props;
  const { t } = useTranslation('differences');
  const [first] = differences;
  if (!first) return null;
  const { group, thing, name, codes } = first;
  const chosenKeys = chosen.split(SEPARATOR);
  const conflictKeys = conflicts.split(SEPARATOR);
  return (
    <section className={styles.group} aria-labelledby={group}>
      <div className={styles.groupHead}>
        <div>
          {name ? <p className="small soft">{[t(`differences:thing.${thing}`), ...codes].join(' ')}</p> : null}
          <h2 id={group} className={styles.name} lang={name ? 'th' : undefined}>
            {name ?? t(`differences:thing.${thing}`)}
          </h2>
        </div>
        {acts.open && differences.length > 1 ? (
          <Button type="button" small busy={acts.busy} onClick={() => acts.take(differences)}>
            {t('differences:takeGroup', { figure: formatNumber(differences.length) })}
          </Button>
        ) : null}
      </div>
      <ul className={styles.items}>
        {differences.map((difference) => (
          <DifferenceItem
            key={difference.key}
            difference={difference}
            active={difference.key === activeKey}
            chosen={chosenKeys.includes(difference.key)}
            conflict={conflictKeys.includes(difference.key)}
            acts={acts}
          />
        ))}
      </ul>
    </section>
  );
});
