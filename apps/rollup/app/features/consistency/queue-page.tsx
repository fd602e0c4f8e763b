import { useTableTexts } from '@sujarit/remix-host/i18n/use-table-texts';
import { ButtonLink } from '@sujarit/ui/button/button';
import { formatFiscalYears } from '@sujarit/ui/format/fiscal-year.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { DataTable } from '@sujarit/ui/table/data-table';
import { useTranslation } from 'react-i18next';
import { AuthorityLink } from '../inbox/authority-link.tsx';
import type { Queue } from './consistency.server.ts';

type Plan = Queue['plans'][number];

const addressOf = ({ planId }: Plan) => `/consistency/${encodeURIComponent(planId)}`;

/** The queue of the check: every plan of the province with how many of its projects have the office's word. */
export function QueuePage({ plans, first }: Queue) {
  const { t, i18n } = useTranslation(['consistency', 'states', 'app']);
  const locale = i18n.language;
  const sum = (count: (plan: Plan) => number) => plans.reduce((total, plan) => total + count(plan), 0);
  const figure = (id: 'notConsistent' | 'mended' | 'changed', width: number): DataColumn<Plan> => ({
    id,
    header: t(`consistency:column.${id}`),
    numeric: true,
    width,
    onCard: id !== 'changed',
    cell: (plan) => formatNumber(plan[id]),
    sortBy: (plan) => plan[id],
    total: formatNumber(sum((plan) => plan[id])),
  });
  const columns: DataColumn<Plan>[] = [
    {
      id: 'authority',
      header: t('consistency:column.authority'),
      width: 330,
      cell: (plan) => (
        <AuthorityLink
          authority={{
            nameTh: plan.authorityName,
            simulated: plan.simulated,
            district: plan.districtTh ? { nameTh: plan.districtTh, nameEn: plan.districtEn ?? plan.districtTh } : null,
          }}
          to={addressOf(plan)}
        />
      ),
      sortBy: ({ authorityName }) => authorityName,
    },
    {
      id: 'plan',
      header: t('consistency:column.plan'),
      width: 190,
      cell: ({ yearFrom, yearTo, revision, state }) => (
        <>
          {formatFiscalYears(yearFrom, yearTo)}
          {revision > 1 ? ` ${t('consistency:revision', { revision })}` : ''}
          <br />
          <StateBadge kind="plan" state={state} label={t(`states:plan.${state}`)} plain />
        </>
      ),
      sortBy: ({ state }) => t(`states:plan.${state}`),
    },
    {
      id: 'checked',
      header: t('consistency:column.checked'),
      numeric: true,
      width: 150,
      onCard: true,
      cell: ({ checked, projects }) => formatOutOf(checked, projects, locale),
      sortBy: ({ checked, projects }) => projects - checked,
      total: formatOutOf(
        sum(({ checked }) => checked),
        sum(({ projects }) => projects),
        locale,
      ),
    },
    figure('notConsistent', 120),
    figure('mended', 150),
    figure('changed', 150),
  ];
  return (
    <>
      <PageHeader
        title={t('consistency:title')}
        state={t('consistency:lead', {
          checked: formatOutOf(
            sum(({ checked }) => checked),
            sum(({ projects }) => projects),
            locale,
            t('app:projects'),
          ),
          mended: formatNumber(sum(({ mended }) => mended)),
        })}
        act={
          first ? (
            <ButtonLink kind="main" to={addressOf(first)}>
              {t('consistency:begin')}
            </ButtonLink>
          ) : undefined
        }
      />
      <DataTable
        texts={useTableTexts(t('consistency:title'))}
        columns={columns}
        rows={plans}
        rowId={({ planId }) => planId}
        tone={({ simulated }) => (simulated ? 'simulated' : undefined)}
        empty={<EmptyState title={t('consistency:nothingTitle')} why={t('consistency:nothingWhy')} />}
      />
    </>
  );
}
