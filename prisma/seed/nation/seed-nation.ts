import { readNationEnv } from '../env.ts';
import { loadNation } from './load-nation.ts';

const from = performance.now();
const added = await loadNation(readNationEnv().DATABASE_URL, {
  onProvince: (done, of) =>
    process.stdout.write(`progress ${JSON.stringify({ done, of, label: `จังหวัดที่ ${Math.min(done + 1, of)}` })}\n`),
});
const seconds = ((performance.now() - from) / 1000).toFixed(1);
process.stdout.write(`${added} authorities added in ${seconds} s\n`);
