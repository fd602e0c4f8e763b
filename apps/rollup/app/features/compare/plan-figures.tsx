import { formatBuddhistDate } from '@sujarit/ui/format/buddhist-date.ts';
import { formatFiscalYears } from '@sujarit/ui/format/fiscal-year.ts';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import type { Compared } from './compare.server.ts';
import { type CompareGround, cellsOf, nothing, rowIn } from './compare-ground.ts';
import type { ComparedCell, ComparedSection } from './compared-figure.ts';

/** State, years and version of the plan that counts for the year. */
export function planSection(ground: CompareGround): ComparedSection {
  const { t, locale, months, comparison } = ground;
  const ofPlan = (read: (plan: NonNullable<Compared['plan']>) => string | null) =>
    cellsOf(ground, ({ plan }): ComparedCell => {
      if (!plan) return nothing(t('compare:notReadable'));
      const text = read(plan);
      return text === null ? nothing(t('compare:none')) : { text };
    });
  const titles = new Map(
    comparison.frameworks.map(({ id, titleTh, titleEn }) => [id, locale === 'en' ? titleEn : titleTh]),
  );
  return {
    id: 'plan',
    title: t('compare:section.plan'),
    figures: [
      {
        id: 'planState',
        label: t('compare:planState'),
        cells: cellsOf(ground, (compared) => {
          const state = rowIn(compared, months).planState ?? 'NONE';
          const text = t(`states:plan.${state}`);
          return { text, shown: <StateBadge kind="plan" state={state} label={text} plain /> };
        }),
      },
      {
        id: 'planYears',
        label: t('compare:planYears'),
        cells: ofPlan(({ yearFrom, yearTo }) => formatFiscalYears(yearFrom, yearTo)),
      },
      { id: 'planRevision', label: t('compare:planRevision'), cells: ofPlan(({ revision }) => String(revision)) },
      {
        id: 'planAnnounced',
        label: t('compare:planAnnounced'),
        cells: ofPlan(({ announcedOn }) => announcedOn && formatBuddhistDate(announcedOn, locale, { short: true })),
      },
      {
        id: 'planFramework',
        label: t('compare:planFramework'),
        cells: ofPlan(({ frameworkId }) => titles.get(frameworkId) ?? null),
      },
    ],
  };
}
