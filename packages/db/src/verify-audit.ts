import { auditChains, verifyAuditChain } from './audit-chain.ts';
import { systemCommand } from './system-command.ts';
import type { TenantClient } from './tenant-unit.ts';

/** Names of the chains asked for: an authority's by its code, or every one with the offices'. Null for a code that is none. */
async function chainsOf(client: TenantClient, wanted: string): Promise<string[] | null> {
  if (wanted === 'all') return auditChains(client);
  const authority = await client.authority.findUnique({ where: { code: wanted }, select: { id: true } });
  return authority && [authority.id];
}

// One line for each chain; exit code 0 when all are whole, 1 when one is broken.
await systemCommand('verify-audit', 'verification of the audit log', async (wanted, unit) => {
  const chains = await unit((client) => chainsOf(client, wanted));
  if (!chains) return null;
  let broken = 0;
  for (const chain of chains) {
    const { events, headHash, brokenAt } = await unit((client) => verifyAuditChain(client, chain));
    const verdict = brokenAt === null ? 'intact' : `BROKEN at event ${brokenAt}`;
    process.stdout.write(`${chain}  ${events} events  ${headHash || '-'}  ${verdict}\n`);
    if (brokenAt !== null) broken += 1;
  }
  process.stdout.write(`${chains.length} chains, ${broken} broken\n`);
  return broken === 0 ? 0 : 1;
});
