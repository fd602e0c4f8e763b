import { randomUUID } from 'node:crypto';
import { accessible } from '@sujarit/auth/ability';
import { placeOrder } from '@sujarit/db/outbox';
import { InvalidInput, NotFound } from '@sujarit/domain/errors';
import { planDocumentKinds } from '@sujarit/domain/plan-document-kinds';
import { builder } from '../builder.ts';
import { StoredFile } from '../stored-file/stored-file.type.ts';
import { tenantKey } from '../tenant-key.ts';
import { PlanImport } from './plan-import.type.ts';

const readable: readonly string[] = Object.values(planDocumentKinds);

builder.mutationField('startPlanImport', (t) =>
  t.prismaField({
    type: PlanImport,
    description:
      'Has an uploaded plan document read. The same file is read once: the import that has it, also one that a plan was made of, is answered unless it failed or was set aside.',
    authScopes: { may: 'import.edit' },
    errors: {},
    args: { fileId: t.arg.globalID({ required: true, for: [StoredFile], description: 'As POST /files answered it.' }) },
    resolve: async (query, _root, { fileId }, context) => {
      const { authorityId, person, requestId } = context;
      const workplace = person.workplace!;
      const file = await context.db.storedFile.findFirst({
        where: { AND: [accessible(context.ability, 'file.read'), tenantKey(fileId.id)], authorityId },
        select: { id: true, sha256: true, mediaType: true },
      });
      if (!file) throw new NotFound('NO_SUCH_FILE');
      if (!readable.includes(file.mediaType)) {
        throw new InvalidInput('FILE_NOT_A_DOCUMENT', [{ field: 'fileId', code: 'FILE_NOT_A_DOCUMENT' }], {
          mediaType: file.mediaType,
        });
      }
      // two clicks at once make one import: the second waits here until the first is committed
      await context.db
        .$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import ${authorityId} ${file.sha256}`}, 0))`;
      const known = await context.db.planImport.findFirst({
        ...query,
        where: {
          authorityId,
          discardedAt: null,
          state: { in: ['QUEUED', 'RUNNING', 'READY'] },
          file: { is: { sha256: file.sha256 } },
        },
        orderBy: { createdAt: 'desc' },
      });
      if (known) return known;
      const id = randomUUID();
      await context.db.planImport.create({
        data: { authorityId, id, fileId: file.id, createdBy: person.userId },
        select: { id: true },
      });
      const order = { userId: person.userId, membershipId: workplace.membershipId, requestId };
      await placeOrder(context.db, 'read-plan-document', { authorityId, importId: id }, order);
      return context.db.planImport.findUniqueOrThrow({ ...query, where: { authorityId_id: { authorityId, id } } });
    },
  }),
);
