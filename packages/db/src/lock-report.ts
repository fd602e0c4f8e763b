import type { ReportState } from '@sujarit/domain/report-lifecycle';
import type { TenantClient } from './tenant-unit.ts';

export interface LockedReport {
  state: ReportState;
  version: number;
}

/**
 * Holds a report until the transaction ends and reads where it stands: 'to fill' lets others fill its entries too and keeps it from being
 * moved, 'to move' waits for everyone who fills. Null where the scope sees no such report.
 */
export async function lockReport(
  client: TenantClient,
  { authorityId, id }: { authorityId: string; id: string },
  purpose: 'to fill' | 'to move',
): Promise<LockedReport | null> {
  const [found] =
    purpose === 'to fill'
      ? await client.$queryRaw<LockedReport[]>`
          SELECT state::text AS state, version FROM report
          WHERE authority_id = ${authorityId}::uuid AND id = ${id}::uuid FOR SHARE`
      : await client.$queryRaw<LockedReport[]>`
          SELECT state::text AS state, version FROM report
          WHERE authority_id = ${authorityId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return found ?? null;
}
