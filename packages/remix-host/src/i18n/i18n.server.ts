import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { HOST_NAMESPACES, I18N_OPTIONS } from './i18n-options.ts';
import { LANGUAGES, type Language, languageOf } from './language.ts';
import { asResources, type EagerLocaleFiles } from './locale-files.ts';

const hostFiles: EagerLocaleFiles = import.meta.glob('../locales/*/*.json', { eager: true, import: 'default' });

/** The texts of one app on the server: one i18next instance a language, made once. */
export interface ServerI18n {
  of: (language: Language) => i18n;
  forRequest: (request: Request) => i18n;
}

/** `files` is the app's `import.meta.glob('./locales/*\/*.json', { eager: true, import: 'default' })`. */
export function createServerI18n(files: EagerLocaleFiles): ServerI18n {
  const resources = asResources({ ...hostFiles, ...files });
  const namespaces = new Set(Object.values(resources).flatMap((byNamespace) => Object.keys(byNamespace)));
  const instances = new Map<Language, i18n>();
  for (const language of LANGUAGES) {
    const instance = createInstance();
    instance.use(initReactI18next).init({
      ...I18N_OPTIONS,
      lng: language,
      ns: [...HOST_NAMESPACES, ...namespaces],
      resources: resources as Record<string, Record<string, Record<string, string>>>,
    });
    instances.set(language, instance);
  }
  const of = (language: Language) => instances.get(language)!;
  return { of, forRequest: (request) => of(languageOf(request)) };
}
