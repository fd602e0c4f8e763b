import { useFetcher } from '@remix-run/react';
import { Button } from '@sujarit/ui/button/button';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { Notice } from '@sujarit/ui/notice/notice';
import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AuditChainQuery } from '../../gql/graphql.ts';
import styles from './audit.module.css';

/** Recomputes the chain of the log when asked: every event in order, or the first one that was changed or is missing. */
export function ChainCheck() {
  const { t } = useTranslation('audit');
  const fetcher = useFetcher<AuditChainQuery['verifyAuditChain']>();
  const busy = fetcher.state !== 'idle';
  const check = fetcher.data;
  return (
    <div className="stack-close">
      <fetcher.Form method="get" action="/audit/chain" className="row">
        <Button busy={busy} icon={<ShieldCheck size={18} aria-hidden="true" />}>
          {t('audit:chain.check')}
        </Button>
        <span className="soft small">{t('audit:chain.why')}</span>
      </fetcher.Form>
      {check && !busy ? (
        <Notice
          kind={check.intact ? 'success' : 'error'}
          live
          title={t(check.intact ? 'audit:chain.intact' : 'audit:chain.broken', {
            events: formatNumber(check.events),
            at: check.brokenAt ?? '',
          })}
        >
          {check.intact ? null : <p>{t('audit:chain.help')}</p>}
          <p className="small">
            {t('audit:chain.head')} <code className={styles.hash}>{check.headHash}</code>
          </p>
        </Notice>
      ) : null}
    </div>
  );
}
