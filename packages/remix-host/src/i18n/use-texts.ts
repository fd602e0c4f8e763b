import { useTranslation } from 'react-i18next';

/** A whole group of texts, e.g. `entry:signIn`, for a component that takes its texts as one prop. */
export function useTexts<Texts extends object>(key: string): Texts {
  const { t } = useTranslation(key.split(':')[0]);
  return t(key, { returnObjects: true }) as unknown as Texts;
}
