import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PartFields } from './part-fields.tsx';
import { PartRow } from './part-row.tsx';
import styles from './review.module.css';
import type { Part } from './use-parts.ts';
import type { ReadPlan } from './use-read-plan.ts';
import type { Finding } from './use-review.ts';

const NONE: readonly Finding[] = [];

interface PlanOutlineProps {
  plan: ReadPlan;
  findings: readonly Finding[];
  /** shows lines of the text that a piece, or a field of it, was read from */
  onShow: (key: string, lines: { from: number; to: number }, field?: string) => void;
  /** goes to a doubt in the list of doubts */
  onFinding: (id: string) => void;
}

/** The plan as it was read: its head, risks, and projects under their dimensions; each opens to its fields. */
export function PlanOutline({ plan, findings, onShow, onFinding }: PlanOutlineProps) {
  const { t } = useTranslation('documents');
  const { parts } = plan;
  const ofProject = useMemo(() => Map.groupBy(findings, ({ projectOrdinal }) => projectOrdinal), [findings]);
  if (!parts) return <p role="status">{t('documents:loadingPlan')}</p>;
  return (
    <div className="stack-close">
      <p className="small soft">{t('documents:planLead')}</p>
      {groupsOf(parts).map(({ kind, dimension, members }) => {
        const id = `parts-${kind}-${dimension}`;
        const title =
          dimension === undefined
            ? t(`documents:group.${kind}`)
            : dimension === ''
              ? t('documents:group.unplaced')
              : t('documents:group.dimension', { code: dimension });
        return (
          <section key={id} aria-labelledby={id}>
            <h3 id={id} className={styles.group}>
              {title} <span className="soft small">{t('documents:pieces', { count: members.length })}</span>
            </h3>
            <ul className={styles.findings}>
              {members.map((part) => {
                const open = plan.openKey === part.key;
                return (
                  <PartRow
                    key={part.key}
                    part={part}
                    open={open}
                    focus={open && plan.byKeyboard}
                    findings={(part.kind === 'PROJECT' && ofProject.get(part.ordinal)) || NONE}
                    onOpen={plan.open}
                    onShow={onShow}
                    onFinding={onFinding}
                  >
                    {open ? (
                      <PartFields
                        fields={plan.fields.get(part.key)}
                        picked={plan.picked}
                        onShow={(lines, field) => onShow(part.key, lines, field)}
                      />
                    ) : null}
                  </PartRow>
                );
              })}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

interface Group {
  kind: Part['kind'];
  /** of projects: the first figure of the code, '' for those without */
  dimension: string | undefined;
  members: Part[];
}

function groupsOf(parts: readonly Part[]): Group[] {
  const groups: Group[] = [];
  for (const part of parts) {
    const dimension = part.kind === 'PROJECT' ? (part.code?.split('.')[0] ?? '') : undefined;
    const last = groups.at(-1);
    if (last && last.kind === part.kind && last.dimension === dimension) last.members.push(part);
    else groups.push({ kind: part.kind, dimension, members: [part] });
  }
  return groups;
}
