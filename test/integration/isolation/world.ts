import { createHash } from 'node:crypto';
import { planContentHash } from '@sujarit/db/plan-content-hash';
import { openDatabase, runTenantUnit, type TenantClient } from '@sujarit/db/tenant-unit';
import { asOwner, testActor } from '../../kit/places.ts';
import type { TestDatabase } from '../../kit/postgres.ts';

/** Whose rows a case reaches for, seen from the authority ลำปาง/หนึ่ง: its own, its neighbour's in the province, one's of another province. */
export const places = ['own', 'sibling', 'foreign'] as const;
export type Place = (typeof places)[number];

export const provinceOf: Record<Place, { code: string; regionNo: number }> = {
  own: { code: '52', regionNo: 5 },
  sibling: { code: '52', regionNo: 5 },
  foreign: { code: '30', regionNo: 3 },
};

/** Every text of a place's rows bears its mark: a mark in an answer that the role may not see is a leak, wherever it stands. */
export const markOf = (place: Place) => `«${place}»`;

/** A row's id that needs no looking up: the same for the same place and name. */
export function idOf(place: Place | 'office', name: string): string {
  const hex = createHash('sha256').update(`${place}/${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const authorityOf = (place: Place) => idOf(place, 'authority');
/** The id as the API shows it, before relay's encoding. */
export const tenantIdOf = (place: Place, name: string) => `${authorityOf(place)}:${idOf(place, name)}`;
export const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64');

const contentHashes = new Map<Place, string>();
/** Hash of the submitted plan's content: what an executive signs. Known once the world is made. */
export const contentHashOf = (place: Place) => contentHashes.get(place) ?? '';

/** Plans in the states that acts need, by revision. */
const plans = [
  { name: 'plan-in-use', state: 'IN_USE', revision: 1 },
  { name: 'plan-draft', state: 'DRAFT', revision: 2 },
  { name: 'plan-submitted', state: 'SUBMITTED', revision: 3 },
  { name: 'plan-signed', state: 'SIGNED', revision: 4 },
  { name: 'plan-approved', state: 'APPROVED', revision: 5 },
  { name: 'plan-announced', state: 'ANNOUNCED', revision: 6 },
] as const;

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
    }
    await runTenantUnit(app, { kind: 'system', reason: 'rows of a test' }, testActor, fillOffices);
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

async function fillImports(client: TenantClient, place: Place): Promise<void> {
  const authorityId = authorityOf(place);
  const mark = markOf(place);
  const document = {
    format: 'sujarit.plan-document/1',
    kind: 'PLAN',
    organization: { name: `อบต. ${mark}`, type: 'SAO', district: null, province: null },
    plan: {
      title: `แผน ${mark}`,
      framework: 'framework-2566-2570',
      yearFrom: 2571,
      yearTo: 2575,
      announcedOn: null,
      signatory: null,
    },
    targets: [],
    risks: [],
    declared: { projects: { total: null, byDimension: {} }, budgetByYear: {} },
    projects: [
      {
        ordinal: 1,
        dimension: '1',
        codes: ['1.1.1'],
        kind: 'PROJECT',
        measure: null,
        name: `โครงการ ${mark}`,
        department: null,
        budgetByYear: { 2571: { amount: 1, mark: null } },
        indicator: null,
        targetByYear: {},
        lines: [1, 1],
        sheet: null,
      },
    ],
    rows: [],
    report: null,
    findings: [],
  };
  for (const name of ['import', 'import-settled']) {
    const importId = idOf(place, name);
    await client.planImport.create({
      data: {
        authorityId,
        id: importId,
        fileId: idOf(place, 'file-import'),
        state: 'READY',
        document,
        text: `บรรทัด ${mark}\nบรรทัด ${mark}`,
        createdBy: mark,
      },
    });
    await client.importFinding.create({
      data: {
        authorityId,
        id: idOf(place, `finding of ${name}`),
        importId,
        ordinal: 1,
        code: 'NO_SHEET',
        severity: 'WARNING',
        message: mark,
        lineFrom: 0,
        lineTo: 1,
      },
    });
  }
}

async function fillPlan(
  client: TenantClient,
  place: Place,
  { name, state, revision }: (typeof plans)[number],
): Promise<void> {
  const authorityId = authorityOf(place);
  const mark = markOf(place);
  const id = (row: string) => idOf(place, row);
  const planId = id(name);
  await client.plan.create({
    data: {
      authorityId,
      id: planId,
      frameworkId: 'framework-2566-2570',
      title: `แผน ${mark}`,
      yearFrom: 2566,
      yearTo: 2570,
      revision,
      state: 'DRAFT',
      signatory: mark,
    },
  });
  await client.planTarget.create({ data: { authorityId, planId, metric: 'ITA_SCORE', fiscalYear: 2566, value: 86 } });
  for (const [index, department] of ['department-1', 'department-2'].entries()) {
    const projectId = id(`${name} project-${index + 1}`);
    await client.project.create({
      data: {
        authorityId,
        id: projectId,
        planId,
        ordinal: index + 1,
        kind: 'PROJECT',
        name: `โครงการ ${mark}`,
        measure: mark,
        indicator: mark,
        departmentId: id(department),
      },
    });
    await client.projectPlace.create({
      data: { authorityId, projectId, ordinal: 1, frameworkId: 'framework-2566-2570', nodeCode: '1.1.1' },
    });
    await client.projectBudget.create({ data: { authorityId, projectId, fiscalYear: 2566, amount: 1000, mark } });
    await client.projectTarget.create({
      data: { authorityId, projectId, fiscalYear: 2566, value: 1, unit: mark, operator: mark },
    });
    await client.projectSheet.create({
      data: {
        authorityId,
        projectId,
        name: mark,
        rationale: mark,
        objectives: [mark],
        targetGroup: [mark],
        method: [mark],
        period: mark,
        location: mark,
        budgetStatus: 'NONE',
        responsible: mark,
        outputs: [mark],
        outcomes: [mark],
        results: [mark],
      },
    });
  }
  const riskId = id(`${name} risk`);
  await client.risk.create({
    data: {
      authorityId,
      id: riskId,
      planId,
      ordinal: 1,
      process: mark,
      issues: [mark],
      levels: ['HIGH'],
      level: 'HIGH',
    },
  });
  await client.riskControl.create({
    data: {
      authorityId,
      id: id(`${name} control`),
      riskId,
      ordinal: 1,
      text: mark,
      projectId: id(`${name} project-1`),
    },
  });
  const contentHash = await planContentHash(client, { authorityId, planId });
  if (state === 'SUBMITTED') contentHashes.set(place, contentHash);
  if (state === 'DRAFT') {
    await client.project.create({
      data: {
        authorityId,
        id: id('plan-draft project-removed'),
        planId,
        ordinal: 3,
        kind: 'PROJECT',
        name: mark,
        departmentId: id('department-1'),
        removedAt: new Date('2023-01-05'),
      },
    });
  } else if (state !== 'SUBMITTED') {
    await client.planSignature.create({
      data: {
        authorityId,
        id: id(`${name} signature`),
        planId,
        contentHash,
        signerId: id('user-executive'),
        signerName: mark,
        position: mark,
        signedAt: new Date('2023-01-10'),
      },
    });
    await client.planDecision.create({
      data: {
        authorityId,
        id: id(`${name} decision`),
        planId,
        kind: 'RETURN',
        reason: mark,
        deciderId: mark,
        deciderName: mark,
        decidedAt: new Date('2023-01-11'),
      },
    });
  }
  await client.plan.update({ where: { authorityId_id: { authorityId, id: planId } }, data: { state } });
}

async function fillReports(client: TenantClient, place: Place, at: Date): Promise<void> {
  const authorityId = authorityOf(place);
  const mark = markOf(place);
  const id = (row: string) => idOf(place, row);
  const reports = [
    { name: 'report-draft', fiscalYear: 2566, months: 6, state: 'DRAFT' },
    { name: 'report-sent', fiscalYear: 2567, months: 6, state: 'SENT' },
  ] as const;
  for (const { name, ...report } of reports) {
    await client.report.create({
      data: { authorityId, id: id(name), planId: id('plan-in-use'), ...report, senderName: mark },
    });
    for (const index of [1, 2]) {
      const entryId = id(`${name} entry-${index}`);
      await client.reportEntry.create({
        data: {
          authorityId,
          id: entryId,
          reportId: id(name),
          projectId: id(`plan-in-use project-${index}`),
          status: 'IN_PROGRESS',
          percent: 10,
          reasonText: mark,
          remark: mark,
          updatedBy: mark,
        },
      });
      await client.evidence.create({
        data: {
          authorityId,
          id: id(`${name} evidence-${index}`),
          entryId,
          fileId: id('file-evidence'),
          caption: mark,
          addedBy: mark,
          addedAt: at,
        },
      });
    }
    await client.reportDecision.create({
      data: {
        authorityId,
        id: id(`${name} decision`),
        reportId: id(name),
        kind: 'RETURN',
        reason: mark,
        deciderId: mark,
        deciderName: mark,
        decidedAt: at,
      },
    });
  }
  await client.consistencyMark.create({
    data: {
      authorityId,
      id: id('mark'),
      projectId: id('plan-in-use project-1'),
      consistent: true,
      reason: mark,
      markerId: mark,
      markerName: mark,
      markedAt: at,
    },
  });
}

async function fillOffices(client: TenantClient): Promise<void> {
  for (const place of ['own', 'foreign'] as const) {
    const { code, regionNo } = provinceOf[place];
    const mark = markOf(place);
    for (const [fiscalYear, months] of [
      [2566, 6],
      [2566, 12],
      [2567, 6],
    ] as const) {
      await client.reportingRound.create({
        data: {
          provinceCode: code,
          fiscalYear,
          months,
          opensOn: new Date('2023-04-01'),
          dueOn: new Date('2023-04-20'),
          greenFrom: 50,
          orangeFrom: 20,
        },
      });
    }
    const offices = [
      { name: 'export of province', provinceCode: code, regionNo: null },
      { name: 'export of region', provinceCode: null, regionNo },
    ];
    for (const { name, ...office } of offices) {
      const exportId = idOf(place, name);
      await client.aggregateExport.create({
        data: {
          id: exportId,
          ...office,
          fiscalYear: 2566,
          months: 6,
          state: 'READY',
          orderedBy: mark,
          orderedName: mark,
          orderKey: name,
        },
      });
      await client.exportFile.create({
        data: {
          exportId,
          format: 'CSV',
          name: `${mark}.csv`,
          sha256: createHash('sha256').update(`${place} ${name}`).digest('hex'),
          size: `${place} ${name}`.length,
        },
      });
    }
    await client.aggregateExport.create({
      data: {
        id: idOf(place, 'export queued'),
        provinceCode: code,
        fiscalYear: 2566,
        months: 6,
        state: 'QUEUED',
        orderedBy: mark,
        orderedName: mark,
        orderKey: 'queued',
      },
    });
    await client.deadLetter.create({
      data: {
        id: idOf(place, 'dead-letter'),
        job: 'read-plan-document',
        payload: { authorityId: authorityOf(place), importId: idOf(place, 'import') },
        scope: { order: { userId: 'x', membershipId: idOf(place, 'membership-officer'), requestId: 'x' } },
        error: mark,
        attempts: 4,
      },
    });
  }
  await client.aggregateExport.create({
    data: {
      id: idOf('office', 'export of nation'),
      fiscalYear: 2566,
      months: 6,
      state: 'READY',
      orderedBy: 'nation',
      orderedName: 'nation',
      orderKey: 'nation',
    },
  });
  await client.exportFile.create({
    data: {
      exportId: idOf('office', 'export of nation'),
      format: 'CSV',
      name: 'nation.csv',
      sha256: createHash('sha256').update('nation').digest('hex'),
      size: 'nation'.length,
    },
  });
}
