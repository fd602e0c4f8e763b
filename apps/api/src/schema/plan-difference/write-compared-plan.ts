import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { ComparedPlan } from '@sujarit/domain/plan-difference/compared-plan';
import { highestLevel } from '@sujarit/domain/risk-input';
import type { ApiContext } from '../../context.ts';
import { saveTargets } from '../plan/save-targets.ts';
import { saveControls } from '../risk/save-controls.ts';
import { addComparedProjects, changeComparedProjects, type PlanOfRows } from './write-compared-projects.ts';

/** What leads from things as they stand to things as they are to be, by their ids. */
function steps<Thing extends { id: string }>(before: readonly Thing[], after: readonly Thing[]) {
  const standing = new Map(before.map((thing) => [thing.id, thing]));
  const wanted = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !standing.has(id)),
    changed: after.filter((thing) => {
      const now = standing.get(thing.id);
      return now !== undefined && !isDeepStrictEqual(now, thing);
    }),
    removed: before.filter(({ id }) => !wanted.has(id)).map(({ id }) => id),
  };
}

/** Brings the rows of a plan that is held from what was compared to what it is to be; only rows that change are written. */
export async function writeComparedPlan(
  context: ApiContext,
  plan: PlanOfRows,
  before: ComparedPlan,
  after: ComparedPlan,
): Promise<void> {
  await writeHead(context, plan, before, after);
  const of = { authorityId: plan.authorityId, planId: plan.id };
  const gone = { data: { removedAt: new Date(), version: { increment: 1 } } };
  const projects = steps(before.projects, after.projects);
  if (projects.removed.length > 0)
    await context.db.project.updateMany({ where: { ...of, id: { in: projects.removed } }, ...gone });
  await changeComparedProjects(context, plan, projects.changed);
  const idOf = await addComparedProjects(context, plan, projects.added);
  const risks = steps(before.risks, after.risks);
  if (risks.removed.length > 0)
    await context.db.risk.updateMany({ where: { ...of, id: { in: risks.removed } }, ...gone });
  const last = await context.db.risk.aggregate({ where: of, _max: { ordinal: true } });
  let ordinal = last._max.ordinal ?? 0;
  for (const risk of [...risks.changed, ...risks.added]) {
    const { process, issues, levels } = risk;
    const head = { process, issues, levels, level: highestLevel(levels) };
    const isNew = risks.added.includes(risk);
    const key = { authorityId: plan.authorityId, id: isNew ? randomUUID() : risk.id };
    if (isNew) {
      ordinal += 1;
      await context.db.risk.create({ data: { ...of, ...key, ordinal, ...head }, select: { id: true } });
    } else {
      const data = { ...head, version: { increment: 1 } };
      await context.db.risk.update({ where: { authorityId_id: key }, data, select: { id: true } });
    }
    const linked = (project: string | null) => project && (idOf.get(project) ?? project);
    await saveControls(
      context,
      key,
      risk.controls.map(({ text, project }) => ({ text, projectId: linked(project) })),
    );
  }
}

async function writeHead(context: ApiContext, plan: PlanOfRows, before: ComparedPlan, after: ComparedPlan) {
  const headOf = ({ title, announcedOn, signatory, targets }: ComparedPlan) => ({
    title,
    announcedOn,
    signatory,
    targets,
  });
  if (isDeepStrictEqual(headOf(before), headOf(after))) return;
  const { title, announcedOn, signatory } = after;
  await saveTargets(context, plan, before.targets, after.targets);
  await context.db.plan.update({
    where: { authorityId_id: { authorityId: plan.authorityId, id: plan.id } },
    data: { title, signatory, announcedOn: announcedOn && new Date(announcedOn), version: { increment: 1 } },
    select: { id: true },
  });
}
