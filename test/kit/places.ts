import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { TestDatabase } from './postgres.ts';

/** A bare authority of a test: no plan, no people. */
export interface TestAuthority {
  id: string;
  provinceCode: string;
}

/** Runs `work` with an owner's connection, which sees behind row security. */
export async function asOwner<T>(database: TestDatabase, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** Two provinces in two regions, `perProvince` authorities in each, and one framework with the nodes 1, 1.1, 2, 2.1. */
export async function makePlaces(database: TestDatabase, perProvince = 2): Promise<TestAuthority[]> {
  const authorities: TestAuthority[] = [];
  await asOwner(database, async (owner) => {
    await owner.query(
      `INSERT INTO province (code, name_th, name_en, region_no) VALUES ('52', 'ลำปาง', 'Lampang', 5), ('30', 'นครราชสีมา', 'Nakhon Ratchasima', 3) ON CONFLICT DO NOTHING`,
    );
    await owner.query(
      `INSERT INTO framework (id, title_th, title_en, year_from, year_to, levels) VALUES ('test-framework', 'กรอบ', 'Framework', 2566, 2570, '{มิติ,ภารกิจ}')`,
    );
    await owner.query(`INSERT INTO framework_node (framework_id, code, parent_code, level, ordinal, name_th, name_en)
      VALUES ('test-framework', '1', NULL, 1, 1, 'มิติ ๑', 'D1'), ('test-framework', '1.1', '1', 2, 1, 'ภารกิจ', 'M'), ('test-framework', '2', NULL, 1, 2, 'มิติ ๒', 'D2'), ('test-framework', '2.1', '2', 2, 1, 'ภารกิจ', 'M')`);
    for (const [provinceCode, regionNo] of [
      ['52', 5],
      ['30', 3],
    ] as const) {
      for (let index = 0; index < perProvince; index += 1) {
        const id = randomUUID();
        await owner.query(
          `INSERT INTO authority (id, code, type, name_th, province_code, region_no) VALUES ($1, $2, 'SAO', $3, $4, $5)`,
          [id, `${provinceCode}-${index}`, `อบต. ${provinceCode}/${index}`, provinceCode, regionNo],
        );
        authorities.push({ id, provinceCode });
      }
    }
  });
  return authorities;
}

/** The acting person of a test, for the audit log. */
export const testActor = {
  userId: 'tester',
  name: 'ผู้ทดสอบ',
  role: 'PLAN_OFFICER',
  action: 'test',
  requestId: 'request-of-test',
  address: '127.0.0.1',
};
