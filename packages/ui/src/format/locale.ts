/** The languages figures and dates are written in. */
export type FormatLocale = 'th' | 'en';

/** A language tag as one of the two; anything that is not English is Thai. */
export function formatLocale(language: string): FormatLocale {
  return language.startsWith('en') ? 'en' : 'th';
}
