import type { i18n } from 'i18next';
import { HOST_NAMESPACES } from './i18n-options.ts';

/** id of the data block that carries the first page's texts to the browser */
export const INLINE_TEXTS = 'page-texts';

/** A route's `handle` as the document reads it. */
export interface PageHandle {
  /** namespaces of app/locales the route's components use */
  i18n?: readonly string[];
  /** key of the page's title, e.g. `plans:title` */
  title?: string;
}

/** The namespaces the matched routes need, those of the host included. */
export function namespacesOf(handles: readonly unknown[]): string[] {
  const named = handles.flatMap((handle) => (handle as PageHandle | undefined)?.i18n ?? []);
  return [...new Set<string>([...HOST_NAMESPACES, ...named])];
}

/** The texts of these namespaces as JSON that may stand inside a script element. */
export function inlineTexts(instance: i18n, namespaces: readonly string[]): string {
  const texts = Object.fromEntries(
    namespaces.map((namespace) => [namespace, instance.getResourceBundle(instance.language, namespace) ?? {}]),
  );
  return JSON.stringify(texts).replaceAll('<', '\\u003c');
}
