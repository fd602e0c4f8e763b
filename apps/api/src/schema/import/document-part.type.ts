import type { DocumentField, DocumentPart } from '@sujarit/domain/plan-document-parts';
import { builder } from '../builder.ts';

const PartKindEnum = builder.enumType('DocumentPartKind', { values: ['PLAN', 'RISK', 'PROJECT', 'MEASURE'] as const });

const DocumentFieldType = builder.objectRef<DocumentField>('DocumentField').implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    value: t.field({
      type: 'Json',
      nullable: true,
      description: 'With the answers to the doubts: a text, a number, a nested list, or cells by year.',
      resolve: ({ value }) => value,
    }),
    printed: t.field({
      type: 'Json',
      nullable: true,
      description: 'As it was read, where an answer changed it.',
      resolve: ({ printed }) => printed,
    }),
    changed: t.boolean({ description: 'By an answer.', resolve: ({ printed }) => printed !== undefined }),
    lineFrom: t.int({ nullable: true, resolve: ({ lines }) => lines?.[0] }),
    lineTo: t.int({ nullable: true, resolve: ({ lines }) => lines?.[1] }),
  }),
});

/** A piece of a read document: the plan's head, a risk, a project with its sheet, a row of a measure report. Lines count from 0. */
export const DocumentPartType = builder.objectRef<DocumentPart>('DocumentPart').implement({
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Unlike every other’s of the document.' }),
    kind: t.expose('kind', { type: PartKindEnum }),
    ordinal: t.exposeInt('ordinal'),
    title: t.exposeString('title'),
    code: t.exposeString('code', { nullable: true }),
    lineFrom: t.int({ nullable: true, resolve: ({ lines }) => lines?.[0] }),
    lineTo: t.int({ nullable: true, resolve: ({ lines }) => lines?.[1] }),
    fields: t.field({ type: [DocumentFieldType], resolve: ({ fields }) => fields }),
  }),
});
