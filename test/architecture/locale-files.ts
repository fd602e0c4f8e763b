import { read, sourceFiles } from './source-files.ts';

/** One namespace of texts in one language, keys joined by dots. */
export interface LocaleFile {
  readonly path: string;
  /** the folder that holds both languages, such as apps/admin/app/locales */
  readonly home: string;
  readonly language: string;
  readonly namespace: string;
  readonly texts: Map<string, string>;
}

export function localeFiles(): LocaleFile[] {
  return sourceFiles(/\/locales\/[a-z]{2}\/[^/]+\.json$/).map((path) => {
    const [, home = '', language = '', namespace = ''] = /^(.*\/locales)\/([a-z]{2})\/([^/]+)\.json$/.exec(path) ?? [];
    return { path, home, language, namespace, texts: flat(JSON.parse(read(path))) };
  });
}

function flat(tree: Record<string, unknown>, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(tree)) {
    const key = `${prefix}${name}`;
    if (typeof value === 'string') texts.set(key, value);
    else for (const entry of flat(value as Record<string, unknown>, `${key}.`)) texts.set(...entry);
  }
  return texts;
}

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Keys without i18next's plural endings: Thai has one form where English has two. */
export function keysOf(file: LocaleFile): Set<string> {
  return new Set([...file.texts.keys()].map((key) => key.replace(PLURAL, '')));
}
