import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { runLibreOffice } from './run-libreoffice.ts';

const place = mkdtempSync(join(tmpdir(), 'soffice-'));
afterAll(() => rmSync(place, { recursive: true }));

/** A program that stands in for LibreOffice; it writes down its folder and its surroundings first. */
function program(name: string, body: string): string {
  const path = join(place, name);
  writeFileSync(path, `#!/bin/sh\npwd > ${path}.pwd\nenv > ${path}.env\n${body}\n`);
  chmodSync(path, 0o755);
  return path;
}
const said = (path: string, what: string) => readFileSync(`${path}.${what}`, 'utf8').trim();
const rtf = new TextEncoder().encode('{\\rtf1 plan\\par}');
const run = (soffice: string, more: { seconds?: number; signal?: AbortSignal; mostBytes?: number } = {}) => {
  const { seconds = 10, mostBytes = 1000, signal } = more;
  return runLibreOffice(
    rtf,
    { from: 'rtf', to: 'docx', mostBytes },
    { soffice, seconds, ...(signal ? { signal } : {}) },
  );
};

it('says so where the program is not installed', async () => {
  expect(await run(join(place, 'nowhere'))).toEqual({ failed: 'not installed' });
  expect(await run('no-such-program-anywhere')).toEqual({ failed: 'not installed' });
});

it('takes what the program made, and leaves nothing behind', async () => {
  const path = program('makes', 'mkdir made; cp document.rtf made/document.docx; exit 1');
  expect(await run(path)).toEqual({ bytes: Buffer.from(rtf) });
  expect(existsSync(said(path, 'pwd'))).toBe(false);
  expect(said(path, 'env')).not.toContain('NODE');
});

it('says so when the program makes nothing, or too much', async () => {
  expect(await run(program('fails', 'exit 0'))).toEqual({ failed: 'not opened' });
  const path = program('much', 'mkdir made; cp document.rtf made/document.docx');
  expect(await run(path, { mostBytes: 3 })).toEqual({ failed: 'too large' });
});

/** Goes on for a second after it has begun, and says when it got there. */
const slow = '(sleep 1; touch $0.late) &\ntouch $0.begun\nwait';

it('ends the program and what it started when it takes too long', async () => {
  const path = program('sleeps', slow);
  expect(await run(path, { seconds: 0.3 })).toEqual({ failed: 'too long' });
  await wait(1000);
  expect(existsSync(`${path}.late`)).toBe(false);
  expect(existsSync(said(path, 'pwd'))).toBe(false);
});

it('ends the program when nobody waits any more', async () => {
  const path = program('waits', slow);
  const leaving = new AbortController();
  const running = run(path, { signal: leaving.signal });
  while (!existsSync(`${path}.begun`)) await wait(10);
  leaving.abort(new Error('left'));
  await expect(running).rejects.toThrow('left');
  await wait(1000);
  expect(existsSync(`${path}.late`)).toBe(false);
  await expect(run(path, { signal: leaving.signal })).rejects.toThrow('left');
});
