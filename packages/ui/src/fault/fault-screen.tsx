import { ButtonLink } from '../button/button.tsx';

interface FaultScreenProps {
  texts: { title: string; help: string; home: string; reference: string };
  /** where the button leads */
  to: string;
  /** request id for whoever looks into it */
  requestId?: string | undefined;
}

/** What went wrong, that nothing was lost, what to do, and the reference to tell. */
export function FaultScreen({ texts, to, requestId }: FaultScreenProps) {
  return (
    <>
      <div className="stack-close">
        <h1>{texts.title}</h1>
        <p>{texts.help}</p>
        {requestId ? (
          <p className="soft small">
            {texts.reference}: <code>{requestId}</code>
          </p>
        ) : null}
      </div>
      <p>
        <ButtonLink to={to} kind="plain" reloadDocument>
          {texts.home}
        </ButtonLink>
      </p>
    </>
  );
}
