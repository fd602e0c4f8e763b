import { useFetcher } from '@remix-run/react';
import { lastDayOf } from '@sujarit/domain/export-schedule';
import { Button } from '@sujarit/ui/button/button';
import { Checkbox } from '@sujarit/ui/form/checkbox';
import { Select } from '@sujarit/ui/form/select';
import { formatBuddhistDate } from '@sujarit/ui/format/buddhist-date.ts';
import { Notice } from '@sujarit/ui/notice/notice';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../problem/use-problem-text.ts';
import type { actOnExports } from './exports.server.ts';
import styles from './schedule-panel.module.css';
import type { Schedule, Schedules } from './schedules.server.ts';

interface SchedulePanelProps {
  schedules: Schedules;
  /** where files may be sent; null where no place is set */
  deliveryPlace: string | null;
  mayEdit: boolean;
}

/** What is made by the day without being asked: the office's schedules, another one, an end to one. */
export function SchedulePanel({ schedules, deliveryPlace, mayEdit }: SchedulePanelProps) {
  const { t } = useTranslation('exports');
  const { rows, orderKey } = schedules;
  return (
    <section className="panel stack-close" aria-labelledby="schedules">
      <h2 id="schedules">{t('exports:schedules.title')}</h2>
      <p className="soft small">{t('exports:schedules.why')}</p>
      {rows.length === 0 ? (
        <p>{t('exports:schedules.none')}</p>
      ) : (
        <ul className={styles.list}>
          {rows.map((schedule) => (
            <ScheduleLine key={schedule.id} schedule={schedule} mayEdit={mayEdit} />
          ))}
        </ul>
      )}
      {mayEdit ? <ScheduleForm orderKey={orderKey} deliveryPlace={deliveryPlace} /> : null}
    </section>
  );
}

function useDayWords() {
  const { t } = useTranslation('exports');
  return ({ every, day }: Pick<Schedule, 'every' | 'day'>) =>
    every === 'WEEK'
      ? t('exports:schedules.on.WEEK', { weekday: t(`exports:schedules.weekday.${day}`) })
      : t('exports:schedules.on.MONTH', { day });
}

function ScheduleLine({ schedule, mayEdit }: { schedule: Schedule; mayEdit: boolean }) {
  const { t, i18n } = useTranslation('exports');
  const act = useFetcher<typeof actOnExports>();
  const problemText = useProblemText();
  const when = useDayWords()(schedule);
  const { id, creatorName, nextDueOn, deliver, stopReason } = schedule;
  const button = (intent: 'resume' | 'stop') => (
    <act.Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="id" value={id} />
      <Button
        kind={intent === 'stop' ? 'danger' : 'main'}
        small
        busy={act.state !== 'idle'}
        aria-label={t(`exports:schedules.${intent}Of`, { when })}
      >
        {t(`exports:schedules.${intent}`)}
      </Button>
    </act.Form>
  );
  return (
    <li>
      <strong>{when}</strong>
      {stopReason ? (
        <Notice kind="warn" title={t('exports:schedules.stoppedItself')}>
          <p>
            {t([`exports:schedules.stopReason.${stopReason}`, 'exports:schedules.stopReason.OTHER'], {
              name: creatorName,
            })}
          </p>
        </Notice>
      ) : (
        <span className="small soft">
          {t('exports:schedules.next', { day: formatBuddhistDate(nextDueOn, i18n.language), name: creatorName })}
        </span>
      )}
      {deliver ? <span className="small soft">{t('exports:delivery.wanted')}</span> : null}
      {mayEdit && stopReason ? button('resume') : null}
      {mayEdit ? button('stop') : null}
      {act.data && !act.data.ok ? <Notice kind="error" live title={problemText(act.data.problem)} /> : null}
    </li>
  );
}

function ScheduleForm({ orderKey, deliveryPlace }: { orderKey: string; deliveryPlace: string | null }) {
  const { t } = useTranslation('exports');
  const set = useFetcher<typeof actOnExports>();
  const problemText = useProblemText();
  const dayWords = useDayWords();
  const groups = (['WEEK', 'MONTH'] as const).map((every) => ({
    label: t(`exports:schedules.every.${every}`),
    options: Array.from({ length: lastDayOf[every] }, (_, index) => ({
      value: `${every} ${index + 1}`,
      label: dayWords({ every, day: index + 1 }),
    })),
  }));
  return (
    <>
      <set.Form method="post" className={styles.form}>
        <input type="hidden" name="intent" value="schedule" />
        <input type="hidden" name="orderKey" value={orderKey} />
        <Select
          name="on"
          label={t('exports:schedules.when')}
          placeholder={t('exports:schedules.choose')}
          groups={groups}
          required
        />
        {deliveryPlace ? <Checkbox name="deliver" label={t('exports:delivery.choice')} hint={deliveryPlace} /> : null}
        <Button busy={set.state !== 'idle'}>{t('exports:schedules.add')}</Button>
      </set.Form>
      {set.data?.ok ? <Notice kind="success" live title={t('exports:schedules.set')} /> : null}
      {set.data && !set.data.ok ? <Notice kind="error" live title={problemText(set.data.problem)} /> : null}
    </>
  );
}
