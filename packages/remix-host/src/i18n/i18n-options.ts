import type { InitOptions } from 'i18next';
import { DEFAULT_LANGUAGE, LANGUAGES } from './language.ts';

/** Namespaces every page has: texts of the frame, of states, of sign-in and account pages, and of faults. */
export const HOST_NAMESPACES = ['entry', 'faults', 'frame', 'states', 'table'] as const;

/** What both sides have to agree on for a page to be hydrated without a difference. */
export const I18N_OPTIONS: InitOptions = {
  supportedLngs: [...LANGUAGES],
  fallbackLng: DEFAULT_LANGUAGE,
  defaultNS: 'frame',
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
};
