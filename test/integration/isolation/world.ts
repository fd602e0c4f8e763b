import { createHash } from 'node:crypto';
import { openDatabase, runTenantUnit, type TenantClient } from '@sujarit/db/tenant-unit';
import { asOwner, testActor } from '../../kit/places.ts';
import type { TestDatabase } from '../../kit/postgres.ts';
import { authorityOf, idOf, markOf, type Place, places, provinceOf } from './names.ts';
import { fillChases } from './world.chases.ts';
import { fillImports } from './world.imports.ts';
import { fillNotes } from './world.notes.ts';
import { fillOffices } from './world.offices.ts';
import { fillPlan, plans } from './world.plans.ts';
import { fillReports } from './world.reports.ts';
import { fillSheets } from './world.sheets.ts';

/** Three authorities in two provinces, each with rows of every kind, and rows of the offices above. */
export async function makeWorld(database: TestDatabase): Promise<void> {
  await asOwner(database, async (owner) => {
    for (const place of ['own', 'foreign'] as const) {
      const { code, regionNo } = provinceOf[place];
      await owner.query(
        `INSERT INTO province (code, name_th, name_en, region_no) VALUES ($1, $2, $2, $3) ON CONFLICT (code) DO NOTHING`,
        [code, `จังหวัด ${code}`, regionNo],
      );
    }
    await owner.query(
      `INSERT INTO framework (id, title_th, title_en, year_from, year_to, levels) VALUES ('framework-2566-2570', 'กรอบ', 'Framework', 2566, 2570, '{มิติ,ภารกิจ,ภารกิจย่อย}') ON CONFLICT DO NOTHING`,
    );
    await owner.query(
      `INSERT INTO framework_node (framework_id, code, parent_code, level, ordinal, name_th, name_en) VALUES
       ('framework-2566-2570', '1', NULL, 1, 1, 'มิติ', 'D'), ('framework-2566-2570', '1.1', '1', 2, 1, 'ภารกิจ', 'M'), ('framework-2566-2570', '1.1.1', '1.1', 3, 1, 'ภารกิจย่อย', 'S')
       ON CONFLICT DO NOTHING`,
    );
    for (const place of places) {
      for (const name of ['officer', 'head', 'executive', 'auditor', 'leaver']) {
        const id = idOf(place, `user-${name}`);
        await owner.query(`INSERT INTO app_user (id, name, email, updated_at, demo) VALUES ($1, $2, $3, now(), true)`, [
          id,
          `${name} ${markOf(place)}`,
          `${name}@${place}.test`,
        ]);
      }
    }
  });
  const app = openDatabase(database.appUrl, { connections: 1 });
  try {
    for (const place of places) {
      await runTenantUnit(app, { kind: 'system', reason: 'rows of a test' }, testActor, (client) =>
        fill(client, place),
      );
      const id = authorityOf(place);
      await runTenantUnit(app, { kind: 'authority', authorityId: id }, testActor, (client) =>
        client.authority.update({ where: { id }, data: { phone: '054 000 000' } }),
      );
    }
    await runTenantUnit(app, { kind: 'system', reason: 'rows of a test' }, testActor, async (client) => {
      await fillOffices(client);
      await fillChases(client);
      await fillSheets(client);
      await fillNotes(client);
    });
  } finally {
    await app.close();
  }
}

async function fill(client: TenantClient, place: Place): Promise<void> {
  const authorityId = authorityOf(place);
  const mark = markOf(place);
  const { code, regionNo } = provinceOf[place];
  const id = (name: string) => idOf(place, name);
  const at = new Date('2023-04-10T03:00:00Z');
  await client.authority.create({
    data: { id: authorityId, code: `code ${mark}`, type: 'SAO', nameTh: `อบต. ${mark}`, provinceCode: code, regionNo },
  });
  await client.department.createMany({
    data: ['department-1', 'department-2'].map((name, index) => ({
      authorityId,
      id: id(name),
      name: `${name} ${mark}`,
      ordinal: index + 1,
    })),
  });
  const roles = {
    officer: 'PLAN_OFFICER',
    head: 'DIVISION_HEAD',
    executive: 'EXECUTIVE',
    auditor: 'AUDITOR',
    leaver: 'PLAN_OFFICER',
  } as const;
  await client.membership.createMany({
    data: Object.entries(roles).map(([name, role]) => ({
      authorityId,
      id: id(`membership-${name}`),
      userId: id(`user-${name}`),
      role,
      departmentId: name === 'head' ? id('department-1') : null,
      position: `${name} ${mark}`,
    })),
  });
  await client.invitation.create({
    data: {
      authorityId,
      id: id('invitation'),
      email: `new@${place}.test`,
      name: `คนใหม่ ${mark}`,
      role: 'AUDITOR',
      tokenHash: id('token'),
      invitedBy: mark,
      expiresAt: new Date('2099-01-01'),
    },
  });
  await client.storedFile.createMany({
    data: ['file-evidence', 'file-import', 'file-free'].map((name) => ({
      authorityId,
      id: id(name),
      sha256: createHash('sha256').update(`${place} ${name}`).digest('hex'),
      size: `${place} ${name}`.length,
      mediaType: 'text/plain',
      name: `${name} ${mark}.txt`,
      uploadedBy: id('user-officer'),
      uploadedAt: at,
    })),
  });
  await fillImports(client, place);
  for (const plan of plans) await fillPlan(client, place, plan);
  await fillReports(client, place, at);
  await client.itaResult.create({ data: { authorityId, fiscalYear: 2566, total: 88, level: `ผ่าน ${mark}` } });
  await client.itaIndicatorScore.create({ data: { authorityId, fiscalYear: 2566, indicator: 1, score: 90 } });
  await client.integrityMeasure.create({
    data: {
      authorityId,
      id: id('measure'),
      fiscalYear: 2566,
      ordinal: 1,
      instrument: 'IIT',
      indicator: 1,
      measure: mark,
    },
  });
  await client.auditFinding.create({
    data: {
      authorityId,
      id: id('audit-finding'),
      projectId: id('plan-in-use project-1'),
      title: mark,
      detail: mark,
      auditorId: id('user-auditor'),
      auditorName: mark,
    },
  });
}
