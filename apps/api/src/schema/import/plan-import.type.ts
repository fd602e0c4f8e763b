import { accessible } from '@sujarit/auth/ability';
import { InvalidInput } from '@sujarit/domain/errors';
import { draftFrameworkSchema } from '@sujarit/domain/plan-document';
import { documentParts } from '@sujarit/domain/plan-document-parts';
import { Province } from '../authority/authority.type.ts';
import { builder } from '../builder.ts';
import { Plan } from '../plan/plan.type.ts';
import { StoredFile } from '../stored-file/stored-file.type.ts';
import { findAccessible, tenantId } from '../tenant-key.ts';
import { DocumentPartType } from './document-part.type.ts';
import { DraftFramework } from './draft-framework.type.ts';
import { answersOf } from './import-draft.ts';
import { FindingSeverityEnum, FindingStateEnum } from './import-finding.type.ts';
import { type FindingCount, findingCountsOf, measureCountOf } from './import-readings.ts';
import { ImportSummary, readDocument } from './import-summary.type.ts';

export const JobStateEnum = builder.enumType('JobState', {
  values: ['QUEUED', 'RUNNING', 'READY', 'FAILED', 'CANCELLED'] as const,
});

const mostLines = 500;

interface TextLine {
  no: number;
  text: string;
}
const TextLineType = builder.objectRef<TextLine>('TextLine').implement({
  fields: (t) => ({ no: t.exposeInt('no', { description: 'From 0.' }), text: t.exposeString('text') }),
});

const FindingCountType = builder.objectRef<FindingCount>('FindingCount').implement({
  fields: (t) => ({
    state: t.expose('state', { type: FindingStateEnum }),
    severity: t.expose('severity', { type: FindingSeverityEnum }),
    count: t.exposeInt('count'),
  }),
});

const linesOf = (text: string | null) => text?.split('\n') ?? [];

/** A plan document being read, or read. */
export const PlanImport = builder.prismaNode('PlanImport', {
  authScopes: { may: 'import.read' },
  id: { resolve: tenantId },
  findUnique: findAccessible('import.read'),
  select: { authorityId: true, id: true },
  fields: (t) => ({
    downloadPath: t.string({
      description: 'Path of the document at the API, for who may read the import.',
      resolve: ({ authorityId, id }) => `/files/import/${authorityId}/${id}`,
    }),
    state: t.expose('state', { type: JobStateEnum }),
    done: t.exposeInt('done'),
    total: t.exposeInt('total', { description: 'Zero while it is not known.' }),
    stage: t.exposeString('stage', { nullable: true }),
    errorCode: t.exposeString('errorCode', { nullable: true }),
    errorParams: t.expose('errorParams', { type: 'Json', nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true }),
    discardedAt: t.expose('discardedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    broughtBy: t.string({
      nullable: true,
      description: 'Name of who had it read; null for one who is not of the authority.',
      select: { createdBy: true },
      resolve: async ({ authorityId, createdBy }, _args, context) => {
        const of = { where: { authorityId, userId: createdBy }, select: { user: { select: { name: true } } } };
        return (await context.db.membership.findFirst(of))?.user.name ?? null;
      },
    }),
    sentBy: t.relation('sender', {
      type: Province,
      nullable: true,
      description: 'The province whose office put it into the tray; null where the authority brought it itself.',
    }),
    file: t.relation('file', { type: StoredFile }),
    summary: t.field({
      type: ImportSummary,
      nullable: true,
      select: { document: true },
      resolve: ({ document }) => readDocument(document),
    }),
    parts: t.field({
      type: [DocumentPartType],
      complexity: 20,
      description:
        'What was read, piece by piece, with the answers to the doubts put in; of one key where it is named.',
      args: { key: t.arg.string() },
      select: { document: true },
      resolve: async ({ authorityId, id, document }, { key }, context) => {
        const read = readDocument(document);
        if (!read) return [];
        const parts = documentParts(read, await answersOf(context, { authorityId, id }));
        return key == null ? parts : parts.filter((part) => part.key === key);
      },
    }),
    draftFramework: t.field({
      type: DraftFramework,
      nullable: true,
      description: 'Where the document follows no known framework: its own headings.',
      select: { document: true, acceptedFramework: true },
      resolve: ({ document, acceptedFramework }) => {
        const printed = readDocument(document)?.draftFramework;
        if (!printed) return null;
        const accepted = acceptedFramework === null ? null : draftFrameworkSchema.parse(acceptedFramework);
        return { ...(accepted ?? printed), accepted: accepted !== null };
      },
    }),
    lineCount: t.int({ select: { text: true }, resolve: ({ text }) => linesOf(text).length }),
    lines: t.field({
      type: [TextLineType],
      description: `Lines of the text that was read, both ends included, at most ${mostLines} at a time.`,
      args: { from: t.arg.int({ required: true }), to: t.arg.int({ required: true }) },
      select: { text: true },
      resolve: ({ text }, { from, to }) => {
        if (from < 0 || to < from || to - from >= mostLines) {
          throw new InvalidInput('INVALID_LINES', [{ field: 'to', code: 'OUT_OF_RANGE' }], { most: mostLines });
        }
        return linesOf(text)
          .slice(from, to + 1)
          .map((line, place) => ({ no: from + place, text: line }));
      },
    }),
    findings: t.relatedConnection('findings', {
      cursor: 'authorityId_id',
      totalCount: true,
      args: {
        states: t.arg({ type: [FindingStateEnum] }),
        severities: t.arg({ type: [FindingSeverityEnum] }),
      },
      query: ({ states, severities }, context) => ({
        where: {
          AND: [accessible(context.ability, 'importFinding.read')],
          ...(states ? { state: { in: [...states] } } : {}),
          ...(severities ? { severity: { in: [...severities] } } : {}),
        },
        orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
      }),
    }),
    findingCounts: t.field({
      type: [FindingCountType],
      resolve: (key, _args, context) => findingCountsOf(context, key),
    }),
    plan: t.field({
      type: Plan,
      nullable: true,
      description: 'The plan that was made from it.',
      select: (_args, context, nested) => ({
        plans: nested({
          where: { AND: [accessible(context.ability, 'plan.read')] },
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
          take: 1,
        }),
      }),
      resolve: ({ plans }) => plans[0] ?? null,
    }),
    measureCount: t.int({
      description: 'Integrity measures that were made from it.',
      resolve: (key, _args, context) => measureCountOf(context, key),
    }),
  }),
});
