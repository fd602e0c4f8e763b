import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';
import { globalId } from './reporting.rows.ts';

const problem =
  '__typename ... on Problem { code params } ... on ConflictProblem { current } ... on InvalidInputProblem { problems { field code } }';
const fields = 'id text pinned authorName editorName version';
const add = `mutation($authorityId: ID!, $text: String!, $pinned: Boolean!, $orderKey: String!) {
  addNote(authorityId: $authorityId, text: $text, pinned: $pinned, orderKey: $orderKey) { ${problem} ... on MutationAddNoteSuccess { data { ${fields} } } } }`;
const edit = `mutation($id: ID!, $version: Int!, $text: String!, $pinned: Boolean!) {
  editNote(id: $id, version: $version, text: $text, pinned: $pinned) { ${problem} ... on MutationEditNoteSuccess { data { ${fields} } } } }`;
const remove = `mutation($id: ID!, $version: Int!) { removeNote(id: $id, version: $version) { ${problem} } }`;
const list = `query($id: ID!) { authorityNotes(authorityId: $id) { ${fields} } }`;

let stage: Stage;
let officer: Person;
let head: Person;
let authorityId: string;
let id: string;

beforeAll(async () => {
  stage = await openStage();
  authorityId = stage.authorities.find(({ provinceCode }) => provinceCode === '52')!.id;
  id = globalId('Authority', authorityId);
  officer = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '52' });
  head = await stage.officeOf('PROVINCIAL_HEAD', { provinceCode: '52' });
});
afterAll(() => stage?.close());

describe('notes on an authority that it does not see', () => {
  it('are kept once for each act, the pinned ones first', async () => {
    const note = { authorityId: id, text: ' โทรแล้ว รอปลัดกลับจากลา ', pinned: false, orderKey: 'first-note' };
    const [one, again] = [await officer.ask(add, note), await officer.ask(add, note)];
    expect(one.data.addNote.data).toMatchObject({ text: 'โทรแล้ว รอปลัดกลับจากลา', version: 1 });
    expect(again.data.addNote.data.id).toBe(one.data.addNote.data.id);
    await head.ask(add, { authorityId: id, text: 'นัดตรวจเยี่ยม', pinned: true, orderKey: 'pinned-note' });
    const { data } = await officer.ask(list, { id });
    expect(data.authorityNotes.map(({ text }: { text: string }) => text)).toEqual([
      'นัดตรวจเยี่ยม',
      'โทรแล้ว รอปลัดกลับจากลา',
    ]);
    const empty = await officer.ask(add, { ...note, text: ' ', orderKey: 'empty-note' });
    expect(empty.data.addNote).toMatchObject({ problems: [{ field: 'text', code: 'NOTE_EMPTY' }] });
  });

  it('are counted by authority for the own office alone', async () => {
    const counts = 'query { noteCounts { authorityId count } }';
    expect((await officer.ask(counts)).data.noteCounts).toEqual([{ authorityId: id, count: 2 }]);
    const stranger = await stage.officeOf('PROVINCIAL_HEAD', { provinceCode: '30' });
    expect((await stranger.ask(counts)).data.noteCounts).toEqual([]);
    const analyst = await stage.officeOf('NACC_ANALYST', {});
    expect((await analyst.ask(counts)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('are edited by the office; of two at once the second is shown what the first wrote', async () => {
    const [note] = (await officer.ask(list, { id })).data.authorityNotes;
    const both = await Promise.all([
      officer.ask(edit, { id: note.id, version: 1, text: 'นัดวันที่ ๕', pinned: true }),
      head.ask(edit, { id: note.id, version: 1, text: 'นัดวันที่ ๖', pinned: true }),
    ]);
    const answers = both.map(({ data }) => data.editNote);
    const saved = answers.find(({ data }) => data).data;
    expect(answers.find(({ code }) => code)).toMatchObject({
      code: 'NOTE_CHANGED',
      params: { name: saved.editorName },
      current: { version: 2, text: saved.text, pinned: true },
    });
  });

  it('are seen by nobody of the authority, of another province, nor by an analyst', async () => {
    for (const role of ['PLAN_OFFICER', 'DIVISION_HEAD', 'EXECUTIVE', 'AUDITOR'] as const) {
      const member = await stage.memberOf(role, authorityId);
      expect((await member.ask(list, { id })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    for (const regionNo of [5, 3]) {
      const analyst = await stage.officeOf('NACC_ANALYST', { regionNo });
      expect((await analyst.ask(list, { id })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const elsewhere = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '30' });
    expect((await elsewhere.ask(list, { id })).data.authorityNotes).toEqual([]);
    const foreign = { authorityId: id, text: 'x', pinned: false, orderKey: 'foreign-note' };
    expect((await elsewhere.ask(add, foreign)).data.addNote.code).toBe('NO_SUCH_AUTHORITY');
    const [note] = (await officer.ask(list, { id })).data.authorityNotes;
    expect((await elsewhere.ask(remove, { id: note.id, version: note.version })).data.removeNote.code).toBe(
      'NO_SUCH_NOTE',
    );
  });

  it('are no rows at all in a scope that is not the province’s, and written about no other’s authority', async () => {
    const count = (scope: Parameters<Stage['within']>[0]) =>
      stage.within(scope, (client) => client.authorityNote.count());
    expect(await count({ kind: 'province', provinceCode: '52' })).toBe(2);
    expect(await count({ kind: 'authority', authorityId })).toBe(0);
    expect(await count({ kind: 'province', provinceCode: '30' })).toBe(0);
    expect(await count({ kind: 'region', regionNo: 5 })).toBe(0);
    expect(await count({ kind: 'nation' })).toBe(0);
    const row = { provinceCode: '30', aboutId: authorityId, text: 'x', authorId: 'x', authorName: 'x', orderKey: 'x' };
    await expect(
      stage.within({ kind: 'province', provinceCode: '30' }, (client) =>
        client.authorityNote.create({ data: { id: crypto.randomUUID(), ...row } }),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('are removed for good; what they said stays in the log of the province, not in the authority’s', async () => {
    const [note] = (await officer.ask(list, { id })).data.authorityNotes;
    expect((await officer.ask(remove, { id: note.id, version: 1 })).data.removeNote.code).toBe('NOTE_CHANGED');
    const gone = await officer.ask(remove, { id: note.id, version: note.version });
    expect(gone.data.removeNote.__typename).toBe('MutationRemoveNoteSuccess');
    expect((await officer.ask(remove, { id: note.id, version: note.version })).data.removeNote.code).toBe(
      'NO_SUCH_NOTE',
    );
    const events = (scope: Parameters<Stage['within']>[0]) =>
      stage.within(scope, (client) => client.auditEvent.findMany({ where: { entity: 'authority_note' } }));
    const ofProvince = await events({ kind: 'province', provinceCode: '52' });
    expect(ofProvince.map(({ operation }) => operation).sort()).toEqual(['DELETE', 'INSERT', 'INSERT', 'UPDATE']);
    expect(ofProvince.find(({ operation }) => operation === 'DELETE')).toMatchObject({
      chain: 'province:52',
      authorityId: null,
      before: { text: note.text },
    });
    expect(await events({ kind: 'authority', authorityId })).toEqual([]);
    expect(await events({ kind: 'region', regionNo: 5 })).toEqual([]);
    expect(await events({ kind: 'province', provinceCode: '30' })).toEqual([]);
    const auditor = await stage.memberOf('AUDITOR', authorityId);
    const log = await auditor.ask('{ auditEvents(first: 200) { edges { node { entity before after } } } }');
    expect(JSON.stringify(log.data)).not.toContain('นัด');
  });
});
