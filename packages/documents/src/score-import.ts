import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frameworks } from '@sujarit/domain/framework/frameworks';
import { readPlanDocument } from './plan-reader/read-plan-document.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');

/** Reads every fixture and prints the scorer's table for each. Further arguments go to the scorer (--verbose). */
const place = mkdtempSync(join(tmpdir(), 'score-import-'));
try {
  for (const expected of readdirSync(fixtures)
    .filter((name) => name.endsWith('.expected.json'))
    .sort()) {
    const number = expected.slice(0, 3);
    const source = readdirSync(fixtures).find((name) => name.startsWith(`${number}_`)) ?? '';
    const { document } = await readPlanDocument(readFileSync(join(fixtures, source)), { frameworks });
    const actual = join(place, `${number}.json`);
    writeFileSync(actual, JSON.stringify(document ?? {}));
    process.stdout.write(`\n${source}\n`);
    const scorer = [join(fixtures, 'score-import.mjs'), join(fixtures, expected), actual, ...process.argv.slice(2)];
    spawnSync(process.execPath, scorer, { stdio: 'inherit' });
  }
} finally {
  rmSync(place, { recursive: true });
}
