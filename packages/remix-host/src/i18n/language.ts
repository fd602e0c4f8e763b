import { parseCookies } from '../cookies.ts';

export const LANGUAGES = ['th', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const DEFAULT_LANGUAGE: Language = 'th';
const COOKIE = 'lang';
const YEAR_SECONDS = 31_536_000;

/** Is this one of the languages the product speaks? */
export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** The language a visitor chose (cookie `lang`); Thai until they choose. */
export function languageOf(request: Request): Language {
  const chosen = parseCookies(request.headers.get('cookie')).get(COOKIE);
  return isLanguage(chosen) ? chosen : DEFAULT_LANGUAGE;
}

/** Set-Cookie that remembers the language for a year. */
export function languageCookie(language: Language): string {
  return `${COOKIE}=${language}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
}
