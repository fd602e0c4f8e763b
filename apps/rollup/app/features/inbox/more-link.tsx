import { useSearchParams } from '@remix-run/react';
import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { Pagination } from '@sujarit/ui/navigation/pagination';
import { useTranslation } from 'react-i18next';

interface MoreLinkProps {
  /** name of the cursor in the address */
  cursor: string;
  path: string;
  shown: number;
  list: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor?: string | null } };
}

/** The way to the rest of a list, where there is one. */
export function MoreLink({ cursor, path, shown, list }: MoreLinkProps) {
  const { t, i18n } = useTranslation('app');
  const [search] = useSearchParams();
  const { hasNextPage, endCursor } = list.pageInfo;
  const address = (value: string | null) => {
    const next = new URLSearchParams(search);
    if (value) next.set(cursor, value);
    else next.delete(cursor);
    return `${path}?${next}`;
  };
  if (!hasNextPage && !search.has(cursor)) return null;
  return (
    <Pagination
      texts={{ label: t('app:pages.label'), previous: t('app:pages.previous'), next: t('app:pages.next') }}
      previous={search.has(cursor) ? address(null) : undefined}
      next={hasNextPage && endCursor ? address(endCursor) : undefined}
      shown={formatOutOf(shown, list.totalCount, i18n.language)}
    />
  );
}
