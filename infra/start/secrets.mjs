import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { data } from './folders.mjs';
import { Problem } from './problem.mjs';

/** @typedef {{ owner: string, app: string, identity: string, queue: string, auth: string }} Secrets */

const NAMES = /** @type {const} */ (['owner', 'app', 'identity', 'queue', 'auth']);

/**
 * The passwords of the database roles and the key of the sign-ins: random, made at the first start,
 * kept readable for their owner alone. Variables of the environment come before them.
 * @param {Record<string, string | undefined>} env
 * @returns {Secrets}
 */
export function secrets(env) {
  const kept = readSecrets();
  const missing = NAMES.filter((name) => !kept[name]);
  for (const name of missing) kept[name] = randomBytes(32).toString('hex');
  if (missing.length > 0) writeFileSync(data.secrets, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  chmodSync(data.secrets, 0o600);
  return {
    owner: kept.owner,
    app: env.APP_DB_PASSWORD || kept.app,
    identity: env.IDENTITY_DB_PASSWORD || kept.identity,
    queue: env.QUEUE_DB_PASSWORD || kept.queue,
    auth: env.AUTH_SECRET || kept.auth,
  };
}

/** @returns {any} */
function readSecrets() {
  if (!existsSync(data.secrets)) return {};
  try {
    return JSON.parse(readFileSync(data.secrets, 'utf8'));
  } catch (error) {
    throw new Problem(
      `อ่านแฟ้มความลับ ${data.secrets} ไม่ได้ (${error.code ?? 'เนื้อหาเสีย'}) ให้แก้สิทธิ์หรือนำแฟ้มเดิมกลับมา หรือเริ่มใหม่ด้วย "npm start -- --reset"`,
      `The file of secrets ${data.secrets} cannot be read (${error.code ?? 'broken text'}). Mend its rights or put the former file back, or begin anew with "npm start -- --reset".`,
    );
  }
}
