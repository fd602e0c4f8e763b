import { openDatabase, runTenantUnit } from '@sujarit/db/tenant-unit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';
import { asOwner, testActor } from '../../kit/places.ts';

const view = 'id name query shared own isDefault mayTakeOver ownerName version';
const problem =
  '... on Problem { code params } ... on InvalidInputProblem { problems { field code } } ... on ConflictProblem { current }';
const answer = (name: string) => `{ ${problem} ... on Mutation${name}Success { data { ${view} } } }`;
const documents = {
  saveView: `mutation($input: ViewInput!, $orderKey: String!) { saveView(input: $input, orderKey: $orderKey) ${answer('SaveView')} }`,
  changeView: `mutation($id: ID!, $version: Int!, $input: ViewInput!) { changeView(id: $id, version: $version, input: $input) ${answer('ChangeView')} }`,
  removeView: `mutation($id: ID!, $version: Int!) { removeView(id: $id, version: $version) ${answer('RemoveView')} }`,
  restoreView: `mutation($id: ID!) { restoreView(id: $id) ${answer('RestoreView')} }`,
  takeOverView: `mutation($id: ID!, $version: Int!) { takeOverView(id: $id, version: $version) ${answer('TakeOverView')} }`,
  setDefaultView: `mutation($id: ID!, $isDefault: Boolean!) { setDefaultView(id: $id, isDefault: $isDefault) ${answer('SetDefaultView')} }`,
};

let stage: Stage;
let owner: Person;
let colleague: Person;
let stranger: Person;
let keys = 0;

const act = async (person: Person, name: keyof typeof documents, variables: Record<string, unknown>) =>
  (await person.ask(documents[name], variables)).data[name];
const content = (name: string, more: object = {}) => ({ name, query: 'light=RED', shared: false, ...more });
const save = (person: Person, input: object, orderKey = `order-key-${++keys}`) =>
  act(person, 'saveView', { input, orderKey });
const namesOf = async (person: Person) =>
  (await person.ask(`query { savedViews { name } }`)).data.savedViews.map(({ name }: { name: string }) => name);
const defaultOf = async (person: Person) => (await person.ask('query { defaultView { name } }')).data.defaultView;

beforeAll(async () => {
  stage = await openStage();
  owner = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '52' });
  colleague = await stage.officeOf('PROVINCIAL_HEAD', { provinceCode: '52' });
  stranger = await stage.officeOf('PROVINCIAL_HEAD', { provinceCode: '30' });
});
afterAll(() => stage?.close());

it('keeps the table without its period, for its owner alone, then for the office, and never for another province', async () => {
  const query = '?report=MISSING&fy=2566&round=6&group=district';
  const { data } = await save(owner, content('  ค้าง   ส่ง ', { query }));
  expect(data).toMatchObject({ name: 'ค้าง ส่ง', query: 'group=district&report=MISSING', shared: false, own: true });
  expect([await namesOf(owner), await namesOf(colleague), await namesOf(stranger)]).toEqual([['ค้าง ส่ง'], [], []]);
  const { id } = data;
  expect((await act(colleague, 'setDefaultView', { id, isDefault: true })).code).toBe('NO_SUCH_VIEW');

  const shared = await act(owner, 'changeView', { id, version: 1, input: content('ค้างส่ง', { shared: true }) });
  expect(shared.data).toMatchObject({ name: 'ค้างส่ง', query: 'light=RED', shared: true, version: 2 });
  expect([await namesOf(colleague), await namesOf(stranger)]).toEqual([['ค้างส่ง'], []]);
  const seen = await colleague.ask(`query { savedViews { ${view} } }`);
  expect(seen.data.savedViews).toMatchObject([{ own: false, isDefault: false }]);

  for (const person of [colleague, stranger]) {
    const change = { id, version: 2, input: content('ของฉัน') };
    expect((await act(person, 'changeView', change)).code).toBe('NO_SUCH_VIEW');
    expect((await act(person, 'removeView', { id, version: 2 })).code).toBe('NO_SUCH_VIEW');
    expect((await act(person, 'restoreView', { id })).code).toBe('NO_SUCH_VIEW');
  }
  expect((await act(stranger, 'setDefaultView', { id, isDefault: true })).code).toBe('NO_SUCH_VIEW');
  const hidden = await act(owner, 'changeView', { id, version: 2, input: content('ค้างส่ง') });
  expect(hidden.data.version).toBe(3);
  expect(await namesOf(colleague)).toEqual([]);
});

it('a second click keeps it once; a stale save is told what stands, the same save again changes nothing', async () => {
  const twice = await Promise.all([0, 1].map(() => save(owner, content('สองครั้ง'), 'the-same-key')));
  expect(twice[0].data).toEqual(twice[1].data);
  const { id } = twice[0].data;
  const input = content('สองหน้าต่าง', { query: 'light=ORANGE' });
  expect((await act(owner, 'changeView', { id, version: 1, input })).data.version).toBe(2);
  expect((await act(owner, 'changeView', { id, version: 1, input })).data.version).toBe(2);
  const stale = await act(owner, 'changeView', { id, version: 1, input: content('อีกชื่อ') });
  expect(stale).toMatchObject({ code: 'STALE_VERSION', params: { version: 2 }, current: input });
  expect((await act(owner, 'removeView', { id, version: 1 })).code).toBe('STALE_VERSION');
  expect((await act(owner, 'removeView', { id, version: 2 })).data.version).toBe(3);
  expect((await act(owner, 'removeView', { id, version: 2 })).data.version).toBe(3);
  expect((await act(owner, 'changeView', { id, version: 3, input: content('หายแล้ว') })).code).toBe('NO_SUCH_VIEW');
  expect(await namesOf(owner)).not.toContain('สองหน้าต่าง');
});

it('is restored as it was, unless its name was given away meanwhile', async () => {
  const { id } = (await save(owner, content('นำกลับ'))).data;
  await act(owner, 'removeView', { id, version: 1 });
  const other = (await save(owner, content('นำกลับ'))).data;
  expect(await act(owner, 'restoreView', { id })).toMatchObject({ code: 'VIEW_NAME_TAKEN', params: { name: 'นำกลับ' } });
  await act(owner, 'removeView', { id: other.id, version: 1 });
  expect((await act(owner, 'restoreView', { id })).data).toMatchObject({ name: 'นำกลับ', version: 3 });
  expect((await act(owner, 'restoreView', { id })).data.version).toBe(3);
});

it('opens with one view by default, of a person, as long as the person sees it', async () => {
  const first = (await save(owner, content('แรก', { shared: true }))).data;
  const second = (await save(owner, content('สอง'))).data;
  for (const { id } of [first, second]) await act(owner, 'setDefaultView', { id, isDefault: true });
  await act(colleague, 'setDefaultView', { id: first.id, isDefault: true });
  expect([await defaultOf(owner), await defaultOf(colleague)]).toEqual([{ name: 'สอง' }, { name: 'แรก' }]);
  await act(owner, 'setDefaultView', { id: first.id, isDefault: false });
  expect(await defaultOf(owner), 'another view’s default is left as it is').toEqual({ name: 'สอง' });
  await act(owner, 'setDefaultView', { id: second.id, isDefault: false });
  await act(owner, 'changeView', { id: first.id, version: 1, input: content('แรก') });
  expect([await defaultOf(owner), await defaultOf(colleague), await defaultOf(stranger)]).toEqual([null, null, null]);
});

describe('a shared view of a colleague', () => {
  let leaver: Person;
  let reader: Person;
  let kept: { id: string };
  let private_: { id: string };
  const name = 'ของคนที่ย้ายไป';
  const takeOver = (person: Person, id: string, version = 1) => act(person, 'takeOverView', { id, version });
  const seenBy = async (person: Person) =>
    (await person.ask(`query { savedViews { ${view} } }`)).data.savedViews.find(
      ({ id }: { id: string }) => id === kept.id,
    );
  const sql = (text: string, values: unknown[] = []) => asOwner(stage.kit, (owner) => owner.query(text, values));
  const membership = (endedOn: string | null) =>
    sql('UPDATE office_membership SET ended_on = $2 WHERE user_id = $1', [leaver.userId, endedOn]);
  const account = (disabledAt: string | null) =>
    sql('UPDATE app_user SET disabled_at = $2 WHERE id = $1', [leaver.userId, disabledAt]);
  /** How many rows an update past the API makes someone's own; nothing of it stays. */
  const takenPastTheApi = async (role: string, userId = colleague.userId) => {
    const id = Buffer.from(kept.id, 'base64').toString().split(':')[1]!;
    const database = openDatabase(stage.kit.appUrl, { connections: 1 });
    let count = 0;
    try {
      const actor = { ...testActor, userId, role };
      await runTenantUnit(database, { kind: 'province', provinceCode: '52' }, actor, async (client) => {
        ({ count } = await client.savedView.updateMany({ where: { id }, data: { ownerId: userId } }));
        throw new Error('not to stay');
      }).catch((error: Error) => expect(error.message).toBe('not to stay'));
    } finally {
      await database.close();
    }
    return count;
  };

  beforeAll(async () => {
    leaver = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '52' });
    reader = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '52' });
    kept = (await save(leaver, content(name, { shared: true }))).data;
    private_ = (await save(leaver, content('ส่วนตัว'))).data;
    await act(reader, 'setDefaultView', { id: kept.id, isDefault: true });
  });

  it('is not taken over while the colleague works at the office, by nobody, not past the API either', async () => {
    for (const day of [null, '2999-12-31']) {
      await membership(day);
      expect(await seenBy(leaver)).toMatchObject({ own: true, mayTakeOver: false });
      expect(await seenBy(colleague)).toMatchObject({ own: false, mayTakeOver: false });
      expect(await takeOver(colleague, kept.id)).toMatchObject({
        code: 'VIEW_OWNER_WORKS',
        params: { name: 'PROVINCIAL_OFFICER คนหนึ่ง' },
      });
      expect(await takenPastTheApi('PROVINCIAL_HEAD')).toBe(0);
    }
  });

  it('is taken past the API where the policy does not ask whether its owner has left', async () => {
    const { rows } = await sql(
      "SELECT qual FROM pg_policies WHERE tablename = 'saved_view' AND policyname = 'taken_over'",
    );
    const whole = rows[0].qual as string;
    const without = whole.replace(/\(NOT app\.works_at_office\([^)]*\)\)/, 'true');
    expect(without).not.toBe(whole);
    await sql(`ALTER POLICY taken_over ON saved_view USING ${without}`);
    expect(await takenPastTheApi('PROVINCIAL_HEAD')).toBe(1);
    await sql(`ALTER POLICY taken_over ON saved_view USING ${whole}`);
    expect(await takenPastTheApi('PROVINCIAL_HEAD')).toBe(0);
  });

  it('may be taken over by the head alone once the membership is ended or the account disabled', async () => {
    await account('2023-01-01');
    expect([(await seenBy(colleague)).mayTakeOver, (await seenBy(reader)).mayTakeOver]).toEqual([true, false]);
    expect(await takenPastTheApi('PROVINCIAL_HEAD')).toBe(1);
    await account(null);
    expect((await seenBy(colleague)).mayTakeOver).toBe(false);
    await membership('2023-01-01');
    expect((await seenBy(colleague)).mayTakeOver).toBe(true);
    expect(await takenPastTheApi('PROVINCIAL_OFFICER', reader.userId), 'by no officer').toBe(0);
    const asOfficer = await reader.ask(documents.takeOverView, { id: kept.id, version: 1 });
    expect(asOfficer.errors?.[0]?.extensions?.code, 'an officer takes nothing over').toBe('FORBIDDEN');
    expect((await takeOver(colleague, private_.id)).code).toBe('NO_SUCH_VIEW');
    expect((await takeOver(stranger, kept.id)).code).toBe('NO_SUCH_VIEW');
    expect((await takeOver(colleague, kept.id, 7)).code).toBe('STALE_VERSION');
  });

  it('passes to the head, who changes and removes it; who opens with it goes on', async () => {
    const clash = (await save(colleague, content(name))).data;
    expect((await takeOver(colleague, kept.id)).code).toBe('VIEW_NAME_TAKEN');
    await act(colleague, 'removeView', { id: clash.id, version: 1 });
    const twice = await Promise.all([0, 1].map(() => takeOver(colleague, kept.id)));
    expect(twice.map(({ data }) => data.version)).toEqual([2, 2]);
    expect(await seenBy(colleague)).toMatchObject({
      own: true,
      mayTakeOver: false,
      ownerName: 'PROVINCIAL_HEAD คนหนึ่ง',
    });
    await membership(null);
    expect((await act(leaver, 'removeView', { id: kept.id, version: 2 })).code).toBe('NO_SUCH_VIEW');
    expect(await defaultOf(reader)).toEqual({ name });
    expect((await act(colleague, 'removeView', { id: kept.id, version: 2 })).data.version).toBe(3);
    expect(await defaultOf(reader)).toBeNull();
  });
});

it('refuses a name that is empty, too long or taken, a table that is too long, and more than fifty', async () => {
  await save(owner, content('เสี่ยงสูง'));
  expect(await save(owner, content('เสี่ยงสูง '))).toMatchObject({ code: 'VIEW_NAME_TAKEN', params: { name: 'เสี่ยงสูง' } });
  expect((await save(owner, content('  '))).problems).toEqual([{ field: 'name', code: 'VIEW_NAME_REQUIRED' }]);
  const long = await save(owner, content('ก'.repeat(81), { query: `q=${'a'.repeat(2001)}` }));
  expect(long).toMatchObject({
    params: { longest: 80 },
    problems: [
      { field: 'name', code: 'VIEW_NAME_TOO_LONG' },
      { field: 'query', code: 'VIEW_TOO_LONG' },
    ],
  });
  expect((await save(colleague, content('เสี่ยงสูง'))).data.name).toBe('เสี่ยงสูง');
  for (let count = 1; count < 50; count += 1) await save(colleague, content(`มุมมอง ${count}`));
  expect(await save(colleague, content('อีกหนึ่ง'))).toMatchObject({ code: 'TOO_MANY_VIEWS', params: { limit: 50 } });
});
