import { encodeGlobalID } from '@pothos/plugin-relay';
import { accessible } from '@sujarit/auth/ability';
import { askReasons } from '@sujarit/domain/match-authority';
import { AuthorityTypeEnum } from '../authority/authority.type.ts';
import { builder } from '../builder.ts';

export const BulkItemStateEnum = builder.enumType('BulkItemState', {
  values: ['QUEUED', 'READING', 'MATCHED', 'ASKED', 'PLACED', 'DUPLICATE', 'REFUSED', 'LEFT_OUT'] as const,
});
const AskReasonEnum = builder.enumType('AskReason', { values: askReasons });

export const BulkImportItem = builder.prismaNode('BulkImportItem', {
  description:
    'One document of a bulk import: what was read of whose it is, whose it was found to be, and how it went.',
  authScopes: { may: 'bulkItem.read' },
  id: { field: 'id' },
  findUnique: (id, context) => ({ id, AND: [accessible(context.ability, 'bulkItem.read')] }),
  fields: (t) => ({
    ordinal: t.exposeInt('ordinal'),
    name: t.exposeString('name', { description: 'Path within the archive: a hint, never a reason.' }),
    size: t.exposeInt('size', { nullable: true, description: 'Bytes; null where it was not unpacked.' }),
    state: t.expose('state', { type: BulkItemStateEnum }),
    kind: t.exposeString('kind', { nullable: true }),
    readName: t.exposeString('readName', { nullable: true }),
    readType: t.expose('readType', { type: AuthorityTypeEnum, nullable: true }),
    readDistrict: t.exposeString('readDistrict', { nullable: true }),
    readProvince: t.exposeString('readProvince', { nullable: true }),
    yearFrom: t.exposeInt('yearFrom', { nullable: true }),
    yearTo: t.exposeInt('yearTo', { nullable: true }),
    projects: t.exposeInt('projects', { nullable: true }),
    doubts: t.exposeInt('doubts', { nullable: true }),
    askReason: t.field({
      type: AskReasonEnum,
      nullable: true,
      select: { askReason: true },
      resolve: ({ askReason }) => askReasons.find((reason) => reason === askReason) ?? null,
    }),
    candidateIds: t.idList({
      description: 'Authorities it may be of, the likeliest first.',
      select: { candidateIds: true },
      resolve: ({ candidateIds }) => candidateIds.map((id) => encodeGlobalID('Authority', id)),
    }),
    authority: t.relation('authority', { nullable: true, description: 'Whose it is, matched or decided.' }),
    chooserName: t.exposeString('chooserName', {
      nullable: true,
      description: 'Who decided; null where it was matched.',
    }),
    refusalCode: t.exposeString('refusalCode', { nullable: true }),
    refusalParams: t.expose('refusalParams', { type: 'Json', nullable: true }),
    settledAt: t.expose('settledAt', { type: 'DateTime', nullable: true }),
    downloadPath: t.string({
      nullable: true,
      description: 'Path of the document at the API, for who may read the item; null where it was not unpacked.',
      select: { id: true, sha256: true },
      resolve: ({ id, sha256 }) => (sha256 === null ? null : `/files/bulk-item/${id}`),
    }),
    version: t.exposeInt('version'),
  }),
});
