import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../infra/start/folders.mjs';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';
import { asOwner } from '../../kit/places.ts';
import { globalId, type MadePlan, makePlan } from './reporting.rows.ts';

const verify = '{ verifyAuditChain { events headHash intact brokenAt } }';
const events = `query($filter: AuditFilter, $after: String) { auditEvents(first: 5, after: $after, filter: $filter) {
  pageInfo { hasNextPage endCursor } edges { node { seq entity entityId operation actorName action before after } } } }`;
const acts = `query($after: String, $filter: AuditFilter) { auditActs(first: 3, after: $after, filter: $filter) {
  cursor requestId actorName actorRole action changeCount changes { seq entity } } }`;
const rename = `mutation Rename($id: ID!, $version: Int!, $name: String!) { updateProject(id: $id, version: $version,
  input: { name: $name, budgets: [{ fiscalYear: 2566, amount: "5" }] }) { __typename } }`;
const write = `mutation($input: AuditFindingInput!) { writeAuditFinding(input: $input) { __typename ... on InvalidInputProblem { problems { field code } }
  ... on MutationWriteAuditFindingSuccess { data { title auditorName project { name } } } } }`;

/** Text that JSON writers escape, or not, each in their own way. */
const awkward = '"ใน" \\ / ๑\n\t\u0001\u007f\u2028😀<&>';

let stage: Stage;
let plan: MadePlan;
let officer: Person;
let auditor: Person;
let projectId: string;

const run = promisify(execFile);
/** The command, as an operator runs it: with the address of the application's own role. */
const command = (...args: string[]) =>
  run(process.execPath, ['packages/db/src/verify-audit.ts', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, DATABASE_URL: stage.kit.appUrl },
  }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      stdout: error.stdout + error.stderr,
    }),
  );

beforeAll(async () => {
  stage = await openStage();
  const authorityId = stage.authorities[0]!.id;
  plan = await stage.system((client) => makePlan(client, authorityId, { state: 'DRAFT' }));
  projectId = globalId('Project', authorityId, plan.projects[0]!);
  officer = await stage.memberOf('PLAN_OFFICER', authorityId);
  auditor = await stage.memberOf('AUDITOR', authorityId);
  await officer.ask(rename, { id: projectId, version: 1, name: `ชื่อใหม่ ${awkward}` });
  await asOwner(stage.kit, (owner) =>
    owner.query('UPDATE app_user SET name = $2 WHERE id = $1', [officer.userId, awkward]),
  );
  await officer.ask(rename, { id: projectId, version: 2, name: 'ชื่อที่สาม' });
});
afterAll(() => stage?.close());

describe('the audit log', () => {
  it('tells who changed what, from what to what, page by page', async () => {
    const { data } = await auditor.ask(events, {
      filter: { entity: 'project', entityId: plan.projects[0], action: 'Rename' },
    });
    const [third, second] = data.auditEvents.edges.map(({ node }: { node: unknown }) => node);
    expect(third).toMatchObject({
      operation: 'UPDATE',
      actorName: awkward,
      action: 'Rename',
      after: { name: 'ชื่อที่สาม', version: 3 },
    });
    expect(second.before).toEqual({ name: 'โครงการ 1', version: 1 });
    const first = await auditor.ask(events);
    const { endCursor, hasNextPage } = first.data.auditEvents.pageInfo;
    expect(hasNextPage).toBe(true);
    const next = await auditor.ask(events, { after: endCursor });
    const seqs = [first, next].flatMap(({ data: page }) =>
      page.auditEvents.edges.map(({ node }: { node: { seq: string } }) => Number(node.seq)),
    );
    expect(seqs).toEqual(Array.from({ length: 10 }, (_, place) => seqs[0]! - place));
    const none = await auditor.ask(events, { filter: { from: '2001-01-01', to: '2001-12-31' } });
    expect(none.data.auditEvents.edges).toEqual([]);
  });

  it('shows an act with all that it changed', async () => {
    const { data } = await auditor.ask(acts, { filter: { action: 'Rename' } });
    expect(data.auditActs.map(({ changeCount }: { changeCount: number }) => changeCount)).toEqual([1, 3]);
    expect(data.auditActs[1].changes.map(({ entity }: { entity: string }) => entity)).toEqual([
      'project_budget',
      'project_budget',
      'project',
    ]);
    const after = await auditor.ask(acts, { after: data.auditActs[1].cursor });
    expect(after.data.auditActs.every(({ action }: { action: string }) => action !== 'Rename')).toBe(true);
    expect((await officer.ask(acts)).errors?.[0]?.message).toBe('ROLE_MAY_NOT');
  });

  it('takes findings from the auditor alone', async () => {
    const input = { title: ' ข้อสังเกต ', detail: 'รายละเอียด', projectId };
    const { data } = await auditor.ask(write, { input });
    expect(data.writeAuditFinding.data).toEqual({
      title: 'ข้อสังเกต',
      auditorName: 'AUDITOR คนหนึ่ง',
      project: { name: 'ชื่อที่สาม' },
    });
    expect(
      (await auditor.ask(write, { input: { title: ' ', detail: '' } })).data.writeAuditFinding.problems,
    ).toHaveLength(2);
    expect((await officer.ask(write, { input })).errors?.[0]?.message).toBe('ROLE_MAY_NOT');
    const list = '{ auditFindings { edges { node { title } } } }';
    expect((await officer.ask(list)).data.auditFindings.edges).toHaveLength(1);
  });
});

describe('the chain', () => {
  const tamper = (sql: string) => asOwner(stage.kit, (owner) => owner.query(sql, [plan.authorityId]));

  it('is whole when it is recomputed, by the API and by the command', async () => {
    const { data } = await auditor.ask(verify);
    expect(data.verifyAuditChain).toMatchObject({ intact: true, brokenAt: null });
    const { code, stdout } = await command('52-0');
    expect(stdout).toContain(`${data.verifyAuditChain.events} events  ${data.verifyAuditChain.headHash}  intact`);
    expect(code).toBe(0);
    expect(await command('all')).toMatchObject({ code: 0 });
    expect(await command('no-such-code')).toMatchObject({ code: 2 });
  });

  it('shows the first event that a superuser changed', async () => {
    await tamper(`UPDATE audit_event SET actor_name = actor_name || ' ' WHERE chain = $1 AND seq = 3`);
    expect((await auditor.ask(verify)).data.verifyAuditChain).toMatchObject({
      intact: false,
      brokenAt: '3',
      events: 2,
    });
    const { code, stdout } = await command('all');
    expect(code).toBe(1);
    expect(stdout).toContain('BROKEN at event 3');
    await tamper(`UPDATE audit_event SET actor_name = left(actor_name, -1) WHERE chain = $1 AND seq = 3`);
    expect((await auditor.ask(verify)).data.verifyAuditChain.intact).toBe(true);
  });

  it('shows an event that was taken out, from the middle or from the end', async () => {
    const { events: count } = (await auditor.ask(verify)).data.verifyAuditChain;
    await tamper(
      'DELETE FROM audit_event WHERE chain = $1 AND seq = (SELECT max(seq) FROM audit_event WHERE chain = $1)',
    );
    expect((await auditor.ask(verify)).data.verifyAuditChain).toMatchObject({
      brokenAt: String(count),
      events: count - 1,
    });
    await tamper('DELETE FROM audit_event WHERE chain = $1 AND seq = 2');
    expect((await auditor.ask(verify)).data.verifyAuditChain).toMatchObject({ brokenAt: '2', events: 1 });
  });
});
