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

/** The literals of a union type of a file. */
function literals(file: string, type: string): string[] {
  const [source = ''] = read(file);
  const union = new RegExp(`type ${type} =([^;]+);`).exec(source)?.[1] ?? '';
  return [...union.matchAll(/'([^']+)'/g)].map((match) => match[1]!);
}

it('whatever a plan document, or an archive of them, is refused for is said in words', () => {
  const refusals = 'packages/documents/src/plan-reader/refusal.ts';
  const archive = 'packages/documents/src/archive/open-archive.ts';
  const readable = ['docx', 'xlsx', 'pdf', 'other'];
  const formats = literals(refusals, 'RefusedFormat').filter((format) => !readable.includes(format));
  const ofDocument = [...literals(refusals, 'RefusalCode'), ...formats.map((format) => `UNSUPPORTED_FORMAT_${format}`)];
  const ofArchive = [...literals(archive, 'EntryRefusal'), ...literals(archive, 'ArchiveRefusal')];
  expect(Math.min(formats.length, ofArchive.length)).toBeGreaterThan(5);
  for (const text of read('apps/admin/app/locales/{th,en}/documents.json')) {
    expect(Object.keys(JSON.parse(text).failure)).toEqual(expect.arrayContaining(ofDocument));
  }
  for (const text of read('apps/rollup/app/locales/{th,en}/bulk.json')) {
    expect(Object.keys(JSON.parse(text).refusal)).toEqual(expect.arrayContaining([...ofDocument, ...ofArchive]));
  }
});

it('whatever a file that is sent is refused for is said in words, wherever one is sent', () => {
  const sources = read('{apps/api/src/files,packages/storage/src}/**/*.ts').join('');
  const codes = [...sources.matchAll(/(?:new (?:InvalidInput|LimitExceeded)\(|code: )'([A-Z_]+)'/g)].map(
    ([, code]) => code!,
  );
  // a page states its purpose itself
  const refusals = [...new Set([...codes, 'ROLE_MAY_NOT'])].filter(
    (code) => code !== 'PURPOSE_UNKNOWN' && code !== 'FAULT',
  );
  expect(refusals.length).toBeGreaterThan(6);
  for (const text of read('apps/{admin,rollup}/app/locales/{th,en}/problems.json'))
    expect(Object.keys(JSON.parse(text).code)).toEqual(expect.arrayContaining(refusals));
  for (const text of read('apps/admin/app/locales/{th,en}/reports.json'))
    expect(Object.keys(JSON.parse(text).file)).toEqual(expect.arrayContaining(refusals));
});

it('whatever a delivery ends with is said in words', () => {
  const failures = literals('packages/storage/src/open-delivery.ts', 'DeliveryFailure');
  expect(failures.length).toBeGreaterThan(5);
  for (const text of read('apps/rollup/app/locales/{th,en}/exports.json')) {
    expect(Object.keys(JSON.parse(text).delivery.failure)).toEqual(expect.arrayContaining(failures));
  }
});

it('the pages that take plan documents name every ending they take', () => {
  const hints = [
    ...read('apps/admin/app/locales/{th,en}/documents.json').map((text) => JSON.parse(text).new.hint),
    ...read('apps/rollup/app/locales/{th,en}/bulk.json').map((text) => JSON.parse(text).fileHint),
  ];
  expect(hints).toHaveLength(4);
  for (const hint of hints) for (const ending of Object.keys(planDocumentKinds)) expect(hint).toContain(`.${ending}`);
});

/** They write no row that the log of an authority watches. */
const notLogged = [
  ...['CancelExport', 'MarkNoticeRead', 'OrderExport', 'RetryDeadLetter', 'SetDefaultView'],
  ...['AddNote', 'EditNote', 'RemoveNote'],
];

it('every act that the log may name by its operation is said in words', () => {
  const sent = read('apps/api/persisted/*.json').join('');
  const acts = [...new Set([...sent.matchAll(/\bmutation (\w+)/g)].map((match) => match[1]!))];
  expect(acts.length).toBeGreaterThan(20);
  const [words] = read('apps/admin/app/locales/th/audit.json').map((text) => JSON.parse(text).action);
  const unsaid = acts.filter((act) => !(act in words) && !notLogged.includes(act)).sort();
  expect(unsaid, 'add a text under action of audit.json, in th and en').toEqual([]);
});
