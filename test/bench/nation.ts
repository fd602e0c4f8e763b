import type { BenchDatabase } from './bench-database.ts';

const tables = [
  'department',
  'plan',
  'plan_target',
  'plan_signature',
  'plan_decision',
  'project',
  'project_place',
  'project_budget',
  'project_target',
  'consistency_mark',
  'risk',
  'risk_control',
  'report',
  'report_entry',
  'report_decision',
  'ita_result',
  'authority_rollup',
];

/**
 * Fills the other provinces with copies of the simulated authorities of one, until the country has `authorities` of them: the same rows with
 * ids made from theirs and the copy's number, so that two runs have the same data.
 */
export async function fillNation(
  database: BenchDatabase,
  { from, authorities }: { from: string; authorities: number },
): Promise<void> {
  process.stderr.write(`filling the nation up to ${authorities} authorities …\n`);
  const [{ simulated, standing }] = (await database.ask<{ simulated: number; standing: number }>(
    `SELECT count(*) FILTER (WHERE simulated AND province_code = $1)::int AS simulated, count(*)::int AS standing FROM authority`,
    [from],
  )) as [{ simulated: number; standing: number }];
  const copies = Math.ceil((authorities - standing) / simulated);
  const limit = authorities - standing;
  await database.ask('ALTER ROLE CURRENT_USER SET session_replication_role = replica');
  try {
    await database.ask(`CREATE TABLE app.bench_copy AS
      SELECT a.id AS source, md5(a.id || '/' || c)::uuid AS id, c, p.code AS province_code, p.region_no
      FROM authority a CROSS JOIN generate_series(1, ${copies}) c
      JOIN (SELECT code, region_no, row_number() OVER (ORDER BY code) AS n FROM province WHERE code NOT IN (SELECT province_code FROM authority)) p ON p.n = c
      WHERE a.simulated AND a.province_code = '${from}' ORDER BY c, a.code LIMIT ${limit}`);
    await database.ask('CREATE INDEX ON app.bench_copy(source)');
    for (const table of ['authority', ...tables]) await copyTable(database, table);
    await database.ask('DROP TABLE app.bench_copy');
  } finally {
    await database.ask('ALTER ROLE CURRENT_USER RESET session_replication_role');
  }
  await database.ask('VACUUM ANALYZE');
}

async function copyTable(database: BenchDatabase, table: string): Promise<void> {
  const columns = await database.ask<{ name: string; type: string }>(
    `SELECT column_name AS name, udt_name AS type FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position`,
    [table],
  );
  const key = table === 'authority' ? 'id' : 'authority_id';
  const value = ({ name, type }: { name: string; type: string }) => {
    if (name === key) return 'b.id';
    if (name === 'province_code' || name === 'region_no') return `b.${name}`;
    if (name === 'code' && table === 'authority') return "t.code || '/' || b.c";
    if (type === 'uuid') return `md5(t."${name}" || '/' || b.c)::uuid`;
    return `t."${name}"`;
  };
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  await database.ask(
    `INSERT INTO "${table}" (${names}) SELECT ${columns.map(value).join(', ')} FROM "${table}" t JOIN app.bench_copy b ON b.source = t."${key}"`,
  );
}
