import { createHash } from 'node:crypto';
import { type Database, runTenantUnit } from '@sujarit/db/tenant-unit';
import { systemActor, systemScope } from '../system-unit.ts';
import type { AggregateFilter } from './aggregate-pages.ts';

export interface AuditHead {
  /** SHA-256 over one line "code seq hash" for each authority that has a chain, by code. */
  hash: string;
  chains: number;
  /** Moment of the last event of them all. */
  at: Date | null;
}

/**
 * The head of the audit chains of an area's authorities. An office may not read these chains; of each, no more than the last hash is taken.
 * The office's own chain is left out: ordering an export is itself an event of it.
 */
export async function auditHeadOf(
  database: Database,
  { provinceCode, regionNo }: AggregateFilter,
  requestId: string,
): Promise<AuditHead> {
  const scope = systemScope("heads of the authorities' audit chains for the manifest of an export");
  const heads = await runTenantUnit(
    database,
    scope,
    systemActor('make-aggregate-export', requestId),
    (client) => client.$queryRaw<{ code: string; seq: bigint; hash: string; at: Date }[]>`
      SELECT a.code, e.seq, e.hash, e.at
      FROM authority a
      CROSS JOIN LATERAL (
        SELECT seq, hash, at FROM audit_event WHERE chain = a.id::text ORDER BY seq DESC LIMIT 1
      ) e
      WHERE (${provinceCode}::text IS NULL OR a.province_code = ${provinceCode})
        AND (${regionNo}::int IS NULL OR a.region_no = ${regionNo})
      ORDER BY a.code`,
  );
  const digest = createHash('sha256');
  for (const { code, seq, hash } of heads) digest.update(`${code} ${seq} ${hash}\n`);
  const at = heads.reduce<Date | null>((latest, head) => (latest && latest >= head.at ? latest : head.at), null);
  return { hash: digest.digest('hex'), chains: heads.length, at };
}
