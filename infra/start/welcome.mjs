import { join } from 'node:path';
import { data, node24 } from './folders.mjs';
import { run } from './run.mjs';
import { line } from './screen.mjs';

/** @typedef {{ api: string, admin: string, rollup: string }} Addresses */

/** @param {Addresses} addresses */
export function printAddresses({ api, admin, rollup }) {
  line();
  line(`  ท้องถิ่น · local authority   ${admin}`);
  line(`  จังหวัด · province           ${rollup}`);
  line(`  API (GraphQL)                ${api}`);
  line(`  ข้อมูลและบันทึก · data, logs   ${data.dir}`);
}

/**
 * The demo's accounts as the seed knows them, under the app where each signs in.
 * @param {Addresses} addresses
 * @param {AbortSignal} signal
 */
export async function printAccounts(addresses, signal) {
  /** @type {{ role: string, name: string, email: string, password: string, app: string, authority?: string | null }[]} */
  const accounts = [];
  await run({
    what: 'accounts',
    command: [node24, 'prisma/seed/accounts.ts'],
    log: join(data.logs, 'accounts.log'),
    signal,
    onLine: (text) => {
      if (text.startsWith('{')) accounts.push(JSON.parse(text));
    },
  });
  line();
  line('  บัญชีทดลอง · demo accounts (ข้อมูลสาธิตเท่านั้น · for the demo only)');
  for (const app of /** @type {const} */ (['admin', 'rollup'])) {
    const rows = accounts.filter((account) => account.app === app);
    if (rows.length === 0) continue;
    line(`  ${addresses[app]}`);
    const wide = (/** @type {'email' | 'password' | 'role'} */ key) => Math.max(...rows.map((row) => row[key].length));
    for (const row of rows) {
      const columns = [
        row.email.padEnd(wide('email')),
        row.password.padEnd(wide('password')),
        row.role.padEnd(wide('role')),
      ];
      line(`    ${[...columns, row.name, row.authority ?? ''].join('  ').trimEnd()}`);
    }
  }
  line();
  line('  หยุดด้วย Ctrl-C · stop with Ctrl-C');
  line();
}
