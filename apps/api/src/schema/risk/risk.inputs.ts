import { InvalidInput } from '@sujarit/domain/errors';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { Project } from '../project/project.type.ts';
import { type TenantKey, tenantKey } from '../tenant-key.ts';
import { RiskLevelEnum } from './risk.type.ts';

const RiskControlInput = builder.inputType('RiskControlInput', {
  fields: (t) => ({
    text: t.string({ required: true }),
    projectId: t.globalID({ for: [Project], description: 'The plan’s project that this control is.' }),
  }),
});

export const RiskInputType = builder.inputType('RiskInput', {
  description: 'A risk area, whole.',
  fields: (t) => ({
    process: t.string({ required: true }),
    issues: t.stringList({ required: true }),
    levels: t.field({ type: [RiskLevelEnum], required: true, description: 'The highest counts.' }),
    likelihood: t.int({ description: '1-5.' }),
    impact: t.int({ description: '1-5.' }),
    controls: t.field({ type: [RiskControlInput], required: true }),
  }),
});

export type RiskInputArg = typeof RiskInputType.$inferInput;

/** The input with the ids of rows instead of the API's; InvalidInput where a control names a project that is not of the plan. */
export async function withProjectRows(context: ApiContext, input: RiskInputArg, plan: TenantKey) {
  const keys = input.controls.map(({ projectId }) => (projectId ? tenantKey(projectId.id) : null));
  const ids = keys.flatMap((key) => (key?.authorityId === plan.authorityId ? [key.id] : []));
  const found = await context.db.project.findMany({
    where: { authorityId: plan.authorityId, planId: plan.id, id: { in: ids }, removedAt: null },
    select: { id: true },
  });
  const known = new Set(found.map(({ id }) => id));
  const problems = keys.flatMap((key, place) =>
    key && !known.has(key.id) ? [{ field: `controls.${place}.projectId`, code: 'UNKNOWN' }] : [],
  );
  if (problems.length > 0) throw new InvalidInput('INVALID_RISK', problems);
  return {
    ...input,
    controls: input.controls.map(({ text }, place) => ({ text, projectId: keys[place]?.id ?? null })),
  };
}
