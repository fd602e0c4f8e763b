import { ToneBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import type { ConsistencyStanding } from '../../gql/graphql.ts';

const tones = {
  UNCHECKED: 'absent',
  CONSISTENT: 'good',
  NOT_CONSISTENT: 'bad',
  MENDED: 'watch',
  CHANGED: 'watch',
} as const;

/** How a project stands to the check, in a word on its colour. */
export function ConsistencyBadge({ standing }: { standing: ConsistencyStanding }) {
  const { t } = useTranslation('decision');
  return <ToneBadge tone={tones[standing]} label={t(`decision:consistency.${standing}`)} />;
}
