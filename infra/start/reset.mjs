import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { data } from './folders.mjs';
import { refuseIfRunning } from './one-start.mjs';
import { reachableDataDir, serverUser } from './postgres-programs.mjs';
import { Problem } from './problem.mjs';
import { line } from './screen.mjs';

/**
 * `--reset`: removes the database, the files and the secrets of this clone, after asking.
 * @param {{ yes: boolean, external: boolean }} options external: DATABASE_URL names a database of the user's own
 */
export async function reset({ yes, external }) {
  if (external) {
    throw new Problem(
      'กำหนด DATABASE_URL ไว้ --reset จะไม่ลบฐานข้อมูลของท่านเอง ให้สร้างฐานข้อมูลใหม่แล้วชี้ DATABASE_URL ไปที่นั่น',
      'DATABASE_URL is set, and --reset does not delete a database of your own. Make a new one and let DATABASE_URL name it.',
    );
  }
  refuseIfRunning();
  if (!yes && !(await confirmed())) {
    throw new Problem('ไม่ได้ลบอะไร', 'Nothing was deleted.');
  }
  rmSync(reachableDataDir(data.postgres, serverUser()), { recursive: true, force: true });
  rmSync(data.dir, { recursive: true, force: true });
}

async function confirmed() {
  if (!process.stdin.isTTY) {
    throw new Problem(
      '--reset จะลบข้อมูลทั้งหมด เมื่อไม่มีหน้าจอให้ถาม ต้องยืนยันด้วย "npm start -- --reset --yes"',
      '--reset deletes all data. Where there is no terminal to ask, confirm with "npm start -- --reset --yes".',
    );
  }
  line(`จะลบฐานข้อมูล แฟ้ม และความลับทั้งหมดใน ${data.dir}`);
  line(`This deletes the database, all files and all secrets in ${data.dir}.`);
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await ask.question('พิมพ์ yes เพื่อลบ · type yes to delete: ');
    return answer.trim().toLowerCase() === 'yes';
  } finally {
    ask.close();
  }
}
