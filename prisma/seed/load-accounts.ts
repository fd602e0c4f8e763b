import { createUser } from '@sujarit/auth/identity/create-user';
import type { Client } from 'pg';
import { Pool } from 'pg';
import { DEMO_PASSWORD, demoAccounts } from './account-list.ts';
import type { DemoAuthority } from './authority-list.ts';
import { insertRows } from './insert-rows.ts';
import { departmentRows } from './simulated/simulated-authority.ts';
import { stableId } from './stable-id.ts';

/** Makes the demo's people, who sign in like anybody, and gives them their work. `authorityOf` finds an authority by the list's name. */
export async function loadAccounts(
  owner: Client,
  identityUrl: string,
  authorityOf: (name: string) => DemoAuthority,
): Promise<void> {
  const pool = new Pool({ connectionString: identityUrl, max: 2 });
  try {
    for (const { id, name, email } of demoAccounts)
      await createUser(pool, { id, name, email, password: DEMO_PASSWORD, demo: true });
  } finally {
    await pool.end();
  }
  await insertRows(
    owner,
    'membership',
    demoAccounts.flatMap((account) =>
      account.authorities.map(({ authority: name, role, department, position }) => {
        const authority = authorityOf(name);
        return {
          authority_id: authority.id,
          id: stableId(`membership ${account.email} ${authority.code}`),
          user_id: account.id,
          role,
          department_id: departmentRows(authority).find((one) => one.name === department)?.id ?? null,
          position,
        };
      }),
    ),
  );
  await insertRows(
    owner,
    'office_membership',
    demoAccounts.flatMap((account) =>
      account.offices.map(({ role, provinceCode, regionNo, position }) => ({
        id: stableId(`office ${account.email}`),
        user_id: account.id,
        role,
        province_code: provinceCode ?? null,
        region_no: regionNo ?? null,
        position,
      })),
    ),
  );
}
