import type { DraftFramework as Draft } from '@sujarit/domain/plan-document';
import { builder } from '../builder.ts';

const DraftPlace = builder.objectRef<Draft['nodes'][number]>('DraftPlace').implement({
  fields: (t) => ({
    code: t.exposeString('code'),
    parentCode: t.exposeString('parentCode', { nullable: true }),
    nameTh: t.exposeString('nameTh'),
    lineFrom: t.int({ resolve: ({ lines }) => lines[0] }),
    lineTo: t.int({ resolve: ({ lines }) => lines[1] }),
  }),
});

/** The document's own headings as a framework; where a person accepted it, with the names that they gave. */
export const DraftFramework = builder.objectRef<Draft & { accepted: boolean }>('DraftFramework').implement({
  fields: (t) => ({
    titleTh: t.exposeString('titleTh'),
    levels: t.exposeStringList('levels', { description: 'The document’s words for its levels, from the top.' }),
    nodes: t.field({ type: [DraftPlace], resolve: ({ nodes }) => nodes }),
    accepted: t.exposeBoolean('accepted'),
  }),
});
