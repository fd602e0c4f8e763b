import { useFetcher } from '@remix-run/react';
import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { formatBuddhistDate, formatMoment } from '@sujarit/ui/format/buddhist-date.ts';
import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { Pagination } from '@sujarit/ui/navigation/pagination';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../problem/refusal-notice.tsx';
import { roundAddress } from '../report/report-address.ts';
import type { markRead, noticesPage } from './notices.server.ts';

type NoticesData = Awaited<ReturnType<typeof noticesPage>>;
type ListedNotice = NoticesData['notices'][number];

/** What the province asks for: each notice with its way to the report, and a mark that it is read. */
export function NoticesScreen({ notices, totalCount, pageInfo, after }: NoticesData) {
  const { t, i18n } = useTranslation('notices');
  return (
    <>
      <PageHeader title={t('notices:title')} state={t('notices:lead')} />
      {notices.length === 0 ? (
        <EmptyState title={t('notices:none')} why={t('notices:noneWhy')} />
      ) : (
        notices.map((notice) => <NoticePanel key={notice.id} notice={notice} />)
      )}
      {after || pageInfo.hasNextPage ? (
        <Pagination
          texts={{ label: t('notices:pages'), previous: t('notices:newest'), next: t('notices:older') }}
          previous={after ? '/notices' : undefined}
          next={
            pageInfo.hasNextPage && pageInfo.endCursor
              ? `/notices?${new URLSearchParams({ after: pageInfo.endCursor })}`
              : undefined
          }
          shown={formatOutOf(notices.length, totalCount, i18n.language)}
        />
      ) : null}
    </>
  );
}

function NoticePanel({ notice }: { notice: ListedNotice }) {
  const { t, i18n } = useTranslation('notices');
  const { language } = i18n;
  const fetcher = useFetcher<typeof markRead>();
  const { id, months, fiscalYear, dueOn, sentOn, message, senderName, readAt } = notice;
  const heading = `notice-${id}`;
  const province = language === 'en' ? notice.provinceNameEn : notice.provinceNameTh;
  return (
    <article className="panel stack-close" aria-labelledby={heading}>
      <h2 id={heading}>{t('notices:what', { months, year: formatFiscalYear(fiscalYear, language) })}</h2>
      <p>{t('notices:due', { day: formatBuddhistDate(dueOn, language) })}</p>
      {message ? <blockquote>{message}</blockquote> : null}
      <p className="small soft">
        {t(senderName ? 'notices:from' : 'notices:fromRule', {
          name: senderName,
          province,
          day: formatBuddhistDate(sentOn, language),
        })}
      </p>
      <RefusalNotice refusal={fetcher.data?.refusal} />
      <div className="row">
        <ButtonLink to={roundAddress(notice)}>{t('notices:toReport')}</ButtonLink>
        {readAt ? (
          <span className="small soft" role="status">
            {t('notices:readAt', { when: formatMoment(readAt, language) })}
          </span>
        ) : (
          <fetcher.Form method="post">
            <input type="hidden" name="id" value={id} />
            <Button busy={fetcher.state !== 'idle'} aria-describedby={heading}>
              {t('notices:markRead')}
            </Button>
          </fetcher.Form>
        )}
      </div>
    </article>
  );
}
