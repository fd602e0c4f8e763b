import { openDatabase } from '@sujarit/db/tenant-unit';
import type { Storage } from '@sujarit/storage/open-storage';
import { Client } from 'pg';
import { demoAccount, withoutPlan } from './account-list.ts';
import type { DemoAuthority } from './authority-list.ts';
import { insertAuthorities, insertDepartments } from './insert-authorities.ts';
import { inBulk, insertRows } from './insert-rows.ts';
import { leftViews } from './left-views.ts';
import { loadAccounts } from './load-accounts.ts';
import { loadChangNuea, loadChoHo, loadKhlongMueang } from './real/load-real.ts';
import { loadReference } from './reference.ts';
import { roundRows } from './rounds.ts';
import { demoScene, type Scene } from './scene.ts';
import { loadSimulated } from './simulated/load-simulated.ts';

/** Where the admin app serves the document that a visitor may download for the authority without a plan. */
const SAMPLE_DOCUMENT = '/samples/plan-2566-2570.txt';

export interface DemoToLoad {
  /** A superuser's address. */
  ownerUrl: string;
  identityUrl: string;
  storage: Storage;
  /** walk: อบต.จางเหนือ has no plan yet. */
  scene: 'demo' | 'walk';
  step: (label: string) => void;
}

/** How many steps `loadDemo` tells of. */
export const DEMO_STEPS = 7;

/** Loads the whole demo once. Returns false where it is loaded already. */
export async function loadDemo({ ownerUrl, identityUrl, storage, scene: which, step }: DemoToLoad): Promise<boolean> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    // two starts at once, or one that was killed and whose last statement still runs: the second waits
    await owner.query("SELECT pg_advisory_lock(hashtext('sujarit demo seed'))");
    step('จังหวัด อำเภอ และกรอบแผน');
    await loadReference(owner);
    if (await isLoaded(owner)) return false;
    const scene = await demoScene();
    step('หน่วยงานและบัญชีผู้ใช้');
    await forgetHalfLoaded(owner, scene);
    await loadAuthorities(owner, scene);
    await loadAccounts(owner, identityUrl, scene.authorityOf);
    await loadRealPlans({ ownerUrl, storage, which, scene, step });
    step('หน่วยงานจำลอง 434 แห่ง');
    await inBulk(owner, async () => {
      await loadSimulated(
        owner,
        scene.provinces.map(({ authorities, decider }) => ({
          authorities: authorities.filter((one) => one.authority.simulated),
          decider: demoAccount(decider),
        })),
      );
    });
    step('ปรับสถิติฐานข้อมูล');
    await owner.query('ANALYZE');
    return true;
  } finally {
    await owner.end();
  }
}

interface RealPlansToLoad {
  ownerUrl: string;
  storage: Storage;
  which: DemoToLoad['scene'];
  scene: Scene;
  step: (label: string) => void;
}

/** The real authorities' plans are written under row security, by the same code as a user's. */
async function loadRealPlans({ ownerUrl, storage, which, scene, step }: RealPlansToLoad): Promise<void> {
  const asApp = new URL(ownerUrl);
  asApp.searchParams.set('options', '-c role=sujarit_app');
  const database = openDatabase(asApp.href, { connections: 2 });
  const real = { database, storage, authorityOf: scene.authorityOf };
  try {
    step('แผนจริง: อบต.จางเหนือ');
    if (which === 'demo') await loadChangNuea(real);
    step('แผนจริง: อบต.คลองเมือง');
    await loadKhlongMueang(real);
    step('แผนจริง: อบต.จอหอ');
    await loadChoHo(real);
  } finally {
    await database.close();
  }
}

/** The last thing that is written, in one transaction, are the simulated plans. */
async function isLoaded(owner: Client): Promise<boolean> {
  const { rowCount } = await owner.query(
    'SELECT 1 FROM plan p JOIN authority a ON a.id = p.authority_id WHERE a.simulated LIMIT 1',
  );
  return rowCount === 1;
}

/** Authorities with an audit event each, both provinces' rounds, what a colleague left behind, and departments; the demo's seed is the actor. */
async function loadAuthorities(owner: Client, { provinces, authorityOf }: Scene): Promise<void> {
  const authorities = provinces.flatMap((province) => province.authorities.map((one) => one.authority));
  const visitors = authorityOf(withoutPlan).id;
  await insertAuthorities(owner, authorities, (id) => (id === visitors ? SAMPLE_DOCUMENT : null));
  for (const { code } of provinces) await insertRows(owner, 'reporting_round', roundRows(code));
  await insertRows(owner, 'saved_view', leftViews);
  const inUse = ({ id, simulated }: DemoAuthority) => !simulated || id === visitors;
  await insertDepartments(owner, authorities.filter(inUse));
  await inBulk(owner, () =>
    insertDepartments(
      owner,
      authorities.filter((one) => !inUse(one)),
    ),
  );
}

/**
 * What an earlier start left when it was stopped midway: rows of the demo's own authorities and people, and of no other.
 * @throws Error where authorities stand that are not the demo's
 */
async function forgetHalfLoaded(owner: Client, { provinces }: Scene): Promise<void> {
  const ids = provinces.flatMap((province) => province.authorities.map((one) => one.authority.id));
  const { rowCount: others } = await owner.query('SELECT 1 FROM authority WHERE id <> ALL ($1::uuid[]) LIMIT 1', [ids]);
  if (others)
    throw new Error('the database holds authorities that are not of the demo: the demo is loaded into an empty one');
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'authority_id'`,
  );
  await inBulk(owner, async () => {
    for (const { name } of tables)
      await owner.query(`DELETE FROM "${name}" WHERE authority_id = ANY ($1::uuid[])`, [ids]);
    await owner.query('DELETE FROM app.audit_chain WHERE chain = ANY ($1)', [ids]);
    await owner.query('DELETE FROM authority WHERE id = ANY ($1::uuid[])', [ids]);
    await owner.query('DELETE FROM reporting_round WHERE province_code = ANY ($1)', [
      provinces.map((province) => province.code),
    ]);
    await owner.query('DELETE FROM saved_view WHERE id = ANY ($1::uuid[])', [leftViews.map(({ id }) => id)]);
    await owner.query('DELETE FROM office_membership WHERE user_id IN (SELECT id FROM app_user WHERE demo)');
    await owner.query('DELETE FROM account WHERE user_id IN (SELECT id FROM app_user WHERE demo)');
    await owner.query('DELETE FROM app_user WHERE demo');
  });
}
