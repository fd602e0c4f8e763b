import { accessible } from '@sujarit/auth/ability';
import type { Action } from '@sujarit/auth/actions';
import { Conflict, NotFound } from '@sujarit/domain/errors';
import type { ApiContext } from '../../context.ts';
import type { TenantKey } from '../tenant-key.ts';

type ImportAction = Extract<Action, `import.${string}`>;

/**
 * Holds an import's row until the operation ends, so that its doubts are not settled while a plan is made of it, and tells whether one was
 * made. NotFound where it is not the actor's; Conflict IMPORT_DISCARDED, or IMPORT_NOT_READY with its state.
 */
export async function holdReadyImport(
  context: ApiContext,
  key: TenantKey,
  action: ImportAction,
): Promise<{ used: boolean }> {
  await context.db.$queryRaw`
    SELECT 1 FROM plan_import WHERE authority_id = ${key.authorityId}::uuid AND id = ${key.id}::uuid FOR UPDATE`;
  const found = await context.db.planImport.findFirst({
    where: { AND: [accessible(context.ability, action)], ...key },
    select: { state: true, discardedAt: true },
  });
  if (!found) throw new NotFound('NO_SUCH_IMPORT');
  if (found.discardedAt) throw new Conflict('IMPORT_DISCARDED');
  if (found.state !== 'READY') throw new Conflict('IMPORT_NOT_READY', { state: found.state });
  return { used: await importUsed(context, key) };
}

/** Has a plan, or have integrity measures, been made of the import? */
export async function importUsed(context: ApiContext, { authorityId, id }: TenantKey): Promise<boolean> {
  const made = { authorityId, importId: id };
  const plans = await context.db.plan.count({ where: made });
  return plans > 0 || (await context.db.integrityMeasure.count({ where: made })) > 0;
}
