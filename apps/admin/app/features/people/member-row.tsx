import { Button } from '@sujarit/ui/button/button';
import { Dialog } from '@sujarit/ui/dialog/dialog';
import { formatBuddhistDate } from '@sujarit/ui/format/buddhist-date.ts';
import { AppForm } from '@sujarit/ui/navigation/navigation';
import { ToneBadge } from '@sujarit/ui/state/state-badge';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member } from './member-group.tsx';
import styles from './people.module.css';

interface MemberRowProps {
  member: Member;
  today: string;
  own: string;
  mayEnd: boolean;
  busy: boolean;
}

/** One person in one role; ending it asks first. */
export function MemberRow({ member, today, own, mayEnd, busy }: MemberRowProps) {
  const { t, i18n } = useTranslation(['people', 'frame']);
  const [asking, setAsking] = useState(false);
  const { id, version, name, email, position, department, secondFactor, endedOn } = member;
  const over = endedOn !== null && endedOn !== undefined && endedOn <= today;
  return (
    <li className={styles.person}>
      <div className={styles.words}>
        <p>
          <strong>{name}</strong>
          {isOwn(id, own) ? <span className="soft"> {t('people:you')}</span> : null}
        </p>
        <p className="soft small">
          {[position, department?.name].filter(Boolean).join(' · ') || t('people:noPosition')}
        </p>
        <p className="small">
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      </div>
      <div className={styles.side}>
        {over ? (
          <ToneBadge
            tone="still"
            label={t('people:endedOn', { day: formatBuddhistDate(endedOn, i18n.language, { short: true }) })}
          />
        ) : (
          <ToneBadge
            tone={secondFactor ? 'good' : 'still'}
            label={t(secondFactor ? 'people:secondFactor' : 'people:noSecondFactor')}
          />
        )}
        {mayEnd && !over && !isOwn(id, own) ? (
          <Button type="button" small onClick={() => setAsking(true)}>
            {t('people:act.end')}
            <span className="aloud"> {name}</span>
          </Button>
        ) : null}
      </div>
      {mayEnd ? (
        <Dialog
          open={asking}
          onClose={() => setAsking(false)}
          title={t('people:end.title', { name })}
          closeLabel={t('frame:close')}
          acts={
            <>
              <AppForm method="post">
                <input type="hidden" name="act" value="end" />
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="version" value={version} />
                <Button kind="danger" busy={busy}>
                  {t('people:act.end')}
                </Button>
              </AppForm>
              <Button type="button" onClick={() => setAsking(false)}>
                {t('frame:cancel')}
              </Button>
            </>
          }
        >
          <p>{t('people:end.what')}</p>
        </Dialog>
      ) : null}
    </li>
  );
}

/** A membership's id at the API ends with the row's own id, which the viewer's workplace names plainly. */
function isOwn(id: string, own: string): boolean {
  return atob(id).endsWith(`:${own}`);
}
