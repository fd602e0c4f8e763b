import { findingSeveritySchema } from '@sujarit/domain/plan-document';
import { builder } from '../builder.ts';
import { findAccessible, tenantId } from '../tenant-key.ts';

export const FindingStateEnum = builder.enumType('FindingState', {
  values: ['OPEN', 'ACCEPTED', 'CHANGED', 'LEFT_OPEN'] as const,
});
export const FindingSeverityEnum = builder.enumType('FindingSeverity', { values: findingSeveritySchema.options });

/** A doubt of the reading, put to a person. Lines count from 0 in the import's text. */
export const ImportFinding = builder.prismaNode('ImportFinding', {
  authScopes: { may: 'importFinding.read' },
  id: { resolve: tenantId },
  findUnique: findAccessible('importFinding.read'),
  select: { authorityId: true, id: true },
  fields: (t) => ({
    ordinal: t.exposeInt('ordinal'),
    code: t.exposeString('code'),
    severity: t.expose('severity', { type: FindingSeverityEnum }),
    message: t.exposeString('message', { description: 'In Thai, with the document’s own words.' }),
    params: t.expose('params', {
      type: 'Json',
      nullable: true,
      description: 'The values inside the message, for a text in another language.',
    }),
    lineFrom: t.exposeInt('lineFrom'),
    lineTo: t.exposeInt('lineTo'),
    projectOrdinal: t.exposeInt('projectOrdinal', { nullable: true }),
    suggestion: t.exposeString('suggestion', {
      nullable: true,
      description: 'What is taken when the finding is accepted.',
    }),
    state: t.expose('state', { type: FindingStateEnum }),
    answer: t.exposeString('answer', { nullable: true }),
    note: t.exposeString('note', { nullable: true }),
    settledByName: t.exposeString('settledByName', { nullable: true }),
    settledAt: t.expose('settledAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    import: t.relation('import'),
  }),
});
