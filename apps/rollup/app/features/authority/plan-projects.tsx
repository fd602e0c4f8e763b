import { useTableTexts } from '@sujarit/remix-host/i18n/use-table-texts';
import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { Money } from '@sujarit/ui/figures/money';
import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { DataTable } from '@sujarit/ui/table/data-table';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { ConsistencyBadge } from '../consistency/consistency-badge.tsx';
import type { DecisionDesk } from '../decision/use-decision.ts';
import type { PlanView } from './authority.server.ts';
import { type PlanProject, placeOf, projectsByDimension } from './projects-by-dimension.ts';

interface PlanProjectsProps {
  plan: PlanView;
  mayMark: boolean;
  desk: DecisionDesk;
  /** the page of a project */
  toProject: (id: string) => string;
}

/** The plan's table, dimension by dimension, read-only; the office may mark a project that is not consistent with its dimension (R8). */
export function PlanProjects({ plan, mayMark, desk, toProject }: PlanProjectsProps) {
  const { t, i18n } = useTranslation(['authority', 'app']);
  const texts = useTableTexts('');
  const years = plan.budgetByYear.map(({ fiscalYear }) => fiscalYear);
  const columns = projectColumns({ t, locale: i18n.language, years, mayMark, desk, toProject });
  return (
    <section className="stack" aria-labelledby="plan-projects">
      <div className="row">
        <h2 id="plan-projects">{t('authority:projectsTitle', { count: formatNumber(plan.projectCount) })}</h2>
        {mayMark ? (
          <ButtonLink small to={`/consistency/${encodeURIComponent(plan.id)}`}>
            {t('authority:checkProjects')}
          </ButtonLink>
        ) : null}
      </div>
      {projectsByDimension(plan).map(({ code, nameTh, nameEn, projects, budget, rows }) => {
        const name =
          code === '-'
            ? t('authority:placedNowhere')
            : `${code}. ${(i18n.language === 'en' ? nameEn : nameTh) ?? nameTh}`;
        return (
          <section key={code} className="stack-close" aria-label={name}>
            <h3>{name}</h3>
            <p className="soft small">
              {t('authority:dimensionSum', { projects, budget: formatBaht(budget, i18n.language) })}
            </p>
            {rows.length > 0 ? (
              <DataTable
                bare
                texts={{ ...texts, caption: name }}
                columns={columns}
                rows={rows}
                rowId={({ id }) => id}
                empty={null}
              />
            ) : null}
          </section>
        );
      })}
    </section>
  );
}

interface Ground {
  t: TFunction;
  locale: string;
  years: readonly number[];
  mayMark: boolean;
  desk: DecisionDesk;
  toProject: (id: string) => string;
}

function projectColumns({ t, locale, years, mayMark, desk, toProject }: Ground): DataColumn<PlanProject>[] {
  return [
    {
      id: 'name',
      header: t('authority:project'),
      width: 260,
      cell: ({ id, ordinal, name }) => (
        <AppLink to={toProject(id)} discover="none">
          {ordinal}. {name}
        </AppLink>
      ),
    },
    { id: 'place', header: t('authority:place'), width: 72, cell: (project) => placeOf(project) ?? '–' },
    {
      id: 'department',
      header: t('authority:department'),
      width: 126,
      onCard: true,
      cell: ({ department }) => department?.name ?? '–',
    },
    ...years.map((year) => ({
      id: `y${year}`,
      header: String(year),
      unit: t('authority:baht'),
      numeric: true,
      width: 94,
      cell: ({ budgets }: PlanProject) => {
        const budget = budgets.find(({ fiscalYear }) => fiscalYear === year);
        return (
          <Money
            amount={budget?.amount ?? null}
            mark={budget?.mark ?? null}
            locale={locale}
            absent={t('authority:noAmount')}
          />
        );
      },
    })),
    {
      id: 'mark',
      header: t('authority:consistency'),
      width: 228,
      acrossCard: true,
      cell: (project) => <Consistency project={project} mayMark={mayMark} desk={desk} />,
    },
  ];
}

function Consistency({ project, mayMark, desk }: { project: PlanProject; mayMark: boolean; desk: DecisionDesk }) {
  const { t, i18n } = useTranslation('authority');
  const [mark] = project.marks;
  const act = { id: project.id, version: project.version, lastMark: mark?.ordinal ?? 0, subject: project.name };
  return (
    <div className="stack-close">
      <ConsistencyBadge standing={project.consistency} />
      {mark ? (
        <div>
          <p className="small soft">
            {mark.markerName} · {formatMoment(mark.markedAt, i18n.language)}
          </p>
          {mark.reason ? <p className="small">{mark.reason}</p> : null}
        </div>
      ) : null}
      {mayMark ? (
        <div className="row">
          {project.consistency === 'CONSISTENT' ? null : (
            <Button type="button" small onClick={() => desk.begin({ kind: 'markConsistent', ...act })}>
              {t('authority:markConsistent')}
            </Button>
          )}
          {project.consistency === 'NOT_CONSISTENT' ? null : (
            <Button type="button" small kind="danger" onClick={() => desk.begin({ kind: 'markNotConsistent', ...act })}>
              {t('authority:markNotConsistent')}
            </Button>
          )}
        </div>
      ) : null}
    </div>
  );
}
