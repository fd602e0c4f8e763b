import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { HOST_NAMESPACES, I18N_OPTIONS } from './i18n-options.ts';
import { INLINE_TEXTS } from './inline-texts.ts';
import { type LocaleAddresses, placeOf, type Texts } from './locale-files.ts';

const hostFiles: LocaleAddresses = import.meta.glob('../locales/*/*.json', {
  eager: true,
  query: '?url',
  import: 'default',
});

/**
 * The texts in the browser: what the first page needs comes inside it, other namespaces are fetched (one small
 * immutable file each) when a page asks, or once the browser is idle.
 * `files` is the app's `import.meta.glob('./locales/*\/*.json', { eager: true, query: '?url', import: 'default' })`.
 */
export function startClientI18n(files: LocaleAddresses): i18n {
  const language = document.documentElement.lang;
  const inline = JSON.parse(document.getElementById(INLINE_TEXTS)?.textContent ?? '{}') as Record<string, Texts>;
  const addresses = new Map<string, string>();
  for (const [path, address] of Object.entries({ ...hostFiles, ...files })) {
    const place = placeOf(path);
    if (place?.language === language) addresses.set(place.namespace, address);
  }
  const instance = createInstance();
  instance
    .use(initReactI18next)
    .use({
      type: 'backend' as const,
      init: () => undefined,
      read: (_language: string, namespace: string, done: (error: unknown, texts: Texts | boolean) => void) => {
        textsAt(addresses.get(namespace)).then(
          (texts) => done(null, texts),
          (error: unknown) => done(error, false),
        );
      },
    })
    .init({
      ...I18N_OPTIONS,
      lng: language,
      fallbackLng: false,
      ns: [...HOST_NAMESPACES],
      partialBundledLanguages: true,
      resources: { [language]: inline } as Record<string, Record<string, Record<string, string>>>,
    });
  const loadRest = () => void instance.loadNamespaces([...addresses.keys()]);
  if ('requestIdleCallback' in window) window.requestIdleCallback(loadRest, { timeout: 3000 });
  else setTimeout(loadRest, 1500);
  return instance;
}

async function textsAt(address: string | undefined): Promise<Texts> {
  if (address === undefined) return {};
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`No texts at ${address}: ${answer.status}`);
  return answer.json();
}
