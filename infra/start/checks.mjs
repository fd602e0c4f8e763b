import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { data, root } from './folders.mjs';
import { exitCodeOf } from './run.mjs';
import { line } from './screen.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ file: string, counts: (report: any) => Counts }} Report */
/** @typedef {{ name: string, command: [string, ...string[]], env?: Record<string, string>, report?: Report }} Check */

const TOOLING = 'infra/tooling';
const AT_ONCE = 2;

/** Everything that can be said about the code without running the product. @param {{ fix?: boolean }} [options] @returns {Check[]} */
export function staticChecks({ fix = false } = {}) {
  const biome = [
    'biome',
    'check',
    '--config-path',
    TOOLING,
    '--error-on-warnings',
    '--max-diagnostics=50',
    ...(fix ? ['--write'] : []),
    '.',
  ];
  const rooms = ['apps', 'packages', 'prisma', 'test', 'infra'];
  return [
    { name: 'format and lint', command: command(biome) },
    ...typedProjects().map((project) => ({ name: `types ${project}`, command: command(tsc(project)) })),
    {
      name: 'boundaries',
      command: command([
        'depcruise',
        '--config',
        `${TOOLING}/dependency-cruiser.cjs`,
        '--output-type',
        'err-long',
        ...rooms,
      ]),
    },
    { name: 'unused code', command: command(['knip', '--config', `${TOOLING}/knip.json`, '--no-progress']) },
  ];
}

/** One of Vitest's projects. @param {'unit' | 'architecture' | 'integration'} project @param {Record<string, string>} [env] @returns {Check} */
export function vitest(project, env = {}) {
  const file = join(data.logs, `report-${project}.json`);
  const flags = ['--config', `${TOOLING}/vitest.config.ts`, '--project', project, '--passWithNoTests'];
  return {
    name: `tests ${project}`,
    command: command(['vitest', 'run', ...flags, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]),
    env: { NODE_ENV: 'test', NO_COLOR: '1', ...env },
    report: { file, counts: vitestCounts },
  };
}

/** The end-to-end tests, in a browser. @param {Record<string, string>} env where the product answers @returns {Check} */
export function playwright(env) {
  const file = join(data.logs, 'report-e2e.json');
  const flags = ['--config', `${TOOLING}/playwright.config.ts`, '--reporter=list,json', '--pass-with-no-tests'];
  return {
    name: 'tests e2e',
    command: command(['playwright', 'test', ...flags]),
    env: { ...env, NODE_ENV: 'test', PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    report: { file, counts: playwrightCounts },
  };
}

/**
 * Runs checks, two at a time, a line for each; the output of those that fail follows their line.
 * A check without a report counts as one. A runner that fails without a failed test counts as one failure.
 * @param {Check[]} checks
 * @param {AbortSignal} signal
 * @returns {Promise<Counts>}
 */
export async function runChecks(checks, signal) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const waiting = [...checks];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const counts = await runCheck(check, signal);
      for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) sum[key] += counts[key];
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return sum;
}

/** `12 passed, 0 failed` and, when there are any, `, 3 skipped`. @param {Counts} counts */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @param {Check} check @param {AbortSignal} signal @returns {Promise<Counts>} */
async function runCheck({ name, command, env, report }, signal) {
  const log = join(data.logs, `check-${name.replaceAll(/[^a-z0-9]+/g, '-')}.log`);
  // a runner that crashes writes no report: the one of the last run must not speak for it
  if (report) rmSync(report.file, { force: true });
  const began = Date.now();
  const code = await exitCodeOf({ command, env, log, signal });
  const seconds = `${((Date.now() - began) / 1000).toFixed(1)} s`;
  const counts = report
    ? report.counts(readReport(report.file))
    : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  const figures = report ? `  ${closingLine(counts)}` : '';
  line(`${counts.failed > 0 ? '✗' : '✓'} ${name}${figures}  ${seconds}`);
  if (counts.failed > 0) line(`${indented(readFileSync(log, 'utf8'))}\n`);
  return counts;
}

/** @param {string} text */
function indented(text) {
  return text.trimEnd().replaceAll(/^(?=.)/gm, '    ');
}

/** Test files that could not even be read have no tests to count: each is one failure. @param {any} report @returns {Counts} */
export function vitestCounts({
  testResults = [],
  numPassedTests = 0,
  numFailedTests = 0,
  numPendingTests = 0,
  numTodoTests = 0,
}) {
  const unread = testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unread.length, skipped: numPendingTests + numTodoTests };
}

/** A test that passed only at its second try did not pass. @param {any} report @returns {Counts} */
export function playwrightCounts({
  stats: { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = {},
  errors = [],
}) {
  return { passed: expected, failed: unexpected + flaky + errors.length, skipped };
}

/** @param {string} file @returns {any} */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** @param {string[]} words @returns {[string, ...string[]]} */
function command([program = '', ...args]) {
  return [join(root, 'node_modules/.bin', program), ...args];
}

/** The compiler remembers what it saw, so that the next look is quick. @param {string} project */
function tsc(project) {
  const memory = join(root, 'node_modules/.cache/sujarit', `${project.replace('/', '-')}.tsbuildinfo`);
  return ['tsc', '-p', project, '--incremental', '--tsBuildInfoFile', memory];
}

function typedProjects() {
  const inside = (/** @type {string} */ folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
  const folders = [...inside('packages'), ...inside('apps'), 'prisma', 'test', 'infra'];
  return folders.filter((folder) => existsSync(join(root, folder, 'tsconfig.json')));
}
