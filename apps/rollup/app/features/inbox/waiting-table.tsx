import { useTableTexts } from '@sujarit/remix-host/i18n/use-table-texts';
import { Button } from '@sujarit/ui/button/button';
import type { DataColumn } from '@sujarit/ui/table/data-column.ts';
import { DataTable } from '@sujarit/ui/table/data-table';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { ManyKind } from '../decision/many.ts';
import type { DecisionDesk } from '../decision/use-decision.ts';
import type { ManyDesk } from '../decision/use-many.ts';
import { AuthorityLink } from './authority-link.tsx';
import { MoreLink } from './more-link.tsx';

interface Waiting {
  id: string;
  version: number;
  authority: ComponentProps<typeof AuthorityLink>['authority'] & { id: string };
}

interface WaitingTableProps<Row extends Waiting> {
  /** id of the heading */
  id: string;
  title: string;
  list: { rows: Row[] } & ComponentProps<typeof MoreLink>['list'];
  /** name of the list's cursor in the address */
  cursor: string;
  /** what the authority's page opens with, besides where it was opened from */
  search: (row: Row) => Record<string, string>;
  /** between the authority and the acts */
  columns: DataColumn<Row>[];
  desk: DecisionDesk;
  many: ManyDesk;
  agree: { kind: ManyKind; label: string };
  refuse: ManyKind;
  /** what is decided on, in words, where the authority's name does not say it */
  subject: (row: Row) => string;
}

/** Things of many authorities that wait for the office's word: whose they are, what they say, and the two words. */
export function WaitingTable<Row extends Waiting>(props: WaitingTableProps<Row>) {
  const { id, title, list, cursor, search, columns, desk, many, agree, refuse, subject } = props;
  const { t } = useTranslation('inbox');
  const chosenOf = (row: Row) => ({ id: row.id, version: row.version, subject: subject(row) });
  const whose: DataColumn<Row> = {
    id: 'authority',
    header: t('inbox:authority'),
    width: 330,
    cell: (row) => {
      const to = `/authorities/${encodeURIComponent(row.authority.id)}`;
      return (
        <AuthorityLink
          authority={row.authority}
          to={`${to}?${new URLSearchParams({ ...search(row), from: 'inbox' })}`}
        />
      );
    },
  };
  const acts: DataColumn<Row> = {
    id: 'acts',
    header: t('inbox:acts'),
    width: 210,
    acrossCard: true,
    cell: (row) => {
      const act = chosenOf(row);
      return (
        <div className="row">
          <Button type="button" small onClick={() => desk.begin({ kind: agree.kind, ...act })}>
            {agree.label}
          </Button>
          <Button type="button" small kind="danger" onClick={() => desk.begin({ kind: refuse, ...act })}>
            {t('inbox:return')}
          </Button>
        </div>
      );
    },
  };
  return (
    <section className="stack-close" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <DataTable
        bare
        texts={useTableTexts(title)}
        columns={[whose, ...columns, acts]}
        rows={list.rows}
        rowId={(row) => row.id}
        empty={null}
        acts={(chosen, clear) => {
          const begin = (kind: ManyKind) => many.begin({ kind, clear, chosen: chosen.map(chosenOf) });
          return (
            <>
              <span>{t('inbox:chosen', { count: chosen.length })}</span>
              <Button type="button" small kind="main" onClick={() => begin(agree.kind)}>
                {t('inbox:ofAll', { act: agree.label })}
              </Button>
              <Button type="button" small kind="danger" onClick={() => begin(refuse)}>
                {t('inbox:ofAll', { act: t('inbox:return') })}
              </Button>
              <Button type="button" small onClick={clear}>
                {t('inbox:clear')}
              </Button>
            </>
          );
        }}
        tone={({ authority }) => (authority.simulated ? 'simulated' : undefined)}
      />
      <MoreLink cursor={cursor} path="/inbox" shown={list.rows.length} list={list} />
    </section>
  );
}
