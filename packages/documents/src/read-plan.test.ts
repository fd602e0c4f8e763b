import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { planDocumentSchema } from '@sujarit/domain/plan-document';
import { describe, expect, it } from 'vitest';

const command = join(import.meta.dirname, 'read-plan.mjs');
const fixture = join(import.meta.dirname, '..', 'fixtures', '003_3c67acdf706fd710.txt');
const run = (...args: string[]) => spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' });

describe('read-plan', () => {
  it('prints the interchange form on standard output and nothing else', () => {
    const { status, stdout, stderr } = run(fixture, '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(planDocumentSchema.parse(JSON.parse(stdout)).rows).toHaveLength(12);
  });

  it('tells an unreadable file from wrong usage', () => {
    expect(run(import.meta.dirname)).toMatchObject({ status: 1, stdout: '' });
    expect(run('/no/such/file')).toMatchObject({ status: 1, stdout: '' });
    expect(run()).toMatchObject({ status: 2, stdout: '' });
    expect(run(fixture, '--nonsense')).toMatchObject({ status: 2, stdout: '' });
  });
});
