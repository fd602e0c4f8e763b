import { randomBytes, randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { normalEmail } from '@sujarit/auth/identity/email-address';
import { type Identity, openIdentity } from '@sujarit/auth/identity/open-identity';
import { type AuthorityRole, authorityRoles, mayHoldTogether, type OfficeRole, officeRoles } from '@sujarit/auth/roles';
import { openDatabase, runTenantUnit, type TenantClient } from '@sujarit/db/tenant-unit';
import { type Env, readEnv } from './env.ts';

/*
 * `npm run add-person`: gives a person, new or known, a role in an authority, a province, a region or the nation, and prints the password of
 * somebody new, once. It is how the first people of a place come in; the others are invited by them. Exit code 2 on a wrong call.
 */
const usage = `usage: add-person --email E --name N --role ROLE (--authority CODE | --province CODE | --region NO | --nation) [--position P]
  roles of an authority: ${authorityRoles.join(' ')}
  roles of an office:    ${officeRoles.join(' ')}
`;

const { values: asked } = parseArgs({
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    position: { type: 'string' },
    authority: { type: 'string' },
    province: { type: 'string' },
    region: { type: 'string' },
    nation: { type: 'boolean' },
  },
});

class WrongCall extends Error {}

try {
  process.stdout.write(await addPerson(readEnv()));
} catch (error) {
  if (!(error instanceof WrongCall)) throw error;
  process.stderr.write(`${error.message}\n${usage}`);
  process.exitCode = 2;
}

async function addPerson(env: Env): Promise<string> {
  const { email = '', name = '', role = '', position = null, authority, province, region, nation } = asked;
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new WrongCall('--email is needed');
  if (!name.trim()) throw new WrongCall('--name is needed');
  const places = [authority, province, region, nation].filter((place) => place !== undefined);
  if (places.length !== 1) throw new WrongCall('exactly one place is needed');
  const inAuthority = authorityRoles.find((one) => one === role);
  const inOffice = officeRoles.find((one) => one === role);
  if (authority !== undefined ? !inAuthority : !inOffice)
    throw new WrongCall(`${role || 'no role'} is none of that place`);
  if (inAuthority === 'DIVISION_HEAD') throw new WrongCall('a division head is invited by a plan officer');

  const database = openDatabase(env.DATABASE_URL, { connections: 1 });
  const identity = openIdentity({
    url: env.IDENTITY_DATABASE_URL,
    secret: env.AUTH_SECRET,
    baseUrl: env.API_ORIGIN,
    trustedOrigins: [],
    production: env.NODE_ENV === 'production',
    connections: 1,
  });
  const who = {
    userId: 'system',
    name: 'system',
    role: 'SYSTEM',
    action: 'add-person',
    requestId: 'add-person',
    address: 'command',
  };
  const unit = <T>(work: (client: TenantClient) => Promise<T>) =>
    runTenantUnit(database, { kind: 'system', reason: 'first people of a place' }, who, work);
  try {
    const place = await unit((client) => placeOf(client, { authority, province, region }));
    const { userId, password } = await personOf(identity, { email: normalEmail(email), name });
    await unit((client) =>
      place.authorityId !== undefined
        ? joinAuthority(client, { ...place, userId, position, role: inAuthority! })
        : joinOffice(client, { ...place, userId, position, role: inOffice! }),
    );
    return `${email}  ${role}  ${place.name}\n${password === null ? 'known: the password stays as it is' : `password: ${password}`}\n`;
  } finally {
    await Promise.all([identity.close(), database.close()]);
  }
}

type Place = { name: string } & (
  | { authorityId: string }
  | { authorityId?: undefined; provinceCode: string | null; regionNo: number | null }
);

async function placeOf(
  client: TenantClient,
  {
    authority,
    province,
    region,
  }: { authority?: string | undefined; province?: string | undefined; region?: string | undefined },
): Promise<Place> {
  if (authority !== undefined) {
    const found = await client.authority.findFirst({ where: { code: authority }, select: { id: true, nameTh: true } });
    if (!found) throw new WrongCall(`no authority has the code ${authority}`);
    return { authorityId: found.id, name: found.nameTh };
  }
  if (province !== undefined) {
    const found = await client.province.findUnique({ where: { code: province }, select: { nameTh: true } });
    if (!found) throw new WrongCall(`no province has the code ${province}`);
    return { provinceCode: province, regionNo: null, name: found.nameTh };
  }
  if (region === undefined) return { provinceCode: null, regionNo: null, name: 'ส่วนกลาง' };
  const regionNo = Number(region);
  if (!Number.isInteger(regionNo) || regionNo < 1 || regionNo > 9) throw new WrongCall('a region is 1 to 9');
  return { provinceCode: null, regionNo, name: `ภาค ${regionNo}` };
}

async function personOf(identity: Identity, { email, name }: { email: string; name: string }) {
  const known = await identity.userOfEmail(email);
  if (known) return { userId: known, password: null };
  const password = randomBytes(12).toString('base64url');
  return { userId: await identity.createUser({ name, email, password }), password };
}

async function joinAuthority(
  client: TenantClient,
  {
    authorityId,
    userId,
    role,
    position,
  }: { authorityId: string; userId: string; role: AuthorityRole; position: string | null },
): Promise<void> {
  const held = await client.membership.findMany({ where: { authorityId, userId, endedOn: null } });
  if (held.some((one) => one.role === role)) throw new WrongCall('the person has this role already');
  if (held.some((one) => !mayHoldTogether(one.role, role))) throw new WrongCall(`${held[0]?.role} excludes ${role}`);
  await client.membership.create({ data: { authorityId, id: randomUUID(), userId, role, position } });
}

async function joinOffice(
  client: TenantClient,
  of: {
    userId: string;
    role: OfficeRole;
    position: string | null;
    provinceCode: string | null;
    regionNo: number | null;
  },
): Promise<void> {
  const { userId, role, position, provinceCode, regionNo } = of;
  const place = { userId, role, provinceCode, regionNo, endedOn: null };
  if (await client.officeMembership.findFirst({ where: place, select: { id: true } }))
    throw new WrongCall('the person has this role already');
  await client.officeMembership.create({ data: { id: randomUUID(), userId, role, provinceCode, regionNo, position } });
}
