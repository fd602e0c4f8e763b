import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { DEFAULT_LANGUAGE, isLanguage, languageCookie } from '../i18n/language.ts';
import { nextAddress } from '../sign-in/next-address.ts';

/** Remembers the chosen language and goes back to the page it was chosen on. */
export async function languageAction({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const wish = form.get('language');
  const language = isLanguage(wish) ? wish : DEFAULT_LANGUAGE;
  return redirect(nextAddress(form.get('next')), { headers: { 'set-cookie': languageCookie(language) } });
}

export function languageLoader() {
  return redirect('/');
}
