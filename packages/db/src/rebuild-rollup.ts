import { systemCommand } from './system-command.ts';
import type { TenantClient } from './tenant-unit.ts';

interface Difference {
  fiscal_year: number;
  months: number;
  kept: Record<string, unknown> | null;
  recomputed: Record<string, unknown> | null;
}

const authoritiesOf = (client: TenantClient, wanted: string) =>
  client.authority.findMany({
    where: wanted === 'all' ? {} : { code: wanted },
    select: { id: true, code: true },
    orderBy: { code: 'asc' },
  });

/** The columns in which what was kept and what the rows say differ: `done 3 -> 4`. */
function differingColumns({ kept, recomputed }: Difference): string {
  if (!kept) return 'was missing';
  if (!recomputed) return 'had no rows behind it';
  return Object.keys(recomputed)
    .filter((column) => JSON.stringify(kept[column]) !== JSON.stringify(recomputed[column]))
    .map((column) => `${column} ${JSON.stringify(kept[column])} -> ${JSON.stringify(recomputed[column])}`)
    .join(', ');
}

// One line for each year and round that differed; exit code 0 when none did, 1 when some were mended.
await systemCommand('rebuild-rollup', 'rebuild of the rollup', async (wanted, unit) => {
  const authorities = await unit((client) => authoritiesOf(client, wanted));
  if (authorities.length === 0) return null;
  let mended = 0;
  for (const { id, code } of authorities) {
    const differences = await unit(
      (client) => client.$queryRaw<Difference[]>`SELECT * FROM app.rebuild_rollup(${id}::uuid)`,
    );
    for (const difference of differences) {
      process.stdout.write(
        `${code}  ${difference.fiscal_year}/${difference.months}  ${differingColumns(difference)}\n`,
      );
    }
    mended += differences.length;
  }
  process.stdout.write(`${authorities.length} authorities, ${mended} differences mended\n`);
  return mended === 0 ? 0 : 1;
});
