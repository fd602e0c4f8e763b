import { Button } from '../button/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { RadioGroup } from '../form/radio-group.tsx';
import { AppForm } from '../navigation/navigation.tsx';
import { EmptyState } from '../page/empty-state.tsx';

export interface WorkplaceTexts {
  title: string;
  lead: string;
  legend: string;
  submit: string;
  missing: string;
  none: string;
  noneHelp: string;
  problem: string;
}

interface WorkplaceScreenProps {
  texts: WorkplaceTexts;
  next: string;
  /** what the person may act for: id of the membership, the organisation, the role there */
  workplaces: readonly { id: string; name: string; role: string }[];
  current?: string | undefined;
  missing: boolean;
  busy: boolean;
}

const FIELD = 'membership';

/** The visible choice of a person who works for more than one organisation. */
export function WorkplaceScreen({ texts, next, workplaces, current, missing, busy }: WorkplaceScreenProps) {
  if (workplaces.length === 0) return <EmptyState title={texts.none} why={texts.noneHelp} />;
  const error = missing ? texts.missing : undefined;
  return (
    <>
      <div className="stack-close">
        <h1>{texts.title}</h1>
        <p className="soft">{texts.lead}</p>
      </div>
      <ErrorSummary title={texts.problem} errors={error ? [{ fieldId: `${FIELD}-0`, message: error }] : []} />
      <AppForm method="post" className="panel stack">
        <input type="hidden" name="next" value={next} />
        <RadioGroup
          id={FIELD}
          name={FIELD}
          legend={texts.legend}
          error={error}
          defaultValue={current}
          options={workplaces.map(({ id, name, role }) => ({ value: id, label: name, hint: role }))}
        />
        <Button kind="main" wide busy={busy}>
          {texts.submit}
        </Button>
      </AppForm>
    </>
  );
}
