import type { IncomingHttpHeaders } from 'node:http';
import type { Pool } from 'pg';
import type { Actor, Workplace } from '../actor.ts';
import type { AuthorityRole, OfficeRole } from '../roles.ts';
import { sessionLife } from './session-life.ts';

/** Names the membership that a request acts for, by its id. */
const workplaceHeader = 'x-sujarit-workplace';

/** A request's headers, as the web or as node:http has them. */
export type RequestHeaders = Headers | IncomingHttpHeaders;

export interface IdentityReader {
  pool: Pool;
  production: boolean;
  readSessionToken(cookieHeader: string | null): string | null;
}

/**
 * Who asks, by the session cookie; null without a session that still lives, for disabled people, and for demo accounts in production.
 * Ended memberships and dissolved authorities are no workplaces; a workplace header that names none of the person's own leaves `workplace` null.
 * `secondFactor` is true when one was given in this session (demo accounts are asked for none).
 */
export async function identifyActor(headers: RequestHeaders, reader: IdentityReader): Promise<Actor | null> {
  const token = reader.readSessionToken(headerOf(headers, 'cookie'));
  if (!token) return null;
  const { rows } = await reader.pool.query<SessionRow & (WorkplaceRow | NoWorkplace)>({
    ...sessionOfToken,
    values: [token, sessionLife.touch],
  });
  const session = rows[0];
  if (!session || (reader.production && session.demo)) return null;
  if (session.worn)
    await reader.pool.query({ ...sessionUsed, values: [session.id, sessionLife.idle, sessionLife.most] });
  const workplaces = rows.filter((row) => row.membershipId !== null).map(workplaceOf);
  const wanted = headerOf(headers, workplaceHeader);
  const only = workplaces.length === 1 ? workplaces[0] : undefined;
  return {
    userId: session.userId,
    name: session.name,
    email: session.email,
    secondFactor: session.secondFactor || session.demo,
    workplaces,
    workplace: (wanted === null ? only : workplaces.find(({ membershipId }) => membershipId === wanted)) ?? null,
  };
}

function headerOf(headers: RequestHeaders, name: string): string | null {
  const value = headers instanceof Headers ? headers.get(name) : headers[name];
  return typeof value === 'string' ? value : null;
}

interface SessionRow {
  id: string;
  userId: string;
  name: string;
  email: string;
  demo: boolean;
  secondFactor: boolean;
  /** Its last use was written down a while ago. */
  worn: boolean;
}

interface WorkplaceRow {
  membershipId: string;
  role: string;
  authorityId: string | null;
  departmentId: string | null;
  provinceCode: string | null;
  regionNo: number | null;
  position: string | null;
  placeName: string | null;
}

interface NoWorkplace {
  membershipId: null;
}

const lasts = "(m.ended_on IS NULL OR m.ended_on > (now() AT TIME ZONE 'Asia/Bangkok')::date)";

/** One row for each workplace, or a single one without; the session's and the person's columns stand in all of them. */
const sessionOfToken = {
  name: 'session-of-token',
  text: `
    SELECT s.id, u.id AS "userId", u.name, u.email, u.demo, s.second_factor AS "secondFactor",
      s.updated_at < now() - $2 * interval '1 second' AS worn, w.*
    FROM app_session s JOIN app_user u ON u.id = s.user_id
    LEFT JOIN LATERAL (
      SELECT m.id AS "membershipId", m.role::text, m.authority_id AS "authorityId", m.department_id AS "departmentId",
        NULL::text AS "provinceCode", NULL::int AS "regionNo", m.position, a.name_th AS "placeName"
      FROM membership m JOIN authority a ON a.id = m.authority_id
      WHERE m.user_id = u.id AND a.state = 'ACTIVE' AND ${lasts}
      UNION ALL
      SELECT m.id, m.role::text, NULL, NULL, m.province_code, m.region_no, m.position, p.name_th
      FROM office_membership m LEFT JOIN province p ON p.code = m.province_code
      WHERE m.user_id = u.id AND ${lasts}) w ON true
    WHERE s.token = $1 AND s.expires_at > now() AND u.disabled_at IS NULL
    ORDER BY w."placeName", w."membershipId"`,
};

const sessionUsed = {
  name: 'session-used',
  text: `
    UPDATE app_session SET updated_at = now(),
      expires_at = least(now() + $2 * interval '1 second', created_at + $3 * interval '1 second')
    WHERE id = $1`,
};

function workplaceOf({ membershipId, role, position, placeName, ...of }: WorkplaceRow): Workplace {
  const { authorityId, departmentId, provinceCode, regionNo } = of;
  if (authorityId !== null) {
    const held = { membershipId, role: role as AuthorityRole, position };
    return { kind: 'authority', ...held, authorityId, departmentId, placeName: placeName ?? '' };
  }
  const held = { membershipId, role: role as OfficeRole, position };
  const area = regionNo === null ? 'ส่วนกลาง' : `ภาค ${regionNo}`;
  return { kind: 'office', ...held, provinceCode, regionNo, placeName: placeName ?? area };
}
