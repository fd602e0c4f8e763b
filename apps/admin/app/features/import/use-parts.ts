import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportPartQuery, ImportPartsQuery } from '../../gql/graphql.ts';

export type Part = ImportPartsQuery['planImport']['parts'][number];
export type PartField = ImportPartQuery['planImport']['parts'][number]['fields'][number];

/**
 * What was read, loaded when it is first asked for: all pieces by title and lines, and the fields of a piece when it is opened. A new
 * `revision` (an answer changed something) has the open pieces loaded anew; until they come the old ones stay.
 */
export function useParts(address: string, revision: string) {
  const [parts, setParts] = useState<readonly Part[]>();
  const [fields, setFields] = useState<ReadonlyMap<string, readonly PartField[]>>(new Map());
  const asked = useRef(new Map<string, string>());

  const once = useCallback(
    async (what: string, load: () => Promise<void>) => {
      if (asked.current.get(what) === revision) return;
      asked.current.set(what, revision);
      await load().catch(() => asked.current.delete(what));
    },
    [revision],
  );
  const needParts = useCallback(() => once('', async () => setParts(await answerOf<Part[]>(address))), [once, address]);
  const needFields = useCallback(
    (key: string) =>
      once(key, async () => {
        const loaded = await answerOf<PartField[]>(`${address}?key=${encodeURIComponent(key)}`);
        setFields((known) => new Map([...known, [key, loaded]]));
      }),
    [once, address],
  );
  useEffect(() => {
    for (const what of [...asked.current.keys()]) what === '' ? needParts() : asked.current.delete(what);
  }, [needParts]);
  return { parts, fields, needParts, needFields };
}

async function answerOf<Answer>(address: string): Promise<Answer> {
  const answer = await fetch(address, { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`parts were not answered: ${answer.status}`);
  return (await answer.json()) as Answer;
}
