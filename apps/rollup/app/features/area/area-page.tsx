import { useSearchParams } from '@remix-run/react';
import { useTableTexts } from '@sujarit/remix-host/i18n/use-table-texts';
import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { SimulatedBadge } from '@sujarit/ui/state/simulated-badge';
import { DataTable } from '@sujarit/ui/table/data-table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeriod } from '../period/use-period.ts';
import { arranged, arrangementOf, withArrangement } from '../province/arrangement.ts';
import '../province/print.css';
import { rowTotals } from '../province/province-totals.ts';
import { ShownActs } from '../province/shown-acts.tsx';
import { useFilters } from '../province/use-filters.ts';
import type { AreaRow } from './area.server.ts';
import { toProvince } from './area-address.ts';
import { areaColumns } from './area-columns.tsx';

/** The provinces of a region or of the nation side by side; each leads to its own table. */
export function AreaPage({ rows, area }: { rows: AreaRow[]; area: string }) {
  const { t, i18n } = useTranslation(['area', 'province', 'app', 'frame']);
  const locale = i18n.language;
  const [search] = useSearchParams();
  const { go } = useFilters();
  const period = usePeriod();
  const query = search.toString();
  const sum = (key: 'authorities' | 'reported' | 'onTime' | 'late' | 'missing' | 'simulated') =>
    rows.reduce((all, row) => all + row[key], 0);
  const columns = useMemo(
    () =>
      areaColumns({
        t,
        locale,
        rows,
        totals: rowTotals(rows),
        to: (code) => toProvince(code, new URLSearchParams(query)),
      }),
    [t, locale, rows, query],
  );
  const usual = columns.filter(({ hidden }) => !hidden).map(({ id }) => id);
  const arrangement = arrangementOf(search);
  const round = t('app:roundOf', { months: period.round, year: formatFiscalYear(period.fiscalYear, locale) });
  const outOf = (part: number) => formatOutOf(part, sum('authorities'), locale, t('app:authorities'));
  return (
    <>
      <PageHeader
        title={t('area:heading', { area })}
        badges={
          sum('simulated') > 0 ? (
            <SimulatedBadge label={t('province:simulatedOf', { of: outOf(sum('simulated')) })} />
          ) : undefined
        }
        state={t('area:state', {
          round,
          provinces: formatNumber(rows.length),
          reported: outOf(sum('reported')),
          onTime: formatNumber(sum('onTime')),
          late: formatNumber(sum('late')),
          missing: formatNumber(sum('missing')),
        })}
      />
      <DataTable
        key={`${period.fiscalYear}-${period.round}`}
        texts={useTableTexts(`${t('area:title')} ${round}`)}
        columns={arranged(columns, arrangement.columns)}
        rows={rows}
        rowId={({ provinceCode }) => provinceCode}
        {...(arrangement.sort ? { sort: arrangement.sort } : {})}
        {...(arrangement.frozen ? { frozen: arrangement.frozen } : {})}
        onArrange={(next) => go(withArrangement(search, next, usual))}
        shownActs={(seen) => (
          <ShownActs shown={seen} columns={columns} fileName={`sujarit-area-${period.fiscalYear}-${period.round}`} />
        )}
        empty={<EmptyState title={t('area:nothingTitle')} why={t('area:nothingWhy')} />}
      />
    </>
  );
}
