import { useFetcher } from '@remix-run/react';
import { Button } from '@sujarit/ui/button/button';
import { Checkbox } from '@sujarit/ui/form/checkbox';
import { ErrorSummary } from '@sujarit/ui/form/error-summary';
import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePolling } from '../frame/use-polling.ts';
import { MoreLink } from '../inbox/more-link.tsx';
import { usePeriod } from '../period/use-period.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { ExportCard } from './export-card.tsx';
import type { actOnExports, Exports } from './exports.server.ts';
import { SchedulePanel } from './schedule-panel.tsx';
import type { Schedules } from './schedules.server.ts';

const POLL_MS = 1000;
const UNFINISHED = ['QUEUED', 'RUNNING'];

interface ExportsPageProps {
  exports: Exports;
  schedules: Schedules;
  mayOrder: boolean;
  maySchedule: boolean;
}

/** Orders the NACC's files of the period, by hand or by schedule, shows how far they are, and what was made before. */
export function ExportsPage({ exports, schedules, mayOrder, maySchedule }: ExportsPageProps) {
  const { t, i18n } = useTranslation(['exports', 'app', 'problems']);
  const period = usePeriod();
  const order = useFetcher<typeof actOnExports>();
  const problemText = useProblemText();
  const { rows, totalCount, orderKey, deliveryPlace } = exports;
  usePolling(
    rows.some(
      ({ state, deliveryState }) =>
        UNFINISHED.includes(state) || (state === 'READY' && UNFINISHED.includes(deliveryState ?? '')),
    ),
    POLL_MS,
  );
  const errors = useMemo(
    () => (order.data && !order.data.ok ? [{ message: problemText(order.data.problem) }] : []),
    [order.data, problemText],
  );
  const round = t('app:roundOf', { months: period.round, year: formatFiscalYear(period.fiscalYear, i18n.language) });
  const newest = rows.find(({ state }) => state === 'READY')?.id;
  return (
    <>
      <PageHeader
        title={t('exports:title')}
        state={t('exports:state', { round })}
        act={
          mayOrder ? (
            <order.Form method="post" className="stack-close">
              <input type="hidden" name="intent" value="order" />
              <input type="hidden" name="fy" value={period.fiscalYear} />
              <input type="hidden" name="round" value={period.round} />
              <input type="hidden" name="orderKey" value={orderKey} />
              {deliveryPlace ? (
                <Checkbox name="deliver" label={t('exports:delivery.choice')} hint={deliveryPlace} />
              ) : null}
              <Button kind="main" busy={order.state !== 'idle'}>
                {t('exports:order', { months: period.round, year: period.fiscalYear })}
              </Button>
            </order.Form>
          ) : undefined
        }
      />
      <ErrorSummary title={t('problems:title')} errors={errors} />
      <SchedulePanel schedules={schedules} deliveryPlace={deliveryPlace} mayEdit={maySchedule} />
      {rows.length === 0 ? (
        <EmptyState title={t('exports:nothingTitle')} why={t('exports:nothingWhy')} />
      ) : (
        <section className="stack-close" aria-labelledby="exports-list">
          <h2 id="exports-list">{t('exports:list', { count: formatNumber(totalCount) })}</h2>
          {rows.map((made) => (
            <ExportCard
              key={made.id}
              made={made}
              mayOrder={mayOrder}
              deliveryPlace={deliveryPlace}
              compareAtOnce={made.id === newest}
            />
          ))}
          <MoreLink cursor="after" path="/exports" shown={rows.length} list={exports} />
        </section>
      )}
    </>
  );
}
