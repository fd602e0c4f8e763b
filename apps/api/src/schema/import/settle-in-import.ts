import { accessible } from '@sujarit/auth/ability';
import { Conflict, InvalidInput, NotFound } from '@sujarit/domain/errors';
import type { ApiContext } from '../../context.ts';
import { forgetReadings } from '../once-per-request.ts';
import { type TenantKey, tenantKey } from '../tenant-key.ts';
import { holdReadyImport } from './open-import.ts';
import type { Settlement } from './settle.inputs.ts';

const longest = 5000;

/** Settles one doubt of an import of which nothing was made yet; it may be settled anew until then. Returns its key. */
export async function settleInImport(context: ApiContext, settlement: Settlement): Promise<TenantKey> {
  const key = tenantKey(settlement.id.id);
  const found = await findingOf(context, key);
  const { used } = await holdReadyImport(context, { authorityId: key.authorityId, id: found.importId }, 'import.edit');
  if (used) throw new Conflict('IMPORT_USED');
  const { state, version } = settlement;
  const answer = state === 'CHANGED' ? settlement.answer?.trim() || null : null;
  const note = settlement.note?.trim() || null;
  const problems = [
    ...(state === 'CHANGED' && !answer ? [{ field: 'answer', code: 'REQUIRED' }] : []),
    ...(state === 'LEFT_OPEN' && !note ? [{ field: 'note', code: 'REQUIRED' }] : []),
    ...(answer && answer.length > longest ? [{ field: 'answer', code: 'TOO_LONG' }] : []),
    ...(note && note.length > longest ? [{ field: 'note', code: 'TOO_LONG' }] : []),
  ];
  if (problems.length > 0) throw new InvalidInput('INVALID_SETTLEMENT', problems);
  const { userId, name } = context.person;
  const { count } = await context.db.importFinding.updateMany({
    where: { ...key, version },
    data: {
      state,
      answer,
      note,
      settledBy: userId,
      settledByName: name,
      settledAt: new Date(),
      version: { increment: 1 },
    },
  });
  if (count === 0) {
    const { importId: _importId, ...current } = await findingOf(context, key);
    throw new Conflict('STALE_VERSION', { version: current.version }, current);
  }
  forgetReadings(context);
  return key;
}

async function findingOf(context: ApiContext, key: TenantKey) {
  const found = await context.db.importFinding.findFirst({
    where: { AND: [accessible(context.ability, 'importFinding.settle')], ...key },
    select: { importId: true, state: true, answer: true, note: true, version: true },
  });
  if (!found) throw new NotFound('NO_SUCH_FINDING');
  return found;
}
