import { useLocation } from '@remix-run/react';
import { LanguageSwitch } from '@sujarit/ui/frame/language-switch';
import { PlainPage } from '@sujarit/ui/page/plain-page';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_CHOICES } from './language-choices.ts';

/** A page outside the frame: sign-in, choice of workplace, faults. */
export function EntryPage({ children }: { children: ReactNode }) {
  const { t, i18n } = useTranslation(['frame', 'app']);
  const { pathname, search } = useLocation();
  const languages = (
    <LanguageSwitch
      action="/language"
      next={pathname + search}
      current={i18n.language}
      label={t('language')}
      languages={LANGUAGE_CHOICES}
    />
  );
  return (
    <PlainPage brand={t('app:title')} aside={languages}>
      {children}
    </PlainPage>
  );
}
