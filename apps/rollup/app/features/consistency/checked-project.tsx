import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { KeyValues } from '@sujarit/ui/lists/key-values';
import { useTranslation } from 'react-i18next';
import styles from './check-page.module.css';
import type { Check, CheckedProject } from './consistency.server.ts';
import { ConsistencyBadge } from './consistency-badge.tsx';

type Items = { level: number; text: string }[];
const LISTS_BEFORE = ['objectives', 'targetGroup', 'method'] as const;
const LISTS_AFTER = ['outputs', 'outcomes', 'results'] as const;

interface CheckedProjectProps {
  project: CheckedProject;
  nodes: Check['nodes'];
}

/** A project beside the names of where it is placed, its sheet, and what was said of it. */
export function CheckedProjectView({ project, nodes }: CheckedProjectProps) {
  const { t, i18n } = useTranslation('consistency');
  const { ordinal, name, consistency, places, measure, indicator, department, budgets, sheet, marks } = project;
  const nameOf = (code: string) => {
    const node = nodes.find((one) => one.code === code);
    return `${code} ${(i18n.language === 'en' ? node?.nameEn : node?.nameTh) ?? node?.nameTh ?? ''}`;
  };
  const yearOf = ({ fiscalYear, amount, mark }: CheckedProject['budgets'][number]) =>
    `${fiscalYear}: ${amount ? t('consistency:baht', { amount: formatBaht(amount, i18n.language) }) : (mark ?? '–')}`;
  const fact = (label: string, value: string | null | undefined) => (value ? [{ label: t(label), value }] : []);
  const list = (label: (typeof LISTS_BEFORE | typeof LISTS_AFTER)[number]) =>
    sheet && sheet[label].length > 0
      ? [{ label: t(`consistency:sheet.${label}`), value: <Lines items={sheet[label]} /> }]
      : [];
  return (
    <article className="stack" aria-labelledby="checked-project">
      <section className="panel stack-close">
        <div className={styles.heading}>
          <h2 id="checked-project">
            {ordinal}. {name}
          </h2>
          <ConsistencyBadge standing={consistency} />
        </div>
        {places.length === 0 ? <p>{t('consistency:placedNowhere')}</p> : null}
        {places.map(({ ordinal: place, node }) => (
          <ol key={place} className={styles.place} aria-label={t('consistency:place')}>
            {codesTo(node.code).map((code) => (
              <li key={code}>{nameOf(code)}</li>
            ))}
          </ol>
        ))}
        {marks.length > 0 ? (
          <ul className={styles.marks}>
            {marks.map(({ ordinal: mark, consistent, takesBack, reason, markerName, markedAt }) => (
              <li key={mark}>
                {t(`consistency:said.${takesBack ? 'takenBack' : consistent ? 'consistent' : 'notConsistent'}`, {
                  name: markerName,
                })}{' '}
                <span className="small soft">{formatMoment(markedAt, i18n.language)}</span>
                {reason && !takesBack ? <p className="small">{reason}</p> : null}
              </li>
            ))}
          </ul>
        ) : null}
      </section>
      <section className="panel" aria-label={t('consistency:sheetTitle')}>
        <KeyValues
          items={[
            ...fact('consistency:sheet.rationale', sheet?.rationale),
            ...LISTS_BEFORE.flatMap(list),
            ...fact('consistency:sheet.measure', measure),
            ...fact('consistency:sheet.indicator', indicator),
            ...fact('consistency:sheet.period', sheet?.period),
            ...fact('consistency:sheet.location', sheet?.location),
            ...fact('consistency:sheet.budget', budgets.map(yearOf).join(' · ')),
            ...fact('consistency:sheet.responsible', sheet?.responsible ?? department?.name),
            ...LISTS_AFTER.flatMap(list),
          ]}
        />
        {sheet ? null : <p className="soft">{t('consistency:noSheet')}</p>}
      </section>
    </article>
  );
}

/** "2.1.3" -> "2", "2.1", "2.1.3": its dimension, mission and sub-mission. */
function codesTo(code: string): string[] {
  const parts = code.split('.');
  return parts.map((_part, index) => parts.slice(0, index + 1).join('.'));
}

function Lines({ items }: { items: Items }) {
  return (
    <ul className={styles.lines}>
      {items.map(({ level, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines may be the same; the order is the identity
        <li key={index} className={level > 1 ? styles.deeper : undefined}>
          {text}
        </li>
      ))}
    </ul>
  );
}
