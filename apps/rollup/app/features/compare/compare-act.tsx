import { ButtonLink } from '@sujarit/ui/button/button';
import { useTranslation } from 'react-i18next';
import { comparing, MOST_COMPARED } from './compare-address.ts';

interface CompareActProps {
  chosen: readonly { code: string }[];
  search: URLSearchParams;
  /** whose table it is, for the way back to it */
  provinceCode: string;
}

/** The act over chosen rows of a table that puts them side by side. */
export function CompareAct({ chosen, search, provinceCode }: CompareActProps) {
  const { t } = useTranslation('province');
  if (chosen.length < 2) return <span className="soft small">{t('province:compareTwo')}</span>;
  if (chosen.length > MOST_COMPARED)
    return <span className="soft small">{t('province:compareMost', { most: MOST_COMPARED })}</span>;
  const from = new URLSearchParams(search);
  from.set('province', provinceCode);
  return (
    <ButtonLink
      small
      to={comparing(
        from,
        chosen.map(({ code }) => code),
      )}
      discover="none"
    >
      {t('province:compare', { count: chosen.length })}
    </ButtonLink>
  );
}
