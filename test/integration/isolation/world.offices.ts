import { createHash } from 'node:crypto';
import { settleRoundClosing } from '@sujarit/db/settle-round-closing';
import type { TenantClient } from '@sujarit/db/tenant-unit';
import { authorityOf, idOf, markOf, provinceOf } from './names.ts';

const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');

/** Every file that an export may have. */
export const exportFormats = ['XLSX', 'CSV', 'ZIP'] as const;

export async function fillOffices(client: TenantClient): Promise<void> {
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
          closesOn: new Date(fiscalYear === 2567 ? '2023-04-20' : '2023-06-20'),
          greenFrom: 50,
          orangeFrom: 20,
        },
      });
    }
    await settleRoundClosing(client, { provinceCode: null, today: '2023-04-25' });
    const offices = [
      { name: 'export of province', provinceCode: code, regionNo: null },
      { name: 'export of region', provinceCode: null, regionNo },
    ];
    for (const { name, ...office } of offices) {
      await addSchedule(client, idOf(place, name.replace('export', 'schedule')), office, mark);
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
      await client.exportFile.createMany({
        data: exportFormats.map((format) => ({
          exportId,
          format,
          name: `${mark}.${format}`,
          sha256: sha256Of(`${place} ${name}`),
          size: `${place} ${name}`.length,
        })),
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
    await client.savedView.create({
      data: {
        id: idOf(place, 'view'),
        provinceCode: code,
        ownerId: place === 'own' ? 'user-provincialOfficer' : mark,
        ownerName: mark,
        name: mark,
        query: `q=${mark}`,
        shared: true,
        orderKey: 'kept once',
      },
    });
    await client.savedView.create({
      data: {
        id: idOf(place, 'view left'),
        provinceCode: code,
        ownerId: `${mark} left`,
        ownerName: mark,
        name: `${mark} left`,
        query: `q=${mark}`,
        shared: true,
        orderKey: 'left behind',
      },
    });
    await client.bulkImport.create({
      data: {
        id: idOf(place, 'bulk-import'),
        provinceCode: code,
        name: `${mark}.zip`,
        sha256: sha256Of(`${place} bulk`),
        size: 1,
        state: 'READY',
        createdBy: mark,
        creatorName: mark,
      },
    });
    for (const [ordinal, state] of (['ASKED', 'REFUSED'] as const).entries()) {
      await client.bulkImportItem.create({
        data: {
          id: idOf(place, `bulk-item ${state}`),
          provinceCode: code,
          bulkImportId: idOf(place, 'bulk-import'),
          ordinal,
          name: `${mark}.txt`,
          sha256: sha256Of(`${place} bulk-item`),
          size: `${place} bulk-item`.length,
          state,
          readName: mark,
          askReason: 'SEVERAL',
          candidateIds: [authorityOf(place)],
          chosenId: state === 'REFUSED' ? authorityOf(place) : null,
        },
      });
    }
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
  await addSchedule(client, idOf('office', 'schedule of nation'), {}, 'nation');
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
  await client.exportFile.createMany({
    data: exportFormats.map((format) => ({
      exportId: idOf('office', 'export of nation'),
      format,
      name: `nation.${format}`,
      sha256: sha256Of('nation'),
      size: 'nation'.length,
    })),
  });
}

async function addSchedule(
  client: TenantClient,
  id: string,
  office: { provinceCode?: string | null; regionNo?: number | null },
  creator: string,
): Promise<void> {
  const by = { createdBy: creator, creatorName: creator, membershipId: idOf('office', creator), orderKey: id };
  await client.exportSchedule.create({
    data: { id, ...office, every: 'WEEK', day: 1, deliver: false, ...by, lastDueOn: new Date('2023-04-25') },
  });
}
