import { AppLink } from '@sujarit/ui/navigation/navigation';
import { SimulatedBadge } from '@sujarit/ui/state/simulated-badge';
import { useTranslation } from 'react-i18next';
import { AuthorityName } from '../authority/authority-name.tsx';

interface AuthorityLinkProps {
  authority: {
    nameTh: string;
    simulated: boolean;
    district?: { nameTh: string; nameEn: string } | null;
  };
  to: string;
}

/** The authority that handed something in, leading to the thing itself. */
export function AuthorityLink({ authority, to }: AuthorityLinkProps) {
  const { t, i18n } = useTranslation('frame');
  const { nameTh, district, simulated } = authority;
  return (
    <>
      <AppLink to={to} discover="none">
        <AuthorityName name={nameTh} />
      </AppLink>{' '}
      {district ? (
        <span className="small soft">{i18n.language === 'en' ? district.nameEn : district.nameTh} </span>
      ) : null}
      {simulated ? <SimulatedBadge label={t('frame:simulated')} /> : null}
    </>
  );
}
