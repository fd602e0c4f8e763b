import { useTranslation } from 'react-i18next';

/** The words around a table; `caption` says what it shows. */
export function useTableTexts(caption: string) {
  const { t } = useTranslation('table');
  return {
    caption,
    total: t('table:total'),
    select: t('table:select'),
    selectAll: t('table:selectAll'),
    columns: t('table:columns'),
    sortBy: t('table:sortBy'),
  };
}
