import { Button } from '@sujarit/ui/button/button';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { useTranslation } from 'react-i18next';

/** Says that the filters leave none of so many authorities, with the way out. */
export function NothingFound({ of, clear }: { of: number; clear: () => void }) {
  const { t } = useTranslation('province');
  return (
    <EmptyState
      title={t('province:nothingTitle')}
      why={t('province:nothingWhy', { count: formatNumber(of) })}
      act={
        <Button type="button" onClick={clear}>
          {t('province:clearFilters')}
        </Button>
      }
    />
  );
}
