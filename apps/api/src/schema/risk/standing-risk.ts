import { encodeGlobalID } from '@pothos/plugin-relay';
import type { Prisma } from '@sujarit/db/generated/prisma/client';
import type { ApiContext } from '../../context.ts';
import { type TenantKey, tenantId } from '../tenant-key.ts';

const parts = { controls: { orderBy: [{ ordinal: 'asc' }, { id: 'asc' }] } } as const satisfies Prisma.RiskInclude;

export type StandingRisk = Prisma.RiskGetPayload<{ include: typeof parts }>;

/** The risk area with all that a save of it may change, as it stands now. */
export function standingRisk(context: ApiContext, key: TenantKey): Promise<StandingRisk> {
  return context.db.risk.findUniqueOrThrow({ where: { authorityId_id: key }, include: parts });
}

/** What stands, as a save's own fields (`RiskInput`) and the version: what a stale save is answered with. */
export function asRiskInput(risk: StandingRisk): Record<string, unknown> {
  const { authorityId, version, process, issues, levels, likelihood, impact, controls } = risk;
  const globalId = (id: string) => encodeGlobalID('Project', tenantId({ authorityId, id }));
  return {
    version,
    process,
    issues,
    levels,
    likelihood,
    impact,
    controls: controls.map(({ text, projectId }) => ({ text, projectId: projectId && globalId(projectId) })),
  };
}
