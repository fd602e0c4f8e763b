import { redirect } from '@remix-run/node';
import { callApi } from '../../api.server.ts';
import {
  AuditActorsDocument,
  AuditChainDocument,
  AuditFindingProjectsDocument,
  AuditFindingsDocument,
  AuditPageDocument,
  DepartmentsPageDocument,
  WriteAuditFindingDocument,
} from '../../gql/graphql.ts';
import { type Asked, attempt } from '../problem/attempt.server.ts';
import { may } from '../viewer/may.ts';
import { refuseUnless } from '../viewer/refuse-unless.server.ts';
import { workingViewer } from '../viewer/viewer.server.ts';
import { askedFilter } from './audit-filter.ts';
import { ownName } from './changed-fields.ts';
import { rowIdOf, rowNames } from './row-names.server.ts';

const actsShown = 15;
const findingsShown = 20;

/** Acts of the own authority, newest first, as far as the address asks for them; who may read findings alone is led there. */
export async function auditPage(asked: Asked) {
  const { request, context } = asked;
  const viewer = await workingViewer(asked);
  if (!may(viewer, 'audit.read') && may(viewer, 'auditFinding.read')) throw redirect('/audit/findings');
  refuseUnless(asked, viewer, 'audit.read');
  const search = new URL(request.url).searchParams;
  const [{ auditActs: acts }, { auditActs: recent }, { departments }] = await Promise.all([
    callApi(request, context, AuditPageDocument, {
      first: actsShown,
      after: search.get('after'),
      filter: askedFilter(search),
    }),
    callApi(request, context, AuditActorsDocument, {}),
    callApi(request, context, DepartmentsPageDocument, {}),
  ]);
  const unnamed = acts.flatMap(({ changes }) => changes).filter((change) => ownName(change) === undefined);
  const names = await rowNames(asked, viewer.authority?.id ?? '', unnamed);
  return {
    acts,
    actors: [...new Map(recent.map((one) => [one.actorId, one])).values()],
    names: { ...names, ...Object.fromEntries(departments.map(({ id, name }) => [rowIdOf(id), name])) },
    next: acts.length === actsShown ? acts.at(-1)?.cursor : undefined,
    actions: viewer.actions,
  };
}

/** The chain of the authority's log, recomputed event by event. */
export async function auditChain({ request, context }: Asked) {
  return (await callApi(request, context, AuditChainDocument, {})).verifyAuditChain;
}

/** Findings of the internal auditor, newest first, and for who may write one the projects to name. */
export async function findingsPage(asked: Asked) {
  const { request, context } = asked;
  const viewer = await workingViewer(asked);
  refuseUnless(asked, viewer, 'auditFinding.read');
  const after = new URL(request.url).searchParams.get('after');
  const { auditFindings } = await callApi(request, context, AuditFindingsDocument, { first: findingsShown, after });
  return {
    findings: auditFindings.edges.map(({ node }) => node),
    next: auditFindings.pageInfo.hasNextPage ? auditFindings.pageInfo.endCursor : undefined,
    actions: viewer.actions,
  };
}

/** The projects that a finding can be about: those of the plans in use, or of every plan before one is. */
export async function projectsToName(asked: Asked) {
  const viewer = await workingViewer(asked);
  refuseUnless(asked, viewer, 'auditFinding.write');
  const { authority } = (await callApi(asked.request, asked.context, AuditFindingProjectsDocument, {})).viewer ?? {};
  const plans = authority?.plans ?? [];
  const inUse = plans.filter(({ state }) => state === 'IN_USE');
  return (inUse.length > 0 ? inUse : plans).flatMap(({ projects }) => projects);
}

/** Writes a finding down; a refusal comes back with what was typed. */
export async function writeFinding(asked: Asked) {
  const form = await asked.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const typed = {
    title: text('title'),
    detail: text('detail'),
    recommendation: text('recommendation'),
    projectId: text('projectId'),
  };
  const input = { ...typed, recommendation: typed.recommendation || null, projectId: typed.projectId || null };
  const tried = await attempt(asked, WriteAuditFindingDocument, 'writeAuditFinding', { input });
  if (tried.refusal) return { typed, refusal: tried.refusal };
  throw redirect('/audit/findings?written=1');
}
