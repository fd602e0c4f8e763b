import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation, useMatches, useSearchParams } from '@remix-run/react';
import { useTexts } from '@sujarit/remix-host/i18n/use-texts';
import { KeyboardHelp } from '@sujarit/ui/dialog/keyboard-help';
import { formatBuddhistDate } from '@sujarit/ui/format/buddhist-date.ts';
import { formatFiscalYear } from '@sujarit/ui/format/fiscal-year.ts';
import { AppFrame, type FrameTexts } from '@sujarit/ui/frame/app-frame';
import { LanguageSwitch } from '@sujarit/ui/frame/language-switch';
import { periodOf, periodOfDay } from '@sujarit/ui/frame/period.ts';
import { PeriodSwitch, type PeriodTexts } from '@sujarit/ui/frame/period-switch';
import { SimulatedBadge } from '@sujarit/ui/state/simulated-badge';
import { useTranslation } from 'react-i18next';
import { countUnread } from '../features/notices/notices.server.ts';
import { frameSections } from '../features/viewer/frame-sections.ts';
import { workingViewer, yearsToLookAt } from '../features/viewer/viewer.server.ts';
import { LANGUAGE_CHOICES } from '../language-choices.ts';
import { SHORTCUTS, type Shortcut } from '../shortcuts.ts';

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await workingViewer(args);
  return { viewer, unreadNotices: await countUnread(args, viewer), ...yearsToLookAt(viewer) };
}

/** What an address asks for that another period has no use for: the period itself, a notice, a page of a list. */
const PASSING = ['fy', 'round', 'done', 'edit', 'after', 'before'];

/** The frame around every page of the workplace. */
export default function Work() {
  const { viewer, unreadNotices, years, demo } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation(['frame', 'app']);
  const { pathname, search } = useLocation();
  const [asked] = useSearchParams();
  const period = periodOf(asked, periodOfDay(viewer.today));
  const own = useMatches().flatMap(({ handle }) => (handle as { shortcuts?: Shortcut[] } | undefined)?.shortcuts ?? []);
  return (
    <AppFrame
      texts={useTexts<FrameTexts>('frame:menu')}
      brand={t('app:brand')}
      banner={demo ? t('demo', { date: formatBuddhistDate(viewer.today, i18n.language) }) : undefined}
      place={{
        name: viewer.workplace.placeName,
        role: t(`role.${viewer.workplace.role}`),
        badge: viewer.authority?.simulated ? <SimulatedBadge label={t('simulated')} /> : undefined,
      }}
      sections={frameSections(viewer, unreadNotices, pathname, period, {
        label: (key) => t(`app:section.${key}`),
        toSign: (count) => t('app:toSign', { count }),
        unread: (count) => t('app:unread', { count }),
      })}
      person={{ name: viewer.name, email: viewer.email, severalWorkplaces: viewer.workplaces.length > 1 }}
      period={
        <PeriodSwitch
          texts={useTexts<PeriodTexts>('frame:period')}
          page={pathname}
          keep={[...asked].filter(([name]) => !PASSING.includes(name))}
          period={period}
          years={years.map((value) => ({ value, label: formatFiscalYear(value, i18n.language) }))}
        />
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
      <Outlet />
      <KeyboardHelp
        title={t('keys.title')}
        closeLabel={t('close')}
        keys={[...own, ...SHORTCUTS].map(({ keys, does }) => ({ keys, does: t(does) }))}
      />
    </AppFrame>
  );
}
