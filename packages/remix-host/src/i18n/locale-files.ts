/** What `import.meta.glob('./locales/<language>/<namespace>.json', …)` gives: path -> texts, or their address. */
export type EagerLocaleFiles = Record<string, unknown>;
export type LocaleAddresses = Record<string, string>;
export type Texts = Record<string, unknown>;

/** Language and namespace a locale file is for, by its path; undefined for any other file. */
export function placeOf(path: string): { language: string; namespace: string } | undefined {
  const found = /([a-z]{2})\/([a-z0-9-]+)\.json$/.exec(path);
  return found?.[1] && found[2] ? { language: found[1], namespace: found[2] } : undefined;
}

/** Locale files as i18next takes them: language -> namespace -> texts. */
export function asResources(files: EagerLocaleFiles): Record<string, Record<string, Texts>> {
  const resources: Record<string, Record<string, Texts>> = {};
  for (const [path, texts] of Object.entries(files)) {
    const place = placeOf(path);
    if (place === undefined) continue;
    resources[place.language] = { ...resources[place.language], [place.namespace]: texts as Texts };
  }
  return resources;
}
