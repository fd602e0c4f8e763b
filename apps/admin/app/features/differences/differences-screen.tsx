import { useSearchParams } from '@remix-run/react';
import { Button } from '@sujarit/ui/button/button';
import { formatFiscalYears } from '@sujarit/ui/format/fiscal-year.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { useShortcuts } from '@sujarit/ui/keyboard/use-shortcuts.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { Tabs } from '@sujarit/ui/navigation/tabs';
import { Trail } from '@sujarit/ui/navigation/trail';
import { Notice } from '@sujarit/ui/notice/notice';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { openCount } from '../import/finding-counts.ts';
import { importAddress } from '../plan/project-address.ts';
import { RefusalNotice } from '../problem/refusal-notice.tsx';
import { DifferenceGroup, keysIn } from './difference-group.tsx';
import { differenceGroups } from './difference-groups.ts';
import type { ItemActs } from './difference-item.tsx';
import styles from './differences.module.css';
import type { differencesPage } from './differences.server.ts';
import { TakeOverState, takeOverObstacle } from './take-over-state.tsx';
import { useDifferences } from './use-differences.ts';

interface DifferencesScreenProps {
  document: Awaited<ReturnType<typeof differencesPage>>;
  mayTake: boolean;
}

const KINDS = ['ADDED', 'REMOVED', 'CHANGED'] as const;

/** What a newer document would change in the managed plan, thing by thing, to be taken over one by one, by thing, or all. */
export function DifferencesScreen({ document, mayTake }: DifferencesScreenProps) {
  const { t } = useTranslation(['differences', 'documents']);
  const [search] = useSearchParams();
  const { plan, differences: all, findingCounts } = document;
  const kind = KINDS.find((one) => one === search.get('kind'));
  const shown = useMemo(() => (kind ? all.filter((one) => one.kind === kind) : all), [all, kind]);
  const groups = useMemo(() => differenceGroups(shown), [shown]);
  const { active, goTo, move, chosen, picked, choose, take, busy, answer } = useDifferences(shown);
  const obstacle = takeOverObstacle(plan.state, openCount(findingCounts, 'ERROR'));
  const open = mayTake && !obstacle;
  const doubts = openCount(findingCounts, 'WARNING');
  const textAddress = `${importAddress(document.id)}/text`;
  const acts: ItemActs = useMemo(
    () => ({ open, busy, textAddress, goTo, choose, take }),
    [open, busy, textAddress, goTo, choose, take],
  );
  const next = () => move(1);
  const previous = () => move(-1);
  const taking = open && active;
  const takeAll = () => open && take(picked.length > 0 ? picked : shown);
  useShortcuts(
    {
      j: next,
      ArrowDown: next,
      k: previous,
      ArrowUp: previous,
      a: () => taking && take([active]),
      g: () => taking && take(shown.filter(({ group }) => group === active.group)),
      A: takeAll,
      c: () => taking && choose([active.key], !chosen.has(active.key)),
    },
    shown.length > 0,
  );
  const address = `${importAddress(document.id)}/differences`;
  const conflicts = answer?.conflicts ?? [];
  return (
    <>
      <PageHeader
        title={t('differences:title')}
        state={t('differences:lead', { years: formatFiscalYears(plan.yearFrom, plan.yearTo) })}
        trail={
          <Trail
            label={t('documents:trail')}
            steps={[
              { to: '/documents', label: t('documents:title') },
              { to: importAddress(document.id), label: document.file.name },
            ]}
          />
        }
      />
      <RefusalNotice refusal={answer?.refusal} />
      {answer && answer.taken > 0 ? (
        <Notice kind="success" live title={t('differences:taken', { count: answer.taken })} />
      ) : null}
      {conflicts.length > 0 ? (
        <Notice kind="warn" live title={t('differences:conflicts', { count: conflicts.length })}>
          <p>{t('differences:conflictsWhy')}</p>
        </Notice>
      ) : null}
      {all.length === 0 ? (
        <Notice kind="success" title={t('differences:none')}>
          <p>{t('differences:noneWhy')}</p>
        </Notice>
      ) : (
        <>
          {doubts > 0 ? (
            <p className="soft">
              {t('differences:doubts', { count: doubts })}{' '}
              <AppLink to={importAddress(document.id)}>{t('differences:toDoubts')}</AppLink>
            </p>
          ) : null}
          {mayTake && obstacle ? <TakeOverState obstacle={obstacle} plan={plan} importId={document.id} /> : null}
          <Tabs
            label={t('differences:kinds')}
            tabs={[undefined, ...KINDS].map((one) => ({
              to: one ? `${address}?kind=${one}` : address,
              label: one ? t(`differences:kind.${one}`) : t('differences:all'),
              count: formatNumber(one ? all.filter((difference) => difference.kind === one).length : all.length),
              current: one === kind,
            }))}
          />
          {open && shown.length > 0 ? (
            <div className={styles.bar}>
              <Button type="button" small kind="main" busy={busy} onClick={takeAll}>
                {picked.length > 0
                  ? t('differences:takeChosen', { figure: formatNumber(picked.length) })
                  : t('differences:takeAll', { figure: formatNumber(shown.length) })}
              </Button>
              <Button
                type="button"
                small
                onClick={() =>
                  choose(
                    shown.map(({ key }) => key),
                    picked.length === 0,
                  )
                }
              >
                {t(picked.length === 0 ? 'differences:chooseAll' : 'differences:chooseNone')}
              </Button>
              <span className={`small soft ${styles.keys}`}>{t('differences:keysHint')}</span>
            </div>
          ) : null}
          {shown.length === 0 ? <p className="soft">{t('differences:noneOfKind')}</p> : null}
          <div className={styles.groups}>
            {groups.map((differences) => (
              <DifferenceGroup
                key={differences[0]?.group}
                differences={differences}
                activeKey={differences.some(({ key }) => key === active?.key) ? active?.key : undefined}
                chosen={keysIn(differences, (key) => chosen.has(key))}
                conflicts={keysIn(differences, (key) => conflicts.includes(key))}
                acts={acts}
              />
            ))}
          </div>
        </>
      )}
    </>
  );
}
