import { Button } from '../button/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { Field } from '../form/field.tsx';
import { AppForm, AppLink } from '../navigation/navigation.tsx';

export interface SecondFactorTexts {
  title: string;
  lead: string;
  code: string;
  hint: string;
  submit: string;
  back: string;
  /** heads the errors */
  problem: string;
}

interface SecondFactorScreenProps {
  texts: SecondFactorTexts;
  next: string;
  errors: readonly { message: string }[];
  busy: boolean;
}

/** The code of the second factor. */
export function SecondFactorScreen({ texts, next, errors, busy }: SecondFactorScreenProps) {
  return (
    <>
      <div className="stack-close">
        <h1>{texts.title}</h1>
        <p className="soft">{texts.lead}</p>
      </div>
      <ErrorSummary title={texts.problem} errors={errors} />
      <AppForm method="post" className="panel stack">
        <input type="hidden" name="next" value={next} />
        <Field
          label={texts.code}
          hint={texts.hint}
          name="code"
          width={12}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          aria-invalid={errors.length > 0 || undefined}
        />
        <Button kind="main" wide busy={busy}>
          {texts.submit}
        </Button>
      </AppForm>
      <p>
        <AppLink to="/sign-in">{texts.back}</AppLink>
      </p>
    </>
  );
}
