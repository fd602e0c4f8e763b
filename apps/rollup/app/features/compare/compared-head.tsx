import { AppLink } from '@sujarit/ui/navigation/navigation';
import { SimulatedBadge } from '@sujarit/ui/state/simulated-badge';
import { useTranslation } from 'react-i18next';
import { AuthorityName } from '../authority/authority-name.tsx';
import { toAuthority } from '../authority/to-authority.ts';
import type { Compared } from './compare.server.ts';
import type { ComparedRow } from './compare-ground.ts';
import styles from './compare-table.module.css';

interface ComparedHeadProps {
  compared: Compared;
  row: ComparedRow;
  search: URLSearchParams;
}

/** Whose column it is: name, type, district, province. */
export function ComparedHead({ compared, row, search }: ComparedHeadProps) {
  const { t } = useTranslation(['compare', 'app', 'frame']);
  return (
    <span className={styles.head}>
      <AppLink to={toAuthority(row.id, search, { from: 'compare' })} discover="none">
        <AuthorityName name={row.name} />
      </AppLink>
      <span className={`${styles.where} small soft`}>
        {[t(`app:typeShort.${row.type}`), row.district, compared.province].filter(Boolean).join(' · ')}
      </span>
      {row.simulated ? <SimulatedBadge label={t('frame:simulated')} /> : null}
    </span>
  );
}
