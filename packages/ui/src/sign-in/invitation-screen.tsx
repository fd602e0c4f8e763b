import { Button } from '../button/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { Field } from '../form/field.tsx';
import { AppForm } from '../navigation/navigation.tsx';

export interface InvitationTexts {
  title: string;
  lead: string;
  name: string;
  nameHint: string;
  password: string;
  passwordHint: string;
  submit: string;
  problem: string;
}

interface InvitationScreenProps {
  texts: InvitationTexts;
  /** of the link that was sent */
  token: string;
  name: string;
  errors: readonly { message: string }[];
  busy: boolean;
}

/** Taking up an invitation: a name and a password, or the password somebody has already. */
export function InvitationScreen({ texts, token, name, errors, busy }: InvitationScreenProps) {
  return (
    <>
      <div className="stack-close">
        <h1>{texts.title}</h1>
        <p className="soft">{texts.lead}</p>
      </div>
      <ErrorSummary title={texts.problem} errors={errors} />
      <AppForm method="post" className="panel stack">
        <input type="hidden" name="token" value={token} />
        <Field label={texts.name} hint={texts.nameHint} name="name" autoComplete="name" defaultValue={name} />
        <Field
          label={texts.password}
          hint={texts.passwordHint}
          name="password"
          type="password"
          autoComplete="new-password"
          required
        />
        <Button kind="main" wide busy={busy}>
          {texts.submit}
        </Button>
      </AppForm>
    </>
  );
}
