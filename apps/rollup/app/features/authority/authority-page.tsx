import { useParams, useSearchParams } from '@remix-run/react';
import { Stat, Stats } from '@sujarit/ui/figures/stat';
import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { formatOutOf, formatPercent } from '@sujarit/ui/format/percent.ts';
import { Tabs } from '@sujarit/ui/navigation/tabs';
import { Trail } from '@sujarit/ui/navigation/trail';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { SimulatedBadge } from '@sujarit/ui/state/simulated-badge';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import { DecisionDialog, DecisionNotice } from '../decision/decision-dialog.tsx';
import { useDecision } from '../decision/use-decision.ts';
import type { Note } from '../notes/notes.server.ts';
import { NotesTab } from '../notes/notes-tab.tsx';
import { ItaScore } from '../province/ita-score.tsx';
import { LightPercent } from '../province/light-percent.tsx';
import { RoundState } from '../province/round-state.tsx';
import type { AuthorityView } from './authority.server.ts';
import { DissolvedNotice } from './dissolved-notice.tsx';
import { HistoryView } from './history-view.tsx';
import { PlanTab } from './plan-tab.tsx';
import { ProjectView } from './project-view.tsx';
import { ReportTab } from './report-tab.tsx';
import { toAuthority } from './to-authority.ts';
import { wayBack } from './way-back.ts';

const VIEWS = ['plan', 'report', 'history', 'notes'] as const;

interface AuthorityPageProps {
  view: AuthorityView;
  /** null for who has none to read */
  notes: readonly Note[] | null;
  may: { decidePlan: boolean; decideReport: boolean; mark: boolean };
  ofOneProvince: boolean;
}

/** One authority: how it stands, then its plan, its report of the round and what was decided. */
export function AuthorityPage({ view, notes, may, ofOneProvince }: AuthorityPageProps) {
  const { t, i18n } = useTranslation(['authority', 'states', 'app', 'frame', 'province']);
  const locale = i18n.language;
  const { authority, row, plan, report } = view;
  const { entries, progress } = report ?? {};
  const inFull = report && entries && progress ? { ...report, entries, progress } : null;
  const [search] = useSearchParams();
  const { id = '' } = useParams();
  const desk = useDecision();
  const views = VIEWS.filter((name) => name !== 'notes' || notes !== null);
  const project = search.get('view') === 'project' ? search.get('project') : null;
  const shown = project === null ? (views.find((name) => name === search.get('view')) ?? 'plan') : 'project';
  const back = wayBack(search, ofOneProvince ? null : authority.province.code);
  const address = (name: string) => {
    const next = new URLSearchParams(search);
    next.set('view', name);
    next.delete('project');
    return `/authorities/${encodeURIComponent(id)}?${next}`;
  };
  const toProject = (of: string) => toAuthority(id, search, { project: of });
  const district = authority.district && (locale === 'en' ? authority.district.nameEn : authority.district.nameTh);
  const province = locale === 'en' ? authority.province.nameEn : authority.province.nameTh;
  return (
    <>
      <PageHeader
        trail={<Trail label={t('app:trail')} steps={[{ to: back.to, label: t(`authority:back.${back.name}`) }]} />}
        title={authority.nameTh}
        badges={
          <>
            {authority.simulated ? <SimulatedBadge label={t('frame:simulated')} /> : null}
            <StateBadge
              kind="plan"
              state={row.planState ?? 'NONE'}
              label={t('authority:planIs', { state: t(`states:plan.${row.planState ?? 'NONE'}`) })}
            />
          </>
        }
        state={[
          t(`app:type.${authority.type}`),
          row.size ? t('authority:size', { size: t(`app:size.${row.size}`) }) : null,
          district ? t('authority:inDistrict', { district, province }) : t('authority:inProvince', { province }),
          t('authority:code', { code: authority.code }),
          authority.phone,
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <DissolvedNotice authority={authority} search={search} />
      <DecisionNotice desk={desk} />
      <Stats>
        <Stat
          label={t('province:column.percent')}
          figure={row.percent == null ? '–' : formatPercent(row.percent)}
          note={<LightPercent {...row} percent={null} />}
          badge={
            <span className="small soft">{formatOutOf(row.counted, row.projects, locale, t('app:projects'))}</span>
          }
        />
        <Stat label={t('province:column.report')} figure={<RoundState {...row} />} />
        <Stat
          label={t('authority:spent')}
          figure={formatBaht(row.disbursed, locale)}
          note={t('authority:spentNote', {
            ordinance: formatBaht(row.ordinanceBudget, locale),
            plan: formatBaht(row.planBudget, locale),
          })}
        />
        <Stat
          label={t('authority:risks')}
          figure={formatNumber(row.riskVeryHigh + row.riskHigh)}
          note={t('authority:risksNote', {
            veryHigh: row.riskVeryHigh,
            high: row.riskHigh,
            medium: row.riskMedium,
            low: row.riskLow,
          })}
        />
        <Stat
          label={t('authority:ita')}
          figure={<ItaScore total={row.itaTotal} lastTotal={row.itaLastTotal} />}
          note={row.itaLevel ?? t('province:noIta')}
        />
      </Stats>
      <Tabs
        label={t('authority:views')}
        tabs={views.map((name) => ({
          to: address(name),
          label: t(`authority:view.${name}`, { count: formatNumber(notes?.length ?? 0) }),
          current: name === shown,
        }))}
      />
      {shown === 'plan' ? (
        <PlanTab
          plan={plan}
          plans={authority.plans}
          may={may}
          desk={desk}
          subject={authority.nameTh}
          toProject={toProject}
        />
      ) : null}
      {shown === 'report' ? (
        <ReportTab
          report={inFull}
          may={may.decideReport}
          desk={desk}
          subject={authority.nameTh}
          toProject={toProject}
        />
      ) : null}
      {project === null ? null : <ProjectView id={project} plan={plan} report={inFull} />}
      {shown === 'history' ? <HistoryView plan={plan} report={report ?? null} /> : null}
      {shown === 'notes' && notes ? <NotesTab notes={notes} authorityId={authority.id} /> : null}
      <DecisionDialog desk={desk} />
    </>
  );
}
