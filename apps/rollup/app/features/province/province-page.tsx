import { useTableTexts } from '@sujarit/remix-host/i18n/use-table-texts';
import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { SimulatedBadge } from '@sujarit/ui/state/simulated-badge';
import { DataTable } from '@sujarit/ui/table/data-table';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { toAuthority } from '../authority/to-authority.ts';
import { ChaseAct } from '../chase/chase-act.tsx';
import { CompareAct } from '../compare/compare-act.tsx';
import { PrintedLine } from '../frame/printed-line.tsx';
import { usePeriod } from '../period/use-period.ts';
import { withoutGone } from '../views/gone-parts.ts';
import { useViewWords } from '../views/use-view-words.ts';
import { ViewsAct } from '../views/views-act.tsx';
import { arranged, arrangementOf, arrangementText, withArrangement } from './arrangement.ts';
import { groupName } from './group-name.ts';
import { notedRows } from './noted-rows.ts';
import './print.css';
import { NothingFound } from './nothing-found.tsx';
import type { ProvinceTable } from './province.server.ts';
import { provinceColumns } from './province-columns.tsx';
import { ProvinceFigures } from './province-figures.tsx';
import { districtsOf, filtered, filterOf, knownValues } from './province-filter.ts';
import { ProvinceFilters } from './province-filters.tsx';
import { groupedRows, groupingOf } from './province-groups.ts';
import type { ProvinceRow } from './province-row.ts';
import { rowTotals } from './province-totals.ts';
import { rowsOfColumns } from './rows-of-columns.ts';
import { ShownActs } from './shown-acts.tsx';
import { useFilters, withoutFilters } from './use-filters.ts';
import { useGeneration } from './use-generation.ts';
import { useTyped } from './use-typed.ts';

const GoneNotice = lazy(async () => ({ default: (await import('../views/gone-notice.tsx')).GoneNotice }));

interface ProvincePageProps {
  table: ProvinceTable;
  province: { code: string; nameTh: string; nameEn: string };
  trail?: ReactNode;
  mayChase?: boolean;
  /** keep views of the table */
  mayKeep?: boolean;
  mayMark?: boolean;
  mayNote?: boolean;
}

/** The whole province on one screen: one sentence, figures, and every authority as a row. */
export function ProvincePage({ table, province, trail, mayChase, mayKeep, mayMark, mayNote }: ProvincePageProps) {
  const { t, i18n } = useTranslation(['province', 'states', 'app', 'frame']);
  const locale = i18n.language;
  const { figures, round } = table;
  const rows = useMemo(
    () => notedRows(rowsOfColumns<ProvinceRow>(table.columns), table.noteCounts),
    [table.columns, table.noteCounts],
  );
  const whole = useMemo(() => rowTotals(rows), [rows]);
  const has = useMemo(
    () => ({
      districts: districtsOf(rows),
      columns: provinceColumns({
        t,
        locale,
        to: String,
        toNotes: mayNote ? String : undefined,
        totals: whole,
        totalsOf: '',
      }),
    }),
    [t, locale, rows, whole, mayNote],
  );
  const known = useMemo(
    () => ({
      columns: has.columns.map(({ id }) => id),
      values: { ...knownValues, district: has.districts.map(({ value }) => value) },
    }),
    [has],
  );
  const { search: asked, change, clear, go } = useFilters();
  const { search, gone } = useMemo(() => withoutGone(asked, known), [asked, known]);
  const filter = useMemo(() => filterOf(search), [search]);
  const [typed, setTyped] = useTyped(filter.q ?? '', (value) => change('q', value));
  const shown = useMemo(() => filtered(rows, filter), [rows, filter]);
  const query = search.toString();
  const grouping = groupingOf(search);
  const { columns, groups } = useMemo(() => {
    const columnsOf = (of: readonly ProvinceRow[], totalsOf: string) =>
      provinceColumns({
        t,
        locale,
        to: (id) => toAuthority(id, new URLSearchParams(query)),
        toCheck: mayMark ? (id) => `/consistency?authority=${encodeURIComponent(id)}` : undefined,
        toNotes: mayNote ? (id) => toAuthority(id, new URLSearchParams(query), { view: 'notes' }) : undefined,
        totals: rowTotals(of),
        totalsOf,
      });
    const count = formatNumber(shown.length);
    const isWhole = shown.length === rows.length;
    return {
      columns: columnsOf(shown, t(isWhole ? 'province:totalOfAll' : 'province:totalOfShown', { count })),
      groups:
        grouping &&
        groupedRows(shown, grouping).map((group) => ({
          ...group,
          columns: columnsOf(group.rows, groupName(t, grouping, group)),
        })),
    };
  }, [t, locale, query, shown, rows.length, grouping, mayMark, mayNote]);
  const words = useViewWords(has);
  const usual = columns.filter(({ hidden }) => !hidden).map(({ id }) => id);
  const arrangement = arrangementOf(search);
  const { generation, tell } = useGeneration(arrangementText(search));
  const period = usePeriod();
  const only = (name: string, value: string) => {
    const next = withoutFilters(search);
    next.set(name, value);
    return `?${next}`;
  };
  const roundWords = t('app:roundOf', { months: period.round, year: formatFiscalYear(period.fiscalYear, locale) });
  return (
    <>
      <PageHeader
        trail={trail}
        title={t('province:title', { province: locale === 'en' ? province.nameEn : province.nameTh })}
        badges={
          figures.simulated > 0 ? (
            <SimulatedBadge
              label={t('province:simulatedOf', {
                of: formatOutOf(figures.simulated, figures.authorities, locale, t('app:authorities')),
              })}
            />
          ) : undefined
        }
        state={t('province:state', {
          round: roundWords,
          reported: formatOutOf(figures.reported, figures.authorities, locale, t('app:authorities')),
          onTime: formatNumber(figures.onTime),
          late: formatNumber(figures.late),
          notSent: formatNumber(figures.authorities - figures.reported),
        })}
        act={mayKeep ? <ViewsAct search={search} {...has} /> : undefined}
      />
      <ProvinceFigures figures={figures} dueOn={round?.dueOn ?? null} rows={rows} totals={whole} to={only} />
      {gone.length > 0 ? (
        <Suspense fallback={null}>
          <GoneNotice gone={gone} />
        </Suspense>
      ) : null}
      <PrintedLine shown={words(query)} readAt={table.readAt} />
      <DataTable
        key={`${period.fiscalYear}-${period.round}-${generation}`}
        texts={useTableTexts(`${t('province:caption')} ${roundWords}`)}
        columns={arranged(columns, arrangement.columns)}
        rows={shown}
        rowId={(row) => row.id}
        {...(groups ? { groups, folded: arrangement.folded } : {})}
        {...(arrangement.sort ? { sort: arrangement.sort } : {})}
        {...(arrangement.frozen ? { frozen: arrangement.frozen } : {})}
        acts={(chosen, clear) => (
          <>
            {mayChase ? <ChaseAct chosen={chosen} clear={clear} /> : null}
            <CompareAct chosen={chosen} search={search} provinceCode={province.code} />
          </>
        )}
        tone={(row) => (row.standing === 'MISSING' ? 'late' : row.simulated ? 'simulated' : undefined)}
        onArrange={(arranging) => {
          const next = withArrangement(search, arranging, usual);
          tell(arrangementText(next));
          go(next);
        }}
        filters={
          <ProvinceFilters
            rows={rows}
            shown={shown.length}
            filter={filter}
            grouping={grouping}
            typed={typed}
            change={(name, value) => (name === 'q' ? setTyped(value) : change(name, value))}
            clear={() => {
              setTyped('');
              clear();
            }}
          />
        }
        shownActs={(seen) => (
          <ShownActs
            shown={seen}
            columns={columns}
            groups={groups ?? []}
            fileName={`sujarit-${province.code}-${period.fiscalYear}-${period.round}`}
          />
        )}
        empty={<NothingFound of={rows.length} clear={clear} />}
      />
    </>
  );
}
