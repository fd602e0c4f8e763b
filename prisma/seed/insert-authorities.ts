import type { Client } from 'pg';
import type { DemoAuthority } from './authority-list.ts';
import { insertRows } from './insert-rows.ts';
import { departmentRows } from './simulated/simulated-authority.ts';

/** Who the audit log names for what the seed writes with triggers. */
const actor = {
  actor_id: 'demo-seed',
  actor_name: 'ข้อมูลสาธิต',
  actor_role: 'SYSTEM',
  action: 'demo.seed',
  request_id: 'demo-0',
  address: 'demo',
};

/** Authorities with an audit event each; the seed is the actor, for the rest of the connection too. */
export async function insertAuthorities(
  owner: Client,
  authorities: readonly DemoAuthority[],
  sampleDocumentOf: (id: string) => string | null = () => null,
): Promise<void> {
  for (const [name, value] of Object.entries(actor))
    await owner.query('SELECT set_config($1, $2, false)', [`app.${name}`, value]);
  await insertRows(
    owner,
    'authority',
    authorities.map(({ id, code, type, size, nameTh, nameEn, provinceCode, districtCode, regionNo, simulated }) => ({
      id,
      code,
      type,
      size,
      name_th: nameTh,
      name_en: nameEn,
      province_code: provinceCode,
      district_code: districtCode,
      region_no: regionNo,
      simulated,
      sample_document: sampleDocumentOf(id),
    })),
  );
}

export async function insertDepartments(owner: Client, authorities: readonly DemoAuthority[]): Promise<void> {
  const rows = authorities.flatMap(departmentRows);
  await insertRows(
    owner,
    'department',
    rows.map(({ authorityId, ...row }) => ({ authority_id: authorityId, ...row })),
  );
}
