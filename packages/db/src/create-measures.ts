import { randomUUID } from 'node:crypto';
import { Conflict } from '@sujarit/domain/errors';
import type { MeasuresDraft } from '@sujarit/domain/plan-draft-measures';
import type { TenantClient } from './tenant-unit.ts';

export interface NewMeasures {
  authorityId: string;
  draft: MeasuresDraft;
  /** The import they were read by. */
  importId: string | null;
  /** Gives the ids of the rows, one after the other. */
  newId?: () => string;
}

/**
 * Writes the integrity measures of one fiscal year (R14). Returns how many.
 * @throws Conflict MEASURES_EXIST when the authority has measures of that year
 */
export async function createMeasures(
  client: TenantClient,
  { authorityId, draft: { fiscalYear, measures }, importId, newId = randomUUID }: NewMeasures,
): Promise<number> {
  const there = await client.integrityMeasure.count({ where: { authorityId, fiscalYear } });
  if (there > 0) throw new Conflict('MEASURES_EXIST', { fiscalYear });
  const { count } = await client.integrityMeasure.createMany({
    data: measures.map((measure) => ({ authorityId, id: newId(), fiscalYear, importId, ...measure })),
  });
  return count;
}
