import { Button } from '@sujarit/ui/button/button';
import { formatFiscalYears } from '@sujarit/ui/format/fiscal-year.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { DataTable } from '@sujarit/ui/table/data-table';
import { useTranslation } from 'react-i18next';
import type { DecisionDesk } from '../decision/use-decision.ts';
import { useTableTexts } from '../frame/use-table-texts.ts';
import { AuthorityLink } from './authority-link.tsx';
import type { Inbox } from './inbox.server.ts';
import { MoreLink } from './more-link.tsx';
import { Waited } from './waited.tsx';

type Plan = Inbox['plans']['rows'][number];

interface PlansWaitingProps {
  plans: Inbox['plans'];
  desk: DecisionDesk;
  today: string;
}

/** Signed plans that wait to be approved or returned. */
export function PlansWaiting({ plans, desk, today }: PlansWaitingProps) {
  const { t } = useTranslation('inbox');
  const title = t('inbox:plansTitle', { count: formatNumber(plans.totalCount) });
  const columns: DataColumn<Plan>[] = [
    {
      id: 'authority',
      header: t('inbox:authority'),
      width: 330,
      cell: ({ id, authority }) => (
        <AuthorityLink
          authority={authority}
          to={`/authorities/${encodeURIComponent(authority.id)}?${new URLSearchParams({ planId: id, from: 'inbox' })}`}
        />
      ),
    },
    {
      id: 'signed',
      header: t('inbox:signed'),
      width: 130,
      onCard: true,
      cell: ({ signatures }) => <Waited since={signatures[0]?.signedAt} today={today} />,
    },
    {
      id: 'plan',
      header: t('inbox:plan'),
      width: 130,
      cell: ({ yearFrom, yearTo, revision }) => (
        <>
          {formatFiscalYears(yearFrom, yearTo)}
          {revision > 1 ? <span className="small soft"> {t('inbox:revision', { revision })}</span> : null}
        </>
      ),
    },
    {
      id: 'projects',
      header: t('inbox:projects'),
      numeric: true,
      width: 96,
      onCard: true,
      cell: ({ projectCount }) => formatNumber(projectCount),
    },
    {
      id: 'signature',
      header: t('inbox:signature'),
      width: 190,
      cell: ({ signatures: [signature] }) => signature?.signerName ?? '–',
    },
    {
      id: 'acts',
      header: t('inbox:acts'),
      width: 210,
      acrossCard: true,
      cell: ({ id, version, authority }) => {
        const act = { id, version, subject: authority.nameTh };
        return (
          <div className="row">
            <Button type="button" small onClick={() => desk.begin({ kind: 'approvePlan', ...act })}>
              {t('inbox:approve')}
            </Button>
            <Button type="button" small kind="danger" onClick={() => desk.begin({ kind: 'returnPlan', ...act })}>
              {t('inbox:return')}
            </Button>
          </div>
        );
      },
    },
  ];
  return (
    <section className="stack-close" aria-labelledby="plans-waiting">
      <h2 id="plans-waiting">{title}</h2>
      <DataTable
        bare
        texts={useTableTexts(title)}
        columns={columns}
        rows={plans.rows}
        rowId={({ id }) => id}
        empty={null}
        tone={({ authority }) => (authority.simulated ? 'simulated' : undefined)}
      />
      <MoreLink cursor="plansAfter" path="/inbox" shown={plans.rows.length} list={plans} />
    </section>
  );
}
