import { createFramework } from '@sujarit/db/create-framework';
import type { TenantClient } from '@sujarit/db/tenant-unit';
import { authorityOf, idOf, markOf, type Place, provinceOf } from './names.ts';

export async function fillImports(client: TenantClient, place: Place): Promise<void> {
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
    draftFramework: {
      titleTh: `กรอบ ${mark}`,
      levels: ['ยุทธศาสตร์'],
      nodes: [{ code: '1', parentCode: null, nameTh: `ยุทธศาสตร์ ${mark}`, lines: [1, 1] }],
    },
  };
  const own = { id: `${authorityId}:own`, titleTh: `กรอบ ${mark}`, titleEn: mark, yearFrom: 2571, yearTo: 2575 };
  const place1 = { code: '1', parent: null, level: 1, nameTh: `ยุทธศาสตร์ ${mark}`, nameEn: mark };
  await createFramework(client, authorityId, { ...own, levels: ['ยุทธศาสตร์'], nodes: [place1] });
  const newer = { ...document, plan: { ...document.plan, title: `แผนใหม่ ${mark}`, yearFrom: 2576, yearTo: 2580 } };
  for (const name of ['import', 'import-settled', 'import-newer']) {
    const importId = idOf(place, name);
    await client.planImport.create({
      data: {
        authorityId,
        id: importId,
        fileId: idOf(place, 'file-import'),
        state: 'READY',
        document: name === 'import-newer' ? newer : document,
        text: `บรรทัด ${mark}\nบรรทัด ${mark}`,
        createdBy: mark,
        sentByProvince: provinceOf[place].code,
      },
    });
    await client.importFinding.create({
      data: {
        authorityId,
        id: idOf(place, `finding of ${name}`),
        importId,
        ordinal: 1,
        code: 'FRAMEWORK_UNKNOWN',
        severity: 'WARNING',
        message: mark,
        lineFrom: 0,
        lineTo: 1,
      },
    });
  }
  const plan = { authorityId, id: idOf(place, 'plan-compared'), frameworkId: 'framework-2566-2570', title: mark };
  await client.plan.create({ data: { ...plan, yearFrom: 2576, yearTo: 2580 } });
  const takeover = { authorityId, planId: plan.id, importId: idOf(place, 'import-newer') };
  const taker = { takerId: mark, takerName: mark, takenAt: new Date('2023-01-06') };
  await client.planTakeover.create({ data: { ...takeover, ...taker, differences: 1 } });
}
