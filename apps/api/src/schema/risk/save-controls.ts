import { randomUUID } from 'node:crypto';
import type { RiskInput } from '@sujarit/domain/risk-input';
import type { ApiContext } from '../../context.ts';
import { changedRows } from '../changed-rows.ts';
import type { TenantKey } from '../tenant-key.ts';

/** Brings the controls of a risk to what the input says, in its order; only rows that change are written. */
export async function saveControls(
  context: ApiContext,
  { authorityId, id: riskId }: TenantKey,
  controls: RiskInput['controls'],
): Promise<void> {
  const of = { authorityId, riskId };
  const before = await context.db.riskControl.findMany({
    where: of,
    select: { ordinal: true, text: true, projectId: true },
  });
  const after = controls.map(({ text, projectId }, place) => ({
    ordinal: place + 1,
    text,
    projectId: projectId ?? null,
  }));
  const { added, changed, removed } = changedRows(before, after, ({ ordinal }) => ordinal);
  const rows = context.db.riskControl;
  for (const { ordinal } of removed) await rows.deleteMany({ where: { ...of, ordinal } });
  for (const { ordinal, ...data } of changed) await rows.updateMany({ where: { ...of, ordinal }, data });
  if (added.length > 0) await rows.createMany({ data: added.map((row) => ({ ...of, id: randomUUID(), ...row })) });
}
