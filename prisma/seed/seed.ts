import { parseArgs } from 'node:util';
import { openStorage } from '@sujarit/storage/open-storage';
import { storageSettings } from '@sujarit/storage/storage-env';
import { readSeedEnv } from './env.ts';
import { DEMO_STEPS, loadDemo } from './load-demo.ts';
import { progressOf } from './progress.ts';

const { values } = parseArgs({ options: { scene: { type: 'string', default: 'demo' } } });
if (values.scene !== 'demo' && values.scene !== 'walk') {
  process.stderr.write('usage: seed [--scene=demo|walk]\n');
  process.exit(2);
}
const env = readSeedEnv();
const from = performance.now();
const loaded = await loadDemo({
  ownerUrl: env.DATABASE_URL,
  identityUrl: env.IDENTITY_DATABASE_URL,
  storage: openStorage(storageSettings(env)),
  scene: values.scene,
  step: progressOf(DEMO_STEPS),
});
const seconds = ((performance.now() - from) / 1000).toFixed(1);
process.stdout.write(loaded ? `demo data loaded in ${seconds} s\n` : 'demo data was loaded before\n');
