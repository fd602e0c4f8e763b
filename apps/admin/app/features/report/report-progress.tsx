import { ShareBar } from '@sujarit/ui/figures/share-bar';
import { Stat, Stats } from '@sujarit/ui/figures/stat';
import { formatBaht } from '@sujarit/ui/format/baht.ts';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { formatOutOf } from '@sujarit/ui/format/percent.ts';
import { lookOf } from '@sujarit/ui/state/state-look.ts';
import { useTranslation } from 'react-i18next';
import { LightBadge, percentWords } from './report-standing.tsx';

interface Progress {
  projects: number;
  notStarted: number;
  inProgress: number;
  done: number;
  cannot: number;
  counted: number;
  percent?: number | null;
  formula: string;
  light: string;
  lightWhenSent: string;
  disbursed: string;
  ordinanceBudget: string;
}

/** What a report comes to: projects by status, the percent with its denominator and how it is counted, money. */
export function ReportProgress({ progress }: { progress: Progress }) {
  const { t, i18n } = useTranslation(['reports', 'states']);
  const { language } = i18n;
  const counts = [
    ['DONE', progress.done],
    ['IN_PROGRESS', progress.inProgress],
    ['CANNOT', progress.cannot],
    ['NOT_STARTED', progress.notStarted],
  ] as const;
  return (
    <section className="panel stack" aria-label={t('reports:progress')}>
      <ShareBar
        label={t('reports:projectsBy', {
          filled: formatOutOf(progress.projects - progress.notStarted, progress.projects, language),
        })}
        shares={counts.map(([status, value]) => ({
          id: status,
          label: t(`states:entry.${status}`),
          value,
          text: formatNumber(value),
          tone: status === 'NOT_STARTED' ? 'absent' : lookOf('entry', status).tone,
        }))}
      />
      <Stats>
        <Stat
          label={t('reports:percent')}
          figure={percentWords(progress.percent)}
          note={`${formatOutOf(progress.counted, progress.projects, language, t('reports:projectUnit'))} · ${t(
            `reports:formula.${progress.formula}`,
          )}`}
          badge={<LightBadge progress={progress} />}
        />
        <Stat
          label={t('reports:spentBaht')}
          figure={formatBaht(progress.disbursed, language)}
          note={t('reports:ofOrdinance', { ordinance: formatBaht(progress.ordinanceBudget, language) })}
        />
      </Stats>
    </section>
  );
}
