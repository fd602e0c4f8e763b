import { persistedDocument } from './persisted.ts';
import { type Addresses, signIn } from './processes.ts';

/** Asks one of the rollup app's persisted documents as somebody who is signed in, again and again. */
export async function openCaller<Answer>(
  addresses: Addresses,
  { email, document, variables }: { email: string; document: string; variables: object },
  afterSignIn: () => Promise<void> = async () => undefined,
) {
  const cookie = await signIn(addresses, email);
  await afterSignIn();
  const { hash } = persistedDocument('rollup', document);
  const body = JSON.stringify({
    operationName: document,
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
  });
  let bytes = 0;
  const ask = async (): Promise<Answer> => {
    const answer = await fetch(`${addresses.api}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body,
    });
    const text = await answer.text();
    bytes = text.length;
    const parsed = JSON.parse(text) as { data: Answer; errors?: unknown };
    if (parsed.errors) throw new Error(JSON.stringify(parsed.errors));
    return parsed.data;
  };
  return { ask, bytes: () => bytes };
}
