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
    moveLeft: t('table:moveLeft'),
    moveRight: t('table:moveRight'),
    freeze: t('table:freeze'),
    tooWide: (column: string) => t('table:tooWide', { column }),
    sortBy: t('table:sortBy'),
    unsorted: t('table:unsorted'),
  };
}
