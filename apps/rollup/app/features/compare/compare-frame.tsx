import { useRouteLoaderData, useSearchParams } from '@remix-run/react';
import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { Tabs } from '@sujarit/ui/navigation/tabs';
import { Trail } from '@sujarit/ui/navigation/trail';
import { PageHeader } from '@sujarit/ui/page/page-header';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { loader } from '../../routes/_work.tsx';
import { PrintedLine } from '../frame/printed-line.tsx';
import { usePeriod } from '../period/use-period.ts';
import '../province/print.css';
import { tableBehind } from './table-behind.ts';

const VIEWS = ['compare', 'best'] as const;
const PATHS = { compare: '/compare', best: '/compare/best' };

interface CompareFrameProps {
  view: (typeof VIEWS)[number];
  /** when the figures were read; none where there are none yet */
  readAt: string | undefined;
  children: ReactNode;
}

/** Head of the two pages that hold authorities against each other, each keeping the other's state, and the way back to the table. */
export function CompareFrame({ view, readAt, children }: CompareFrameProps) {
  const { t, i18n } = useTranslation(['compare', 'app']);
  const [search] = useSearchParams();
  const work = useRouteLoaderData<typeof loader>('routes/_work');
  const period = usePeriod();
  const back = tableBehind(search, Boolean(work?.viewer.province));
  return (
    <div className="stack">
      <PageHeader
        trail={<Trail label={t('app:trail')} steps={[{ to: back.to, label: t(`compare:back.${back.name}`) }]} />}
        title={t(`compare:view.${view}`)}
        state={t('app:roundOf', { months: period.round, year: formatFiscalYear(period.fiscalYear, i18n.language) })}
      />
      <Tabs
        label={t('compare:views')}
        tabs={VIEWS.map((name) => ({
          to: search.size > 0 ? `${PATHS[name]}?${search}` : PATHS[name],
          label: t(`compare:view.${name}`),
          current: name === view,
        }))}
      />
      {readAt ? <PrintedLine readAt={readAt} /> : null}
      {children}
    </div>
  );
}
