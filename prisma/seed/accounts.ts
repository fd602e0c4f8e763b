import { DEMO_PASSWORD, demoAccounts } from './account-list.ts';
import { demoScene } from './scene.ts';

/** Prints the demo's accounts, one JSON line each: {role, name, email, password, app, authority}. */
const { authorityOf } = await demoScene();
for (const { name, email, app, authorities, offices } of demoAccounts) {
  const role = [...authorities, ...offices][0]!.role;
  const authority = authorities.map((work) => authorityOf(work.authority).nameTh).join(', ') || null;
  process.stdout.write(`${JSON.stringify({ role, name, email, password: DEMO_PASSWORD, app, authority })}\n`);
}
