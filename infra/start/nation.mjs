import './node-version.mjs';
import './dotenv.mjs';
import { runningDatabase, seedNation } from './database.mjs';
import { openDataFolder } from './folders.mjs';
import { runCommand } from './lifetime.mjs';
import { secrets } from './secrets.mjs';

await runCommand(
  async (life) => {
    openDataFolder();
    await seedNation(await runningDatabase(secrets(process.env), process.env.DATABASE_URL), life.signal);
    return 0;
  },
  { text: 'หยุดแล้ว จังหวัดที่ทำเสร็จยังอยู่ · stopped; the provinces that were done stay', code: 130 },
);
