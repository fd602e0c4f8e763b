import { Button } from '@sujarit/ui/button/button';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import { findingActs } from './finding-acts.ts';
import { FindingDetail, type FindingDetailProps } from './finding-detail.tsx';
import { FindingItem } from './finding-item.tsx';
import styles from './review.module.css';
import { type Finding, isOpen } from './use-review.ts';

interface FindingsPaneProps extends Omit<FindingDetailProps, 'finding'> {
  findings: readonly Finding[];
}

/** The doubts to work down, singly or several at once. */
export function FindingsPane({ findings, ...detail }: FindingsPaneProps) {
  const { t } = useTranslation('documents');
  const { review, open } = detail;
  const acceptable = findings.filter((finding) => isOpen(finding) && findingActs(finding).accept);
  const picked = acceptable.filter(({ id }) => review.chosen.has(id));
  if (findings.length === 0) return <Notice kind="success" title={t('documents:noFindings')} />;
  return (
    <>
      {open ? (
        <div className={styles.bulk}>
          {acceptable.length > 1 ? (
            <Button
              type="button"
              small
              onClick={() =>
                review.choose(
                  acceptable.map(({ id }) => id),
                  picked.length === 0,
                )
              }
            >
              {t(picked.length === 0 ? 'documents:chooseAll' : 'documents:chooseNone')}
            </Button>
          ) : null}
          {picked.length > 0 ? (
            <Button
              type="button"
              small
              kind="main"
              busy={review.busy}
              onClick={() => review.settle(picked, 'ACCEPTED')}
            >
              {t('documents:acceptChosen', { figure: formatNumber(picked.length) })}
            </Button>
          ) : null}
          <span className={`small soft ${styles.keys}`}>{t('documents:keysHint')}</span>
        </div>
      ) : null}
      <ol id="doubts" className={styles.findings}>
        {findings.map((finding) => {
          const active = review.active?.id === finding.id;
          return (
            <FindingItem
              key={finding.id}
              finding={finding}
              open={open}
              active={active}
              focus={active && !review.mode}
              chosen={review.chosen.has(finding.id)}
              onOpen={review.goTo}
              onChoose={review.choose}
            >
              {active ? <FindingDetail finding={finding} {...detail} /> : null}
            </FindingItem>
          );
        })}
      </ol>
    </>
  );
}
