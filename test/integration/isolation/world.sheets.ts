import { createHash } from 'node:crypto';
import type { TenantClient } from '@sujarit/db/tenant-unit';
import { idOf, markOf, type Place, provinceOf } from './names.ts';

/** Sheets of ITA results of each office and of authorities of the platform, with what they would write. */
export async function fillSheets(client: TenantClient): Promise<void> {
  for (const place of ['own', 'foreign'] as const) {
    const { code: provinceCode, regionNo } = provinceOf[place];
    await addSheet(client, place, 'sheet of province', { provinceCode });
    await addSheet(client, place, 'sheet of region', { regionNo });
  }
  await addSheet(client, 'own', 'sheet of nation', {});
  await addSheet(client, 'own', 'sheet of tenants', {});
}

async function addSheet(
  client: TenantClient,
  place: Place,
  name: string,
  office: { provinceCode?: string; regionNo?: number },
): Promise<void> {
  const ofAll = name.endsWith('nation') || name.endsWith('tenants');
  const mark = ofAll ? name : markOf(place);
  const id = idOf(ofAll ? 'office' : place, name);
  const sha256 = createHash('sha256').update(`${place} ${name}`).digest('hex');
  const file = { name: `${mark}.xlsx`, sha256, size: `${place} ${name}`.length, createdBy: mark, creatorName: mark };
  const sheet = {
    id,
    kind: name.endsWith('tenants') ? 'AUTHORITIES' : 'ITA_RESULTS',
    state: 'PREVIEW',
    ...office,
    ...file,
  } as const;
  await client.sheetImport.create({ data: sheet });
  const cells = { name: mark };
  const problems = [{ column: null, code: 'CODE_MISSING', params: { mark } }];
  const row = { sheetId: id, part: 'ITA_RESULT', label: mark, cells } as const;
  await client.sheetRow.createMany({
    data: [
      { ...row, line: 2, verdict: 'ADDED', values: { fiscalYear: 2566, total: mark }, writtenAt: new Date() },
      { ...row, line: 3, verdict: 'CHANGED', values: { total: mark }, before: { total: '1' } },
      { ...row, line: 4, verdict: 'REFUSED', problems },
    ],
  });
}
