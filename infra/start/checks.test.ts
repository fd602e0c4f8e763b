import { mkdirSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { closingLine, playwrightCounts, runChecks, vitestCounts } from './checks.mjs';
import { data } from './folders.mjs';

test('the closing line names what was skipped only when something was', () => {
  expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  expect(closingLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
});

test('a test file that cannot be read is a failure', () => {
  const unread = { status: 'failed', assertionResults: [] };
  const red = { status: 'failed', assertionResults: [{}, {}] };
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [unread, red],
  };
  expect(vitestCounts(report)).toEqual({ passed: 5, failed: 2, skipped: 3 });
});

test('a browser test that passed at the second try did not pass', () => {
  expect(playwrightCounts({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } })).toEqual({
    passed: 3,
    failed: 2,
    skipped: 2,
  });
});

test('a runner that ends badly without a report counts as one failure, a plain check as one', async () => {
  mkdirSync(data.logs, { recursive: true });
  const said: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const none = { file: '/nowhere/report.json', counts: vitestCounts };
  const counts = await runChecks(
    [
      { name: 'probe crash', command: ['sh', '-c', 'echo the reason; exit 1'], report: none },
      { name: 'probe fine', command: ['true'] },
      { name: 'probe red', command: ['false'] },
    ],
    new AbortController().signal,
  );
  write.mockRestore();
  expect(counts).toEqual({ passed: 1, failed: 2, skipped: 0 });
  expect(said.join('')).toMatch(/✗ probe crash[\s\S]* {4}the reason/);
});
