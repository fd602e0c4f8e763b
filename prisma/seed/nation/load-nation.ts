import { Client } from 'pg';
import { authoritiesOf, type DemoAuthority } from '../authority-list.ts';
import { insertAuthorities, insertDepartments } from '../insert-authorities.ts';
import { inBulk, insertRows } from '../insert-rows.ts';
import { allPlaces } from '../places/places.ts';
import { randomOf } from '../random.ts';
import { roundRows } from '../rounds.ts';
import { demoProvinces } from '../scene.ts';
import { fatesOf } from '../simulated/fates.ts';
import { loadSimulated } from '../simulated/load-simulated.ts';
import { type CountedProvince, nationCounts } from './nation-counts.ts';

/** Authorities of the country. */
const NATION = 7850;
/** Projects of a simulated plan, so that the nation has about 1.6 million years of projects. */
const [FEWEST, MOST] = [36, 53] as const;
const decider = { id: 'simulated', name: 'เจ้าหน้าที่จังหวัด (จำลอง)' };

/**
 * Fills the provinces that have no authority yet with simulated ones, until the country has `authorities` of them: plans, reports, risks and
 * ITA results, a province a transaction, the same rows on every machine. Answers how many were added; a province that stands is left alone,
 * so that a run that was stopped can go on.
 */
export async function loadNation(
  ownerUrl: string,
  { authorities = NATION, onProvince }: { authorities?: number; onProvince: (done: number, of: number) => void },
): Promise<number> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query("SELECT pg_advisory_lock(hashtext('sujarit demo seed'))");
    const { rows: standing } = await owner.query<{ code: string; count: number }>(
      'SELECT province_code AS code, count(*)::int AS count FROM authority GROUP BY 1',
    );
    const stands = new Map(standing.map(({ code, count }) => [code, count]));
    const inDemo = (code: string) => demoProvinces.some((province) => province.code === code);
    const ofDemo = demoProvinces.reduce((sum, { code }) => sum + (stands.get(code) ?? 0), 0);
    const places = (await allPlaces()).filter(({ code }) => !inDemo(code));
    const provinces = await nationCounts(places, authorities - ofDemo);
    let added = 0;
    for (const [done, counted] of provinces.entries()) {
      onProvince(done, provinces.length);
      if (!stands.has(counted.province.code)) added += await loadProvince(owner, counted);
    }
    onProvince(provinces.length, provinces.length);
    await owner.query('VACUUM ANALYZE');
    return added;
  } finally {
    await owner.end();
  }
}

async function loadProvince(owner: Client, { province, counts }: CountedProvince): Promise<number> {
  const authorities = await authoritiesOf(province, counts);
  const fates = fatesOf(authorities.length, randomOf(`fates ${province.code}`));
  const simulated = {
    authorities: authorities.map((authority) => ({ authority, fate: fates.pop()! })),
    decider,
    projectsOf: ({ code }: DemoAuthority) => randomOf(`projects ${code}`).int(FEWEST, MOST),
  };
  const rest = async () => {
    await insertRows(owner, 'reporting_round', roundRows(province.code));
    await insertDepartments(owner, authorities);
    await loadSimulated(owner, [simulated]);
  };
  await inBulk(owner, rest, () => insertAuthorities(owner, authorities));
  return authorities.length;
}
