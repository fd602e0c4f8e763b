import { tryApi } from '../../api.server.ts';
import { AuditSubjectsDocument, type AuditSubjectsQuery } from '../../gql/graphql.ts';
import type { Asked } from '../problem/attempt.server.ts';
import { keysOf, type LoggedChange } from './changed-fields.ts';

/** Rows of the log that the API can name, with their type there. */
const typeOf: Record<string, string> = {
  report_entry: 'ReportEntry',
  project: 'Project',
  project_place: 'Project',
  project_budget: 'Project',
  project_target: 'Project',
  project_sheet: 'Project',
  department: 'Department',
  membership: 'Membership',
  evidence: 'Evidence',
  risk: 'Risk',
};
const mostAsked = 60;
const uuid = /^[0-9a-f-]{36}$/;

interface NamedRow extends LoggedChange {
  entityId: string;
}

/** The API's id of a row of an authority (Relay: type, authority, row). */
function nodeId(type: string, authorityId: string, rowId: string): string {
  return Buffer.from(`${type}:${authorityId}:${rowId}`).toString('base64');
}

/** The row's own id in an id of the API. */
export function rowIdOf(id: string): string {
  return Buffer.from(id, 'base64').toString().split(':').at(-1) ?? '';
}

/** Names of rows by their own ids, as far as the viewer may read them; `authority` is the authority's id at the API. */
export async function rowNames(
  { request, context }: Asked,
  authority: string,
  rows: readonly NamedRow[],
): Promise<Record<string, string>> {
  const authorityId = rowIdOf(authority);
  const asked = rows.flatMap((row) => {
    const { project, entry } = keysOf(row);
    const wanted = [
      [typeOf[row.entity], row.entityId],
      ['Project', project],
      ['ReportEntry', entry],
    ] as const;
    return wanted.flatMap(([type, id]) => (type && id && uuid.test(id) ? [nodeId(type, authorityId, id)] : []));
  });
  const ids = [...new Set(asked)].slice(0, mostAsked);
  if (ids.length === 0) return {};
  const answer = await tryApi(request, context, AuditSubjectsDocument, { ids });
  if (!answer.ok) return {};
  return Object.fromEntries(answer.data.nodes.flatMap((node) => (node ? [[rowIdOf(node.id), nameOf(node)]] : [])));
}

function nameOf(node: NonNullable<AuditSubjectsQuery['nodes'][number]>): string {
  if ('project' in node) return node.project.name;
  if ('file' in node) return node.file.name;
  if ('process' in node) return node.process;
  return 'name' in node ? node.name : '';
}
