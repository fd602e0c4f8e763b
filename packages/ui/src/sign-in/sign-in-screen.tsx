import { Button, ButtonLink } from '../button/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { Field } from '../form/field.tsx';
import { AppForm } from '../navigation/navigation.tsx';
import { Notice } from '../notice/notice.tsx';

export interface SignInTexts {
  title: string;
  lead: string;
  email: string;
  password: string;
  submit: string;
  noAccount: string;
  oidc: string;
  /** heads the errors */
  problem: string;
}

interface SignInScreenProps {
  texts: SignInTexts;
  /** where to go afterwards */
  next: string;
  /** why the last try failed, in words; a new array each try */
  errors: readonly { message: string }[];
  /** what was typed before */
  email: string;
  busy: boolean;
  /** address of the way in through the organisation's own accounts, where there is one */
  oidc?: string | undefined;
  /** what went well before: an invitation that was taken up */
  done?: string | undefined;
}

/** E-mail and password. */
export function SignInScreen({ texts, next, errors, email, busy, oidc, done }: SignInScreenProps) {
  return (
    <>
      <div className="stack-close">
        <h1>{texts.title}</h1>
        <p className="soft">{texts.lead}</p>
      </div>
      {done ? <Notice kind="success" title={done} /> : null}
      <ErrorSummary title={texts.problem} errors={errors} />
      <AppForm method="post" className="panel stack">
        <input type="hidden" name="next" value={next} />
        <Field
          label={texts.email}
          name="email"
          type="email"
          autoComplete="username"
          inputMode="email"
          defaultValue={email}
          required
          aria-invalid={errors.length > 0 || undefined}
        />
        <Field
          label={texts.password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          aria-invalid={errors.length > 0 || undefined}
        />
        <Button kind="main" wide busy={busy}>
          {texts.submit}
        </Button>
      </AppForm>
      {oidc ? (
        <ButtonLink to={oidc} wide reloadDocument>
          {texts.oidc}
        </ButtonLink>
      ) : null}
      <p className="soft small">{texts.noAccount}</p>
    </>
  );
}
