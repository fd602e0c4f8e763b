import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { largestUpload, uploadPurposes } from '../../apps/api/src/files/upload-kinds.ts';
import { root } from '../../infra/start/folders.mjs';
import { workerFlags } from '../../infra/start/worker-flags.mjs';
import { read, sourceFiles } from './source-files.ts';

interface Service {
  build?: { context: string; dockerfile: string };
  command?: string[];
  working_dir?: string;
  environment?: Record<string, unknown>;
  depends_on?: Record<string, unknown>;
  volumes?: string[];
  ports?: string[];
}

interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}

const compose = parse(read('infra/compose.yaml'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const own = services.filter(([, service]) => service.build);

/** The env.ts of the process that a command of our image starts. */
const ENV_OF: Record<string, string> = {
  migrate: 'packages/db/src/env.ts',
  reference: 'packages/db/src/env.ts',
  api: 'apps/api/src/env.ts',
  worker: 'apps/worker/src/env.ts',
  admin: 'apps/admin/env.ts',
  rollup: 'apps/rollup/env.ts',
};

describe('infra/compose.yaml', () => {
  test.each(own)(
    '%s runs a file that exists, from a Dockerfile that exists',
    (_name, { build, command, working_dir }) => {
      const folder = (working_dir ?? '/app').replace(/^\/app\/?/, '');
      expect(command?.[0]).toBe('node');
      const file = command?.slice(1).find((word) => !word.startsWith('--'));
      expect(existsSync(join(root, folder, file ?? ''))).toBe(true);
      expect(existsSync(join(root, 'infra', build?.context ?? '', build?.dockerfile ?? ''))).toBe(true);
    },
  );

  test('the worker is started with the same flags everywhere', () => {
    const script = (JSON.parse(read('apps/worker/package.json')) as { scripts: { start: string } }).scripts.start;
    expect(compose.services.worker?.command).toEqual(['node', ...workerFlags, 'apps/worker/src/main.ts']);
    expect(script).toBe(['node', ...workerFlags, 'src/main.ts'].join(' '));
  });

  test.each(own)('%s is given variables that its env.ts knows', (name, { environment }) => {
    const schema =
      read(ENV_OF[name] ?? '') +
      read('packages/remix-host/src/env-reader.ts') +
      read('packages/storage/src/storage-env.ts') +
      read('packages/storage/src/delivery-env.ts');
    const unknown = Object.keys(environment ?? {}).filter((variable) => !new RegExp(`\\b${variable}:`).test(schema));
    expect(unknown).toEqual([]);
  });

  test.each(services)('%s depends on and mounts only what there is', (_name, service) => {
    const named = (service.volumes ?? []).map((volume) => volume.split(':')[0] ?? '');
    expect(Object.keys(service.depends_on ?? {}).filter((other) => !compose.services[other])).toEqual([]);
    expect(named.filter((volume) => !volume.startsWith('.') && !(volume in compose.volumes))).toEqual([]);
    expect(named.filter((volume) => volume.startsWith('.') && !existsSync(join(root, 'infra', volume)))).toEqual([]);
  });

  test('only the proxy is reached from outside', () => {
    expect(services.filter(([, service]) => service.ports).map(([name]) => name)).toEqual(['proxy']);
  });

  test('no secret is written down: each is asked for by name', () => {
    const secret = /PASSWORD|SECRET|:\/\/[^@\s]*@/;
    const written = services.flatMap(([name, { environment }]) =>
      Object.entries(environment ?? {})
        .filter(
          ([variable, value]) => secret.test(`${variable}=${value}`) && !/\$\{[A-Z0-9_]+:[?-]\}/.test(String(value)),
        )
        .map(([variable]) => `${name}.${variable}`),
    );
    expect(written).toEqual([]);
  });
});

test.each([
  ['API_HOST', uploadPurposes],
  ['ADMIN_HOST', ['evidence', 'plan-document']],
  ['ROLLUP_HOST', ['plan-bulk']],
] as const)('the proxy lets the largest upload through to %s', (host, purposes) => {
  const [, site = ''] = read('infra/docker/Caddyfile').split(`{$${host}} {`);
  const megabytes = Number(/max_size (\d+)MB/.exec(site)?.[1]);
  expect(megabytes * 1_000_000).toBeGreaterThan(Math.max(...purposes.map((purpose) => largestUpload[purpose])));
});

test.each(sourceFiles(/\.Dockerfile$/))('%s copies and runs only what exists', (path) => {
  const lines = read(path).replaceAll('\\\n', ' ').split('\n');
  const copied = lines
    .filter((line) => /^COPY (?!--from)/.test(line))
    .flatMap((line) =>
      line
        .split(/\s+/)
        .slice(1, -1)
        .filter((word) => !word.startsWith('--')),
    );
  expect(copied.length).toBeGreaterThan(0);
  expect(copied.filter((source) => !existsSync(join(root, source)))).toEqual([]);
  const run = [...read(path).matchAll(/\bnode ([\w/.-]+\.ts)/g), ...read(path).matchAll(/"([\w/.-]+\.ts)"/g)];
  expect(run.map(([, file]) => file ?? '').filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test('the image is built with the package manager of the lock file', () => {
  const { packageManager } = JSON.parse(read('package.json')) as { packageManager: string };
  for (const path of sourceFiles(/\.Dockerfile$/)) expect(read(path)).toContain(packageManager);
});
