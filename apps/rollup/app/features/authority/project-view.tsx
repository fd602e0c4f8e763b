import { Money } from '@sujarit/ui/figures/money';
import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { formatPercent } from '@sujarit/ui/format/percent.ts';
import { Timeline } from '@sujarit/ui/history/timeline';
import { KeyValues } from '@sujarit/ui/lists/key-values';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import { usePeriod } from '../period/use-period.ts';
import type { PlanView, ReportView } from './authority.server.ts';
import { EvidenceList } from './report-entries.tsx';

type Project = PlanView['projects'][number];
type Entry = ReportView['entries'][number];

interface ProjectViewProps {
  id: string;
  plan: PlanView | null;
  report: ReportView | null;
}

/** One project: where it stands in the plan, its money, what the round's report says of it with its evidence, and what the office marked. */
export function ProjectView({ id, plan, report }: ProjectViewProps) {
  const { t } = useTranslation('authority');
  const project = plan?.projects.find((one) => one.id === id);
  if (!project) return <EmptyState title={t('authority:noProjectTitle')} why={t('authority:noProjectWhy')} />;
  return (
    <div className="stack">
      <ProjectFacts project={project} />
      <ProjectReport entry={report?.entries.find((entry) => entry.project.id === id) ?? null} />
      <ProjectMarks project={project} />
    </div>
  );
}

function ProjectFacts({ project }: { project: Project }) {
  const { t, i18n } = useTranslation('authority');
  const { name, kind, department, places, budgets } = project;
  return (
    <section className="panel stack-close" aria-labelledby="project-title">
      <h2 id="project-title">{name}</h2>
      <KeyValues
        items={[
          { label: t('authority:kind'), value: t(`authority:kindOf.${kind}`) },
          {
            label: t('authority:places'),
            value:
              places.length === 0
                ? t('authority:placedNowhere')
                : places.map(({ ordinal, node }) => (
                    <p key={ordinal}>
                      {node.code} {i18n.language === 'en' ? node.nameEn : node.nameTh}
                    </p>
                  )),
          },
          { label: t('authority:department'), value: department?.name ?? '–' },
          ...budgets.map(({ fiscalYear, amount, mark }) => ({
            label: t('authority:budgetOf', { year: formatFiscalYear(fiscalYear, i18n.language) }),
            value: (
              <Money
                amount={amount ?? null}
                mark={mark ?? null}
                locale={i18n.language}
                unit
                absent={t('authority:noAmount')}
              />
            ),
          })),
        ]}
      />
    </section>
  );
}

function ProjectReport({ entry }: { entry: Entry | null }) {
  const { t, i18n } = useTranslation(['authority', 'states', 'app']);
  const locale = i18n.language;
  const period = usePeriod();
  const round = t('app:roundOf', { months: period.round, year: formatFiscalYear(period.fiscalYear, locale) });
  if (!entry) return <EmptyState title={t('authority:noEntryTitle', { round })} why={t('authority:noEntryWhy')} />;
  const { status, percent, reason, reasonText, ordinanceBudget, disbursed, remark, evidence } = entry;
  const baht = (amount: string | null | undefined) => (amount ? formatBaht(amount, locale, { unit: true }) : '–');
  return (
    <section className="panel stack-close" aria-labelledby="project-report">
      <h2 id="project-report">{round}</h2>
      <KeyValues
        items={[
          {
            label: t('authority:entry.status'),
            value: (
              <>
                <StateBadge kind="entry" state={status} label={t(`states:entry.${status}`)} /> {formatPercent(percent)}
                {reason ? <p>{[t(`states:reason.${reason}`), reasonText].filter(Boolean).join(': ')}</p> : null}
              </>
            ),
          },
          { label: t('authority:entry.ordinanceBudget'), value: baht(ordinanceBudget) },
          { label: t('authority:entry.disbursed'), value: baht(disbursed) },
          { label: t('authority:entry.evidence'), value: <EvidenceList evidence={evidence} /> },
          { label: t('authority:entry.remark'), value: remark ?? '–' },
        ]}
      />
    </section>
  );
}

function ProjectMarks({ project: { name, marks } }: { project: Project }) {
  const { t, i18n } = useTranslation('authority');
  return (
    <section className="stack-close" aria-labelledby="project-marks">
      <h2 id="project-marks">{t('authority:marksTitle')}</h2>
      {marks.length === 0 ? (
        <p className="soft">{t('authority:noMarks')}</p>
      ) : (
        <Timeline
          label={t('authority:marksTitle')}
          events={marks.map(({ ordinal, consistent, takesBack, markerName, markedAt, reason }) => ({
            id: String(ordinal),
            iso: markedAt,
            when: formatMoment(markedAt, i18n.language),
            what: t(`authority:happened.${takesBack ? 'TAKEN_BACK' : consistent ? 'CONSISTENT' : 'NOT_CONSISTENT'}`, {
              name: markerName,
              project: name,
            }),
            detail: takesBack ? null : reason,
          }))}
        />
      )}
    </section>
  );
}
