import { useNavigate, useSearchParams } from '@remix-run/react';
import { Button } from '@sujarit/ui/button/button';
import { Checkbox } from '@sujarit/ui/form/checkbox';
import { Select } from '@sujarit/ui/form/select';
import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { EmptyState } from '@sujarit/ui/page/empty-state';
import { csvOf } from '@sujarit/ui/table/csv.ts';
import { saveFile } from '@sujarit/ui/table/save-file.ts';
import { Download, Printer } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeriod } from '../period/use-period.ts';
import { peerGroupName, type Sized } from '../province/peer-group.ts';
import { ChooseCompared } from './choose-compared.tsx';
import type { Comparison } from './compare.server.ts';
import { comparedOf, toggledIn } from './compare-address.ts';
import { CompareFrame } from './compare-frame.tsx';
import { type CompareGround, rowIn } from './compare-ground.ts';
import { CompareNotices } from './compare-notices.tsx';
import styles from './compare-table.module.css';
import { CompareTable } from './compare-table.tsx';
import { comparedLines, onlyDiffering } from './compared-figure.ts';
import { ComparedHead } from './compared-head.tsx';
import { itaSection } from './ita-figures.tsx';
import { moneySection } from './money-figures.tsx';
import { planSection } from './plan-figures.tsx';
import { progressSection } from './progress-figures.tsx';
import { projectSections } from './project-figures.tsx';
import { riskSection } from './risk-figures.tsx';

const sectionsOf = (ground: CompareGround) => [
  planSection(ground),
  progressSection(ground),
  moneySection(ground),
  ...projectSections(ground),
  riskSection(ground),
  itaSection(ground),
];

/** Two to six authorities side by side; the address holds whose columns, what is opened, and whether only differences are shown. */
export function ComparePage({ comparison }: { comparison: Comparison | null }) {
  const { t } = useTranslation(['compare', 'province', 'states', 'app']);
  const [search] = useSearchParams();
  const period = usePeriod();
  const asked = comparedOf(search);
  const names = new Map(
    comparison?.authorities.map((one) => {
      const { code, name } = rowIn(one, period.round);
      return [code, name];
    }),
  );
  return (
    <CompareFrame view="compare" readAt={comparison?.readAt}>
      <CompareNotices {...asked} comparison={comparison} months={period.round} />
      <ChooseCompared codes={asked.codes} names={names} search={search} />
      {comparison ? (
        <SideBySide comparison={comparison} />
      ) : (
        <EmptyState title={t('compare:emptyTitle')} why={t('compare:emptyWhy')} />
      )}
    </CompareFrame>
  );
}

function SideBySide({ comparison }: { comparison: Comparison }) {
  const { t, i18n } = useTranslation(['compare', 'province', 'states', 'app']);
  const locale = i18n.language;
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const period = usePeriod();
  const { fiscalYear, round: months } = period;
  const go = (next: URLSearchParams) => navigate(`?${next}`, { replace: true, preventScrollReset: true });
  const onlyDifferences = search.get('differs') === '1';
  const ground: CompareGround = { t, locale, fiscalYear, months, comparison, search, go };
  const sections = onlyDifferences ? onlyDiffering(sectionsOf(ground)) : sectionsOf(ground);
  const { authorities, peers } = comparison;
  const rows = authorities.map((one) => rowIn(one, months));
  const peersName = t('compare:peersOf', { peers: peerGroupName(t, peers), province: peers.province });
  const groups = useMemo(() => peerGroups(authorities, months), [authorities, months]);
  const round = t('app:roundOf', { months, year: formatFiscalYear(fiscalYear, locale) });
  const saveCsv = () => {
    const headings = ['', ...rows.map(({ name }) => name)];
    const lines = comparedLines(sections, headings, [`${t('compare:middle')} ${peersName}`, t('compare:middleCount')]);
    saveFile(`sujarit-compare-${fiscalYear}-${months}.csv`, new Blob([csvOf(lines)], { type: 'text/csv' }));
  };
  return (
    <>
      <div className={`row ${styles.tools} screen-only`}>
        <Checkbox
          label={t('compare:onlyDifferences')}
          checked={onlyDifferences}
          onChange={() => go(toggledIn(search, 'differs', '1'))}
        />
        {groups.length > 1 ? (
          <Select
            label={t('compare:choosePeers')}
            value={groups.find(({ of, province }) => sameGroup(of, peers) && province === peers.province)?.code ?? ''}
            onChange={(event) => {
              const next = new URLSearchParams(search);
              next.set('peers', event.currentTarget.value);
              go(next);
            }}
            options={groups.map(({ code, of, province }) => ({
              value: code,
              label: t('compare:peersOf', { peers: peerGroupName(t, of), province }),
            }))}
          />
        ) : null}
        <Button type="button" small icon={<Printer size={16} aria-hidden="true" />} onClick={() => window.print()}>
          {t('app:print')}
        </Button>
        <Button type="button" small icon={<Download size={16} aria-hidden="true" />} onClick={saveCsv}>
          {t('app:saveCsv')}
        </Button>
      </div>
      {sections.length === 0 ? <p role="status">{t('compare:nothingDiffers')}</p> : null}
      <CompareTable
        caption={t('compare:caption', { round, names: rows.map(({ name }) => name).join(', ') })}
        sections={sections}
        heads={authorities.map((one, index) => ({
          id: rows[index]!.code,
          head: <ComparedHead compared={one} row={rows[index]!} search={search} />,
        }))}
        peers={peers.authorities}
        peersHead={
          <>
            {t('compare:middle')}
            <span className="small soft">
              <br />
              {peersName} · {formatNumber(peers.authorities)} {t('app:authorities')}
            </span>
          </>
        }
      />
      <p className="small soft">
        {[t('compare:explained', { months }), peers.size ? '' : t('compare:sizeUnknown')].join(' ')}
      </p>
    </>
  );
}

const sameGroup = (one: Sized, other: Sized) => one.type === other.type && (one.size ?? null) === (other.size ?? null);

/** The peer groups of the columns, each with the code of the first that is of it. */
function peerGroups(authorities: Comparison['authorities'], months: number) {
  const groups: { code: string; of: Sized; province: string }[] = [];
  for (const one of authorities) {
    const { code, ...of } = rowIn(one, months);
    if (!groups.some((known) => known.province === one.province && sameGroup(known.of, of)))
      groups.push({ code, of, province: one.province });
  }
  return groups;
}
