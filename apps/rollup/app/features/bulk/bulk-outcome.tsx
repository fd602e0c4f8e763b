import { Button } from '@sujarit/ui/button/button';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import { useTranslation } from 'react-i18next';
import type { BulkItem } from './bulk.server.ts';
import styles from './bulk-outcome.module.css';
import { openAct } from './bulk-states.ts';
import { useRefusalText } from './use-refusal-text.ts';

export interface BulkActs {
  choose: (item: BulkItem) => void;
  retry: (item: BulkItem) => void;
}

/** How a document went: its state, why, who decided, and the act that is open. */
export function BulkOutcome({ item, acts }: { item: BulkItem; acts: BulkActs | null }) {
  const { t } = useTranslation('bulk');
  const refusalText = useRefusalText();
  const { state, askReason, refusalCode, refusalParams, chooserName } = item;
  return (
    <>
      <StateBadge kind="bulkItem" state={state} label={t(`bulk:state.${state}`)} />
      {state === 'ASKED' ? <div className="small">{t(`bulk:ask.${askReason}`)}</div> : null}
      {state === 'REFUSED' ? <div className="small">{refusalText(refusalCode, refusalParams)}</div> : null}
      {chooserName ? <div className="small soft">{t('bulk:decidedBy', { name: chooserName })}</div> : null}
      {acts ? <OpenAct item={item} acts={acts} /> : null}
    </>
  );
}

function OpenAct({ item, acts }: { item: BulkItem; acts: BulkActs }) {
  const { t } = useTranslation('bulk');
  const act = openAct(item);
  return act ? (
    <div className={styles.act}>
      <Button type="button" small onClick={() => acts[act](item)}>
        {t(`bulk:act.${act}`)}
      </Button>
    </div>
  ) : null;
}
