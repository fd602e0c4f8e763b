import { languageAction, languageLoader } from '@sujarit/remix-host/language/language.server';

export const loader = languageLoader;
export const action = languageAction;
