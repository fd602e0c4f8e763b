import { planRows } from '@sujarit/db/create-plan-rows';
import { hashOfContent } from '@sujarit/db/plan-content-hash';
import type { DemoAuthority } from '../authority-list.ts';
import { randomOf } from '../random.ts';
import { stableId, stableIds } from '../stable-id.ts';
import { contentOfRows } from './content-of-rows.ts';
import { departmentNames } from './departments.ts';
import type { Fate } from './fates.ts';
import { type Decider, simulatedCourse } from './simulated-course.ts';
import { simulatedIta } from './simulated-ita.ts';
import { simulatedPerson, simulatedPlan } from './simulated-plan.ts';
import { simulatedReport } from './simulated-report.ts';

const ITA_YEARS = [2564, 2565, 2566];

export type TableRows = Record<string, object[]>;

/** Departments of an authority as rows. */
export function departmentRows({ id: authorityId, type, code }: DemoAuthority) {
  return Object.values(departmentNames(type)).map((name, place) => ({
    authorityId,
    id: stableId(`department ${code} ${name}`),
    name,
    ordinal: place + 1,
  }));
}

/** All rows of one simulated authority by table, but for its own and its departments'. */
export function simulatedAuthority(
  authority: DemoAuthority,
  fate: Fate,
  decider: Decider,
  projectsOf?: (authority: DemoAuthority) => number,
): TableRows {
  const random = randomOf(`authority ${authority.code}`);
  const departments = departmentRows(authority);
  return { ...itaRows(authority), ...(fate.plan === 'NONE' ? {} : rowsOfPlan()) };

  function rowsOfPlan(): TableRows {
    const draft = simulatedPlan(authority, random, projectsOf?.(authority));
    const rows = planRows({
      authorityId: authority.id,
      draft,
      importId: null,
      revision: 1,
      departments,
      newId: stableIds(`plan ${authority.code}`),
    });
    const contentHash = hashOfContent(contentOfRows(rows));
    const person = draft.signatory ?? simulatedPerson(random);
    const course = simulatedCourse({ rows, fate, contentHash, signer: person, decider, random });
    const blocked = new Set(course.marks.filter((mark) => !mark.consistent).map((mark) => mark.projectId));
    const report = simulatedReport({ rows, fate, blocked, decider, sender: simulatedPerson(random), random });
    return {
      plan: [course.plan],
      plan_target: rows.targets,
      project: rows.projects.map((project) => ({ ...project, updatedAt: course.plan.updatedAt })),
      project_place: rows.places,
      project_budget: rows.budgets,
      project_sheet: rows.sheets,
      risk: rows.risks,
      risk_control: rows.controls,
      plan_signature: course.signatures,
      plan_decision: course.decisions,
      consistency_mark: course.marks,
      report: report.reports,
      report_entry: report.entries,
      report_decision: report.decisions,
    };
  }
}

function itaRows({ id: authorityId, code }: DemoAuthority): TableRows {
  const results = simulatedIta(ITA_YEARS, randomOf(`ita ${code}`));
  return {
    ita_result: results.map(({ indicators: _indicators, ...result }) => ({ authorityId, ...result })),
    ita_indicator_score: results.flatMap(({ fiscalYear, indicators }) =>
      indicators.map((score, place) => ({ authorityId, fiscalYear, indicator: place + 1, score })),
    ),
  };
}
