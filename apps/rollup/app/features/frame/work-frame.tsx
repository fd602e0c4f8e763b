import { type Params, useLocation, useMatches, useSearchParams } from '@remix-run/react';
import { useTexts } from '@sujarit/remix-host/i18n/use-texts';
import { KeyboardHelp } from '@sujarit/ui/dialog/keyboard-help';
import { formatBuddhistDate } from '@sujarit/ui/format/buddhist-date.ts';
import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { AppFrame, type FrameTexts } from '@sujarit/ui/frame/app-frame';
import { LanguageSwitch } from '@sujarit/ui/frame/language-switch';
import { withPeriod } from '@sujarit/ui/frame/period.ts';
import { PeriodSwitch, type PeriodTexts } from '@sujarit/ui/frame/period-switch';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_CHOICES } from '../../language-choices.ts';
import { SHORTCUTS, type Shortcut } from '../../shortcuts.ts';
import { usePeriod } from '../period/use-period.ts';
import type { WorkingViewer } from '../viewer/viewer.server.ts';
import { isWithin, sectionsOf } from './sections.ts';

const PLAN_YEARS = [2565, 2566, 2567, 2568, 2569, 2570];
/** Pages that show the same in every period. */
const WITHOUT_PERIOD = /^\/(inbox|consistency|chases|documents|mailbox|account)(\/|$)/;
/** Belongs to one page and period: not taken along when another period is chosen. */
const LEFT_BEHIND = ['fy', 'round', 'after', 'plansAfter', 'reportsAfter', 'planId', 'edit', 'project'];

/** What a page says of its own keys. */
interface PageHandle {
  shortcuts?: (params: Params) => readonly Shortcut[];
}

interface WorkFrameProps {
  viewer: WorkingViewer;
  /** plans and reports that wait for the office's word; null where the role has no tray */
  waiting: number | null;
  /** schedules of files that stopped by themselves; null where the role has none */
  stopped: number | null;
  /** the day the system stands on, where that is not today */
  demoDay: string | null;
  children: ReactNode;
}

/** The frame around every page of the workplace: sections by role, period, account. */
export function WorkFrame({ viewer, waiting, stopped, demoDay, children }: WorkFrameProps) {
  const { t, i18n } = useTranslation(['frame', 'app']);
  const { pathname, search } = useLocation();
  const [asked] = useSearchParams();
  const period = usePeriod();
  const sections = sectionsOf(viewer);
  const own = useMatches().flatMap(
    ({ handle, params }) => (handle as PageHandle | undefined)?.shortcuts?.(params) ?? [],
  );
  const periodTexts = useTexts<PeriodTexts>('frame:period');
  const looksAtPeriod = viewer.actions.includes('rollup.read') && !WITHOUT_PERIOD.test(pathname);
  return (
    <AppFrame
      texts={useTexts<FrameTexts>('frame:menu')}
      brand={t('app:brand')}
      place={{ name: viewer.workplace.placeName, role: t(`role.${viewer.workplace.role}`) }}
      sections={sections.map((section) => ({
        to: withPeriod(section.path, period),
        label: t(`app:section.${section.name}`),
        icon: section.icon,
        current: isWithin(section, pathname, viewer),
        ...(section.name === 'inbox' && waiting
          ? { count: { figure: formatNumber(waiting), words: t('app:waiting', { count: waiting }) } }
          : {}),
        ...(section.name === 'exports' && stopped
          ? { count: { figure: formatNumber(stopped), words: t('app:stoppedSchedules', { count: stopped }) } }
          : {}),
      }))}
      person={{ name: viewer.name, email: viewer.email, severalWorkplaces: viewer.workplaces.length > 1 }}
      banner={demoDay ? t('demo', { date: formatBuddhistDate(demoDay, i18n.language) }) : undefined}
      period={
        looksAtPeriod ? (
          <PeriodSwitch
            texts={periodTexts}
            page={pathname}
            period={period}
            keep={[...asked].filter(([name]) => !LEFT_BEHIND.includes(name))}
            yearOnly={pathname === '/rounds'}
            years={PLAN_YEARS.map((value) => ({ value, label: formatFiscalYear(value, i18n.language) }))}
          />
        ) : undefined
      }
      language={
        <LanguageSwitch
          action="/language"
          next={pathname + search}
          current={i18n.language}
          label={t('language')}
          languages={LANGUAGE_CHOICES}
        />
      }
    >
      {children}
      <KeyboardHelp
        title={t('keys.title')}
        closeLabel={t('close')}
        keys={[...own, ...SHORTCUTS].map(({ keys, does }) => ({ keys, does: t(does) }))}
      />
    </AppFrame>
  );
}
