import { expect, test } from 'vitest';
import { asResources } from '../i18n/locale-files.ts';

const resources = asResources(import.meta.glob('./*/*.json', { eager: true, import: 'default' }));

function keysOf(texts: unknown, path = ''): string[] {
  if (typeof texts === 'string') return [path];
  return Object.entries(texts as object).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`));
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

function textsOf(texts: unknown): string[] {
  return typeof texts === 'string' ? [texts] : Object.values(texts as object).flatMap(textsOf);
}

test.each(Object.keys(resources.th ?? {}))('%s says the same things in Thai and English', (namespace) => {
  const th = resources.th?.[namespace];
  const en = resources.en?.[namespace];
  expect(keysOf(en)).toEqual(keysOf(th));
  expect(textsOf(en).map(placeholders)).toEqual(textsOf(th).map(placeholders));
});
