import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { keysOf, type LocaleFile, localeFiles } from './locale-files.ts';
import { read, sourceFiles } from './source-files.ts';
import { textUses } from './text-uses.ts';

const APPS = ['apps/admin', 'apps/rollup'];
const HOST = 'packages/remix-host';
const DEFAULT_NAMESPACE = 'frame';
const PAGES = /^(apps\/(admin|rollup)\/app|packages\/(ui|remix-host)\/src)\/.*\.tsx?$/;
/** Names of the languages themselves, and the words of dates, money and durations beside their rules. */
const NO_TRANSLATION = [/\/language-choices\.ts$/, /^packages\/ui\/src\/format\//, /\.test\.tsx?$/];
const SPOKEN_ATTRIBUTES = ['aria-label', 'title', 'alt', 'placeholder', 'label', 'aria-description'];

const files = localeFiles();
const pages = sourceFiles(PAGES).filter((path) => !NO_TRANSLATION.some((pattern) => pattern.test(path)));

describe('Thai and English', () => {
  test('every Thai file has an English one and the other way round', () => {
    const missing = files.filter((file) => !twin(file)).map(({ path }) => path);
    expect(missing).toEqual([]);
  });

  test.each(files.filter(({ language }) => language === 'th'))('$path and its English have the same keys', (thai) => {
    const english = twin(thai);
    expect([...keysOf(thai)].sort()).toEqual([...(english ? keysOf(english) : [])].sort());
  });

  test('no text is empty', () => {
    const empty = files.flatMap(({ path, texts }) =>
      [...texts].filter(([, text]) => text.trim() === '').map(([key]) => `${path} ${key}`),
    );
    expect(empty).toEqual([]);
  });

  test('Thai and English put the same values into a text', () => {
    const different = files
      .filter(({ language }) => language === 'th')
      .flatMap((thai) =>
        [...thai.texts]
          // a message that the data brings in Thai says everything itself; its English is made of the values
          .filter(([, text]) => text !== '{{message}}')
          .filter(([key, text]) => holes(text) !== holes(twin(thai)?.texts.get(key) ?? text))
          .map(([key]) => `${thai.path} ${key}`),
      );
    expect(different).toEqual([]);
  });
});

test.each([...APPS, HOST])('every text that %s asks for exists', (home) => {
  const known = files.filter(
    (file) => file.language === 'th' && [home, HOST].some((place) => file.home.startsWith(place)),
  );
  const apps = files.filter((file) => file.language === 'th');
  const places = home === HOST ? apps : known;
  const missing = sourceFiles(PAGES)
    .filter((path) => path.startsWith(`${home}/`) && !/\.test\.tsx?$/.test(path))
    .flatMap(textUses)
    .filter((use) => !exists(use, places))
    .map(({ at, key }) => `${at} ${key}`);
  expect(missing).toEqual([]);
});

test('no page or component holds a text of its own: give it a key in both languages', () => {
  expect(pages.flatMap(ownTexts)).toEqual([]);
});

function twin(file: LocaleFile): LocaleFile | undefined {
  const language = file.language === 'th' ? 'en' : 'th';
  return files.find(
    (other) => other.home === file.home && other.namespace === file.namespace && other.language === language,
  );
}

function holes(text: string): string {
  return [...new Set([...text.matchAll(/\{\{-?\s*([\w.]+)/g)].map(([, name]) => name))].sort().join(' ');
}

function exists(use: ReturnType<typeof textUses>[number], places: LocaleFile[]): boolean {
  const cut = use.key.indexOf(':');
  const wanted = cut > 0 ? [use.key.slice(0, cut)] : [...use.namespaces, DEFAULT_NAMESPACE];
  const key = use.key.slice(cut + 1);
  const keys = places.filter((file) => wanted.includes(file.namespace)).flatMap((file) => [...keysOf(file)]);
  if (use.key === '' && !use.exact) return true;
  return use.exact ? keys.includes(key) : keys.some((known) => known.startsWith(key));
}

/** Thai letters in any string, and words between or in the spoken attributes of elements. */
function ownTexts(path: string): string[] {
  const source = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const note = (node: ts.Node, text: string) =>
    found.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${text.trim()}`);
  const visit = (node: ts.Node): void => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    ) {
      if (/[ก-ฮ]/.test(node.text)) note(node, node.text);
    }
    if (ts.isJsxText(node) && /\p{L}{2,}/u.test(node.text)) note(node, node.text);
    if (ts.isJsxAttribute(node) && SPOKEN_ATTRIBUTES.includes(node.name.getText())) {
      const value = node.initializer;
      if (value && ts.isStringLiteral(value) && /\p{L}{2,}/u.test(value.text)) note(node, value.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
