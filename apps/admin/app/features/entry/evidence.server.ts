import { forwardUpload } from '../../api.server.ts';
import { AttachEvidenceDocument } from '../../gql/graphql.ts';
import { type Asked, attempt } from '../problem/attempt.server.ts';

/** Streams one file to the API and attaches it to an entry; answers `{ reason, params }` where either is refused. */
export async function receiveEvidence(asked: Asked, entryId: string): Promise<Response> {
  const stored = await forwardUpload(asked.request, asked.context);
  if (!stored.ok) return stored;
  const { id: fileId } = (await stored.json()) as { id: string };
  const { refusal } = await attempt(asked, AttachEvidenceDocument, 'attachEvidence', { entryId, fileId });
  if (refusal) return Response.json({ reason: refusal.code, params: refusal.params }, { status: 409 });
  return Response.json({ attached: true }, { status: 201 });
}
