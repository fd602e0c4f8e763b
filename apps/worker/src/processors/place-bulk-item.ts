import { loadFrameworks } from '@sujarit/db/load-frameworks';
import { NotFound } from '@sujarit/domain/errors';
import { matchAuthority } from '@sujarit/domain/match-authority';
import type { PlanDocument } from '@sujarit/domain/plan-document';
import type { JobContext, Outcome, Processor } from '../job-context.ts';
import { type BulkItem, placeInTray } from './place-in-tray.ts';
import { readStoredDocument } from './read-stored-document.ts';

type Context = JobContext<'place-bulk-item'>;

/** Reads one document of a bulk import, finds whose it is unless a person has said so, and puts it into that authority's tray, or asks. */
export const placeBulkItem: Processor<'place-bulk-item'> = {
  action: 'bulkImport.edit',

  async run(context) {
    const begun = await begin(context);
    if (!begun) return 'nothing to do';
    const { item, frameworks } = begun;
    const read = await readStoredDocument(context, item.sha256, frameworks);
    const match = item.chosenId ? { matched: item.chosenId } : await matched(context, item, read.document);
    if (match.asked) return ask(context, read.document, match);
    return placeInTray(context, item, { authorityId: match.matched, facts: factsOf(read.document), ...read });
  },

  async fail(client, { bulkItemId: id }, code, params, now) {
    await client.bulkImportItem.updateMany({
      where: { id, state: { in: ['QUEUED', 'READING', 'MATCHED'] } },
      data: {
        state: 'REFUSED',
        refusalCode: code,
        refusalParams: params,
        settledAt: now,
        version: { increment: 1 },
      },
    });
  },
};

/** Takes the item up, unless it is settled: one whose authority was decided stays so while it is read. */
async function begin({ payload: { bulkItemId: id }, unit }: Context) {
  return unit(async (client) => {
    await client.bulkImportItem.updateMany({ where: { id, state: 'QUEUED' }, data: { state: 'READING' } });
    const found = await client.bulkImportItem.findUnique({
      where: { id },
      select: { id: true, provinceCode: true, name: true, state: true, sha256: true, size: true, chosenId: true },
    });
    if (!found) throw new NotFound('BULK_ITEM_NOT_FOUND');
    const { state, sha256, size, ...item } = found;
    if ((state !== 'READING' && state !== 'MATCHED') || sha256 === null || size === null) return null;
    return { item: { ...item, sha256, size }, frameworks: await loadFrameworks(client, null) };
  });
}

async function matched({ unit }: Context, { provinceCode }: BulkItem, document: PlanDocument) {
  return unit(async (client) => {
    const province = await client.province.findUniqueOrThrow({ where: { code: provinceCode } });
    const authorities = await client.authority.findMany({
      where: { provinceCode, state: 'ACTIVE' },
      select: { id: true, type: true, nameTh: true, district: { select: { nameTh: true } } },
    });
    const known = authorities.map(({ district, ...rest }) => ({ ...rest, district: district?.nameTh ?? null }));
    return matchAuthority(document, province.nameTh, known);
  });
}

/** What the province's table shows of a document. */
function factsOf({ kind, organization, plan, projects, rows, report, findings }: PlanDocument) {
  return {
    kind,
    readName: organization.name,
    readType: organization.type,
    readDistrict: organization.district,
    readProvince: organization.province,
    yearFrom: report?.fiscalYear ?? plan.yearFrom,
    yearTo: report?.fiscalYear ?? plan.yearTo,
    projects: kind === 'ITA_MEASURE_REPORT' ? rows.length : projects.length,
    doubts: findings.length,
  };
}

async function ask(
  { payload: { bulkItemId: id }, unit }: Context,
  document: PlanDocument,
  { asked, candidates }: { asked: string; candidates: readonly string[] },
): Promise<Outcome> {
  const { count } = await unit((client) =>
    client.bulkImportItem.updateMany({
      where: { id, state: 'READING' },
      data: {
        ...factsOf(document),
        state: 'ASKED',
        askReason: asked,
        candidateIds: [...candidates],
        version: { increment: 1 },
      },
    }),
  );
  return count === 0 ? 'nothing to do' : 'done';
}
