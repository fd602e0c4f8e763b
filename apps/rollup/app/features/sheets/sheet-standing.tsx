import { Form, useNavigation } from '@remix-run/react';
import { Button, ButtonLink } from '@sujarit/ui/button/button';
import { formatNumber } from '@sujarit/ui/format/number.ts';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { Notice } from '@sujarit/ui/notice/notice';
import { Progress } from '@sujarit/ui/progress/progress';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../bulk/use-refusal-text.ts';
import type { Sheet } from './sheets.server.ts';
import { verdictCounts } from './verdicts.ts';

/** How a sheet stands: being read, what it would do and the way to have it done, how far it is, what came of it. */
export function SheetStanding({ sheet, path }: { sheet: Sheet; path: string }) {
  const { t } = useTranslation('sheets');
  const { state, done, total } = sheet;
  if (state === 'QUEUED' || state === 'READING')
    return <Progress live label={t('sheets:reading')} text={t('sheets:mayLeave')} value={0} max={1} />;
  if (state === 'CONFIRMED')
    return (
      <Progress
        live
        label={t('sheets:writing')}
        text={`${t('sheets:writtenSoFar', { done: formatNumber(done), total: formatNumber(total) })} · ${t('sheets:mayLeave')}`}
        value={done}
        max={Math.max(total, 1)}
      />
    );
  if (state === 'FAILED') return <Failed sheet={sheet} path={path} />;
  return state === 'DONE' ? <Done sheet={sheet} /> : <Preview sheet={sheet} />;
}

const paramsOf = (params: unknown) => params as Record<string, unknown>;

function Failed({ sheet: { confirmedAt, errorCode, errorParams }, path }: { sheet: Sheet; path: string }) {
  const { t, i18n } = useTranslation('sheets');
  const refusalText = useRefusalText();
  const own = `sheets:refusal.${errorCode}`;
  const why = i18n.exists(own) ? t(own, paramsOf(errorParams)) : refusalText(errorCode, errorParams);
  return (
    <Notice kind="error" title={t(confirmedAt ? 'sheets:failedWriting' : 'sheets:failed')}>
      <p>{confirmedAt ? t('sheets:failedWritingWhy') : why}</p>
      <p>
        <AppLink to={path}>{t('sheets:bringAnother')}</AppLink>
      </p>
    </Notice>
  );
}

function Done({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation('sheets');
  const { REFUSED } = verdictCounts(sheet);
  return (
    <Notice kind="success" live title={t('sheets:done', { count: formatNumber(sheet.done) })}>
      {REFUSED > 0 ? <p>{t('sheets:doneRefused', { count: formatNumber(REFUSED) })}</p> : null}
    </Notice>
  );
}

function Preview({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation('sheets');
  const { state } = useNavigation();
  const { kind, version, unfilled, stale, total, done } = sheet;
  const { ADDED, CHANGED, SAME, REFUSED } = verdictCounts(sheet);
  const written = stale > 0 ? done : 0;
  const toWrite = ADDED + CHANGED - written;
  const figures = {
    added: formatNumber(ADDED),
    changed: formatNumber(CHANGED),
    same: formatNumber(SAME),
    refused: formatNumber(REFUSED),
  };
  return (
    <section className="panel stack">
      {stale > 0 ? (
        <Notice kind="warn" live title={t('sheets:staleTitle', { count: formatNumber(stale) })}>
          <p>{t('sheets:staleWhy')}</p>
          <p>{t('sheets:writtenSoFar', { done: formatNumber(done), total: formatNumber(total) })}</p>
        </Notice>
      ) : (
        <h2>{t('sheets:nothingYet')}</h2>
      )}
      <p>{t('sheets:previewOf', figures)}</p>
      {unfilled > 0 ? <p className="small soft">{t('sheets:unfilled', { count: formatNumber(unfilled) })}</p> : null}
      {toWrite > 0 ? (
        <Form method="post" className="stack-close">
          <input type="hidden" name="version" value={version} />
          <div className="row">
            <Button kind="main" busy={state === 'submitting'}>
              {t('sheets:confirm', { count: formatNumber(toWrite) })}
            </Button>
          </div>
          <p className="small soft">
            {t('sheets:confirmWhy')} {kind === 'ITA_RESULTS' ? t('sheets:perProvince') : null}
          </p>
        </Form>
      ) : (
        <p>{t('sheets:nothingToWrite')}</p>
      )}
    </section>
  );
}

/** The file as it was brought, and its refused rows to be put right. */
export function SheetFiles({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation('sheets');
  const { REFUSED } = verdictCounts(sheet);
  return (
    <div className="row">
      <ButtonLink to={sheet.downloadPath} reloadDocument>
        {t('sheets:original')}
      </ButtonLink>
      {sheet.done > 0 ? (
        <ButtonLink to={`${sheet.downloadPath}/outcome`} reloadDocument>
          {t('sheets:outcome')}
        </ButtonLink>
      ) : null}
      {REFUSED > 0 ? (
        <ButtonLink to={`${sheet.downloadPath}/refused`} reloadDocument>
          {t('sheets:refused', { count: formatNumber(REFUSED) })}
        </ButtonLink>
      ) : null}
    </div>
  );
}
