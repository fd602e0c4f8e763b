import { auditChains, verifyAuditChain } from './audit-chain.ts';
import { readVerifyEnv } from './env.ts';
import { openDatabase, runTenantUnit, type TenantClient } from './tenant-unit.ts';

const usage = 'usage: verify-audit AUTHORITY_CODE | all\n';

/** Names of the chains asked for: an authority's by its code, or every one with the offices'. Null for a code that is none. */
async function chainsOf(client: TenantClient, wanted: string): Promise<string[] | null> {
  if (wanted === 'all') return auditChains(client);
  const authority = await client.authority.findUnique({ where: { code: wanted }, select: { id: true } });
  return authority && [authority.id];
}

/** One line for each chain; exit code 0 when all are whole, 1 when one is broken, 2 for a wrong call. */
async function main(wanted: string | undefined): Promise<number> {
  if (!wanted) {
    process.stderr.write(usage);
    return 2;
  }
  const database = openDatabase(readVerifyEnv().DATABASE_URL, { connections: 1 });
  const scope = { kind: 'system', reason: 'verification of the audit log' } as const;
  const actor = {
    userId: 'system',
    name: 'system',
    role: 'SYSTEM',
    action: 'verify-audit',
    requestId: 'verify-audit',
    address: 'command',
  };
  const unit = <T>(work: (client: TenantClient) => Promise<T>) => runTenantUnit(database, scope, actor, work);
  try {
    const chains = await unit((client) => chainsOf(client, wanted));
    if (!chains) {
      process.stderr.write(`no authority has the code ${wanted}\n${usage}`);
      return 2;
    }
    let broken = 0;
    for (const chain of chains) {
      const { events, headHash, brokenAt } = await unit((client) => verifyAuditChain(client, chain));
      const verdict = brokenAt === null ? 'intact' : `BROKEN at event ${brokenAt}`;
      process.stdout.write(`${chain}  ${events} events  ${headHash || '-'}  ${verdict}\n`);
      if (brokenAt !== null) broken += 1;
    }
    process.stdout.write(`${chains.length} chains, ${broken} broken\n`);
    return broken === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}

process.exitCode = await main(process.argv[2]);
