import { Button } from '../button/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { Field } from '../form/field.tsx';
import { AppForm } from '../navigation/navigation.tsx';
import { Notice } from '../notice/notice.tsx';
import styles from './account-screen.module.css';

export interface AccountTexts {
  title: string;
  problem: string;
  password: {
    title: string;
    current: string;
    new: string;
    newHint: string;
    again: string;
    submit: string;
    done: string;
  };
  secondFactor: {
    title: string;
    on: string;
    off: string;
    password: string;
    enable: string;
    disable: string;
    scan: string;
    qrAlt: string;
    secret: string;
    backup: string;
    code: string;
    confirm: string;
    enabled: string;
    disabled: string;
  };
  everywhere: { title: string; help: string; submit: string };
}

interface AccountScreenProps {
  texts: AccountTexts;
  lead: string;
  secondFactor: boolean;
  /** what the last act on this page came to */
  outcome?:
    | { intent: string; done: boolean; qr?: { uri: string; image: string; secret: string }; backupCodes?: string[] }
    | undefined;
  errors: readonly { message: string }[];
  busy: boolean;
}

/** Password, second factor and the end of all sessions: the same page in both apps. */
export function AccountScreen({ texts, lead, secondFactor, outcome, errors, busy }: AccountScreenProps) {
  const done = (intent: string) => outcome?.intent === intent && outcome.done;
  const factor = texts.secondFactor;
  return (
    <div className={`${styles.account} stack`}>
      <div>
        <h1>{texts.title}</h1>
        <p className="soft">{lead}</p>
      </div>
      <ErrorSummary title={texts.problem} errors={errors} />
      {done('change-password') ? <Notice kind="success" live title={texts.password.done} /> : null}
      {done('confirm-totp') ? <Notice kind="success" live title={factor.enabled} /> : null}
      {done('disable-totp') ? <Notice kind="success" live title={factor.disabled} /> : null}

      <section className="panel stack">
        <h2>{texts.password.title}</h2>
        <AppForm method="post" className="stack" key={done('change-password') ? 'changed' : 'same'}>
          <Field
            label={texts.password.current}
            name="current"
            type="password"
            autoComplete="current-password"
            required
          />
          <Field
            label={texts.password.new}
            hint={texts.password.newHint}
            name="new"
            type="password"
            autoComplete="new-password"
            minLength={10}
            required
          />
          <Field label={texts.password.again} name="again" type="password" autoComplete="new-password" required />
          <div>
            <Button kind="main" name="intent" value="change-password" busy={busy}>
              {texts.password.submit}
            </Button>
          </div>
        </AppForm>
      </section>

      <section className="panel stack">
        <div>
          <h2>{factor.title}</h2>
          <p className="soft">{secondFactor ? factor.on : factor.off}</p>
        </div>
        {outcome?.qr ? (
          <FactorSetup factor={factor} qr={outcome.qr} backupCodes={outcome.backupCodes ?? []} busy={busy} />
        ) : (
          <AppForm method="post" className="stack">
            <Field label={factor.password} name="password" type="password" autoComplete="current-password" required />
            <div>
              <Button
                kind={secondFactor ? 'danger' : 'plain'}
                name="intent"
                value={secondFactor ? 'disable-totp' : 'enable-totp'}
                busy={busy}
              >
                {secondFactor ? factor.disable : factor.enable}
              </Button>
            </div>
          </AppForm>
        )}
      </section>

      <section className="panel stack">
        <div>
          <h2>{texts.everywhere.title}</h2>
          <p className="soft">{texts.everywhere.help}</p>
        </div>
        <AppForm method="post">
          <Button kind="danger" name="intent" value="sign-out-everywhere" busy={busy}>
            {texts.everywhere.submit}
          </Button>
        </AppForm>
      </section>
    </div>
  );
}

interface FactorSetupProps {
  factor: AccountTexts['secondFactor'];
  qr: { uri: string; image: string; secret: string };
  backupCodes: string[];
  busy: boolean;
}

function FactorSetup({ factor, qr, backupCodes, busy }: FactorSetupProps) {
  return (
    <>
      <p>{factor.scan}</p>
      <img src={qr.image} alt={factor.qrAlt} className={styles.qr} width={208} height={208} />
      <p>
        {factor.secret}: <code className={styles.secret}>{qr.secret}</code>
      </p>
      {backupCodes.length > 0 ? (
        <div className="stack-close">
          <p>{factor.backup}</p>
          <ul className={styles.codes}>
            {backupCodes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <AppForm method="post" className="stack">
        <input type="hidden" name="uri" value={qr.uri} />
        {backupCodes.map((code) => (
          <input key={code} type="hidden" name="backup" value={code} />
        ))}
        <Field label={factor.code} name="code" width={12} inputMode="numeric" autoComplete="one-time-code" required />
        <div>
          <Button kind="main" name="intent" value="confirm-totp" busy={busy}>
            {factor.confirm}
          </Button>
        </div>
      </AppForm>
    </>
  );
}
