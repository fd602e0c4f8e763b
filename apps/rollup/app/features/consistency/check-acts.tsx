import { Button } from '@sujarit/ui/button/button';
import { useTranslation } from 'react-i18next';
import styles from './check-page.module.css';
import type { CheckedProject } from './consistency.server.ts';
import type { useCheck } from './use-check.ts';

interface CheckActsProps {
  project: CheckedProject;
  check: ReturnType<typeof useCheck>;
}

/** The two words and the way on, always in view, each with its key. */
export function CheckActs({ project, check }: CheckActsProps) {
  const { t } = useTranslation('consistency');
  const { around, goTo, busy } = check;
  return (
    <div className={styles.acts} role="toolbar" aria-label={t('consistency:acts')}>
      <div className="row">
        {project.consistency === 'CONSISTENT' ? null : (
          <Button type="button" kind="main" busy={busy} onClick={check.sayConsistent} aria-keyshortcuts="c">
            {t('consistency:consistent')} <kbd>C</kbd>
          </Button>
        )}
        <Button type="button" kind="danger" onClick={check.sayNotConsistent} aria-keyshortcuts="n">
          {t('consistency:notConsistent')} <kbd>N</kbd>
        </Button>
        {around.previous ? (
          <Button type="button" onClick={() => goTo(around.previous)} aria-keyshortcuts="k">
            {t('consistency:previous')} <kbd>K</kbd>
          </Button>
        ) : null}
        {around.next ? (
          <Button type="button" onClick={() => goTo(around.next)} aria-keyshortcuts="j">
            {t('consistency:next')} <kbd>J</kbd>
          </Button>
        ) : null}
        {around.nextToCheck && around.nextToCheck !== around.next ? (
          <Button type="button" onClick={() => goTo(around.nextToCheck)} aria-keyshortcuts="s">
            {t('consistency:nextToCheck')} <kbd>S</kbd>
          </Button>
        ) : null}
        {check.canTakeBack ? (
          <Button type="button" kind="quiet" busy={busy} onClick={check.takeBack} aria-keyshortcuts="u">
            {t('consistency:takeBack')} <kbd>U</kbd>
          </Button>
        ) : null}
      </div>
    </div>
  );
}
