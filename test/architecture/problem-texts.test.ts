import { globSync, readFileSync } from 'node:fs';
import { planDocumentKinds } from '@sujarit/domain/plan-document-kinds';
import { expect, it } from 'vitest';
import { root } from '../../infra/start/folders.mjs';

const read = (pattern: string) =>
  globSync(pattern, { cwd: root, exclude: (name) => name.includes('generated') || name.includes('node_modules') })
    .filter((name) => !name.endsWith('.test.ts'))
    .map((name) => readFileSync(`${root}/${name}`, 'utf8'));

/** Answered to a page of another site alone: none of ours shows it. */
const neverShown = ['INVALID_ORIGIN'];

/** Every key of a tree of texts, the last step of its path alone. */
const keysIn = (texts: unknown): string[] =>
  typeof texts === 'object' && texts !== null
    ? Object.entries(texts).flatMap(([key, value]) => [key, ...keysIn(value)])
    : [];

it('every conflict and refusal that the API names by a code is said in words by an app', () => {
  const sources = [...read('apps/api/src/**/*.ts'), ...read('packages/{db,domain,auth}/src/**/*.ts')];
  const codes = sources.flatMap((source) =>
    [...source.matchAll(/new (?:Conflict|Forbidden)\('([A-Z_]+)'/g)].map((match) => match[1]!),
  );
  const texts = [
    ...read('apps/{admin,rollup}/app/locales/th/*.json'),
    ...read('packages/remix-host/src/locales/th/*.json'),
  ];
  const said = new Set(texts.flatMap((text) => keysIn(JSON.parse(text))));
  expect(codes.length).toBeGreaterThan(20);
  const unsaid = [...new Set(codes)].filter((code) => !said.has(code) && !neverShown.includes(code)).sort();
  expect(unsaid, 'add a text under problems.code of the app that sends the operation, in th and en').toEqual([]);
});

it('whatever a plan document is refused for is said in words', () => {
  const stated = (name: string) => {
    const [refusals = ''] = read('packages/documents/src/plan-reader/refusal.ts');
    const type = new RegExp(`export type ${name} =([^;]+);`).exec(refusals)?.[1] ?? '';
    return [...type.matchAll(/'([^']+)'/g)].map((match) => match[1]!);
  };
  const readable = ['docx', 'xlsx', 'pdf', 'other'];
  const formats = stated('RefusedFormat').filter((format) => !readable.includes(format));
  expect(formats.length).toBeGreaterThan(5);
  const wanted = [...stated('RefusalCode'), ...formats.map((format) => `UNSUPPORTED_FORMAT_${format}`)];
  for (const text of read('apps/admin/app/locales/{th,en}/documents.json')) {
    expect(Object.keys(JSON.parse(text).failure)).toEqual(expect.arrayContaining(wanted));
  }
});

it('the page that takes plan documents names every ending it takes', () => {
  for (const text of read('apps/admin/app/locales/{th,en}/documents.json')) {
    for (const ending of Object.keys(planDocumentKinds)) expect(JSON.parse(text).new.hint).toContain(`.${ending}`);
  }
});

/** They write no row that the log watches. */
const notLogged = ['CancelExport', 'OrderExport', 'RetryDeadLetter'];

it('every act that the log may name by its operation is said in words', () => {
  const sent = read('apps/api/persisted/*.json').join('');
  const acts = [...new Set([...sent.matchAll(/\bmutation (\w+)/g)].map((match) => match[1]!))];
  expect(acts.length).toBeGreaterThan(20);
  const [words] = read('apps/admin/app/locales/th/audit.json').map((text) => JSON.parse(text).action);
  const unsaid = acts.filter((act) => !(act in words) && !notLogged.includes(act)).sort();
  expect(unsaid, 'add a text under action of audit.json, in th and en').toEqual([]);
});
