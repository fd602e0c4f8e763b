import { findingRows } from '@sujarit/db/finding-rows';
import type { Prisma } from '@sujarit/db/generated/prisma/client';
import { keepFile } from '@sujarit/db/keep-file';
import type { TenantClient } from '@sujarit/db/tenant-unit';
import type { PlanDocument } from '@sujarit/domain/plan-document';
import { planDocumentEnding, planDocumentKinds } from '@sujarit/domain/plan-document-kinds';
import { v5 as uuidOfName } from 'uuid';
import type { JobContext, Outcome } from '../job-context.ts';

export interface BulkItem {
  id: string;
  provinceCode: string;
  name: string;
  sha256: string;
  size: number;
}

interface Placing {
  authorityId: string;
  document: PlanDocument;
  text: string;
  facts: Prisma.BulkImportItemUpdateManyMutationInput;
}

const reason = "a document that the province brought is put into an authority's tray";
const unsettled = { in: ['READING', 'MATCHED'] } satisfies Prisma.EnumBulkItemStateFilter;

/**
 * Puts a document that was read into an authority's tray, with its doubts, and settles its item, in one transaction: a run that comes second
 * finds the item settled. A document that lies in the tray already is put there no second time.
 */
export async function placeInTray(
  { beyond, order, payload }: JobContext<'place-bulk-item'>,
  item: BulkItem,
  { authorityId, document, text, facts }: Placing,
): Promise<Outcome> {
  const { bulkItemId: id } = payload;
  return beyond(reason)(async (client) => {
    const settle = async (state: 'PLACED' | 'DUPLICATE', importId: string) => {
      const settled = { chosenId: authorityId, importId, settledAt: new Date(), version: { increment: 1 } };
      const { count } = await client.bulkImportItem.updateMany({
        where: { id, state: unsettled },
        data: { ...facts, ...settled, state },
      });
      return count > 0;
    };
    await holdTray(client, authorityId, item.sha256);
    const there = await inTray(client, authorityId, item.sha256);
    if (there) return (await settle('DUPLICATE', there.id)) ? 'done' : 'nothing to do';
    const importId = uuidOfName(authorityId, id);
    if (!(await settle('PLACED', importId))) return 'nothing to do';
    const { provinceCode, sha256, size } = item;
    const file = await keepFile(client, {
      authorityId,
      sha256,
      size,
      mediaType: mediaTypeOf(item.name),
      name: item.name.split('/').at(-1) ?? item.name,
      uploadedBy: order.userId,
    });
    await client.planImport.create({
      data: {
        authorityId,
        id: importId,
        fileId: file.id,
        state: 'READY',
        document,
        text,
        stage: 'done',
        createdBy: order.userId,
        sentByProvince: provinceCode,
        finishedAt: new Date(),
      },
    });
    await client.importFinding.createMany({ data: findingRows({ authorityId, importId }, document) });
    return 'done';
  });
}

/** The same lock as of who brings a document to the own authority: two at once put it there once. */
async function holdTray(client: TenantClient, authorityId: string, sha256: string): Promise<void> {
  await client.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import ${authorityId} ${sha256}`}, 0))`;
}

/** An import of the very content that was not set aside and did not fail. */
function inTray(client: TenantClient, authorityId: string, sha256: string) {
  return client.planImport.findFirst({
    where: {
      authorityId,
      discardedAt: null,
      state: { in: ['QUEUED', 'RUNNING', 'READY'] },
      file: { is: { sha256 } },
    },
    select: { id: true },
    orderBy: { createdAt: 'asc' },
  });
}

/** By the name's ending; the content was read and is a document whatever it is called. */
function mediaTypeOf(name: string): string {
  const ending = planDocumentEnding(name);
  return ending ? planDocumentKinds[ending] : 'application/octet-stream';
}
