import { readCommandEnv } from './env.ts';
import { openDatabase, runTenantUnit, type TenantClient } from './tenant-unit.ts';

/** Runs a piece of a command's work in one transaction of the system scope. */
export type CommandUnit = <T>(work: (client: TenantClient) => Promise<T>) => Promise<T>;

/**
 * Runs a command that takes AUTHORITY_CODE or `all` and works in the system scope, `reason` kept in the audit log.
 * `work` answers the exit code; 2 for a wrong call or for a code that `work` knows not (null).
 */
export async function systemCommand(
  name: string,
  reason: string,
  work: (wanted: string, unit: CommandUnit) => Promise<number | null>,
): Promise<void> {
  const usage = `usage: ${name} AUTHORITY_CODE | all\n`;
  const wanted = process.argv[2];
  if (!wanted) {
    process.stderr.write(usage);
    process.exitCode = 2;
    return;
  }
  const database = openDatabase(readCommandEnv().DATABASE_URL, { connections: 1 });
  const who = { userId: 'system', name: 'system', role: 'SYSTEM', action: name, requestId: name, address: 'command' };
  try {
    const code = await work(wanted, (part) => runTenantUnit(database, { kind: 'system', reason }, who, part));
    if (code === null) process.stderr.write(`no authority has the code ${wanted}\n${usage}`);
    process.exitCode = code ?? 2;
  } finally {
    await database.close();
  }
}
