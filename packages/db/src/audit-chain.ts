import { createHash } from 'node:crypto';
import type { TenantClient } from './tenant-unit.ts';

export interface AuditChainCheck {
  /** Events that were found in order, from the first. */
  events: number;
  /** Hash of the last of them; '' for an empty chain. */
  headHash: string;
  /** Number of the first event that is changed, out of order or missing; null when the chain is whole. */
  brokenAt: bigint | null;
}

/** An event with its values as text, JSON columns as PostgreSQL prints them; `at` in milliseconds. */
interface ChainRow {
  seq: bigint;
  at: bigint;
  actor_id: string;
  actor_name: string;
  actor_role: string;
  action: string;
  request_id: string;
  address: string;
  entity: string;
  entity_id: string;
  operation: string;
  before: string | null;
  after: string | null;
  prev_hash: string;
  hash: string;
}

const pageSize = 1000;

/**
 * Recomputes a chain of the audit log (an authority's id, "province:52", "region:5" or "nation") from its first event, a page at a time,
 * without the trigger that wrote it. The last event must be the one that the chain's head names, so that a cut end shows too.
 */
export async function verifyAuditChain(client: TenantClient, chain: string): Promise<AuditChainCheck> {
  let events = 0;
  let headHash = '';
  for (let last = 0n; ; ) {
    const rows = await pageAfter(client, chain, last);
    for (const row of rows) {
      const wanted = BigInt(events + 1);
      if (row.seq !== wanted || row.prev_hash !== headHash || row.hash !== hashOfEvent(chain, row)) {
        return { events, headHash, brokenAt: wanted };
      }
      events += 1;
      headHash = row.hash;
      last = row.seq;
    }
    if (rows.length < pageSize) break;
  }
  const whole = await headIs(client, chain, { events, headHash });
  return { events, headHash, brokenAt: whole ? null : BigInt(events + 1) };
}

/** Every chain that the scope sees, by name. */
export async function auditChains(client: TenantClient): Promise<string[]> {
  const rows = await client.$queryRaw<{ chain: string }[]>`SELECT chain FROM app.audit_chain ORDER BY chain`;
  return rows.map(({ chain }) => chain);
}

function pageAfter(client: TenantClient, chain: string, seq: bigint): Promise<ChainRow[]> {
  return client.$queryRaw<ChainRow[]>`
    SELECT seq, (extract(epoch FROM at) * 1000)::bigint AS at, actor_id, actor_name, actor_role, action, request_id, address,
      entity, entity_id, operation, before::text AS before, after::text AS after, prev_hash, hash
    FROM audit_event WHERE chain = ${chain} AND seq > ${seq} ORDER BY seq LIMIT ${pageSize}`;
}

/** The same text as app.audit_text of the database: one JSON array as PostgreSQL prints it. */
function hashOfEvent(chain: string, row: ChainRow): string {
  const {
    prev_hash,
    seq,
    at,
    actor_id,
    actor_name,
    actor_role,
    action,
    request_id,
    address,
    entity,
    entity_id,
    operation,
  } = row;
  const written = [actor_id, actor_name, actor_role, action, request_id, address, entity, entity_id, operation];
  const parts = [
    JSON.stringify(prev_hash),
    JSON.stringify(chain),
    String(seq),
    String(at),
    ...written.map((text) => JSON.stringify(text)),
    row.before ?? 'null',
    row.after ?? 'null',
  ];
  return createHash('sha256')
    .update(`[${parts.join(', ')}]`, 'utf8')
    .digest('hex');
}

async function headIs(
  client: TenantClient,
  chain: string,
  found: { events: number; headHash: string },
): Promise<boolean> {
  const heads = await client.$queryRaw<{ seq: bigint; hash: string }[]>`
    SELECT seq, hash FROM app.audit_chain WHERE chain = ${chain}`;
  const head = heads[0] ?? { seq: 0n, hash: '' };
  return head.seq === BigInt(found.events) && head.hash === found.headHash;
}
