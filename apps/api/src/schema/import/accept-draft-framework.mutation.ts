import { InvalidInput } from '@sujarit/domain/errors';
import { acceptedFramework, ownFrameworkId } from '@sujarit/domain/framework/own-framework';
import { builder } from '../builder.ts';
import { tenantKey } from '../tenant-key.ts';
import { ImportFinding } from './import-finding.type.ts';
import { readDocument } from './import-summary.type.ts';
import { settleInImport } from './settle-in-import.ts';

const PlaceNameInput = builder.inputType('PlaceNameInput', {
  fields: (t) => ({ code: t.string({ required: true }), nameTh: t.string({ required: true }) }),
});

builder.mutationField('acceptDraftFramework', (t) =>
  t.prismaField({
    type: ImportFinding,
    description:
      'Settles the doubt of an unknown framework: the document’s own headings, with the names as given here, become the authority’s own framework when the plan is made. May be decided anew until then.',
    authScopes: { may: 'importFinding.settle' },
    errors: {},
    args: {
      id: t.arg.globalID({ required: true, for: [ImportFinding], description: 'The doubt, FRAMEWORK_UNKNOWN.' }),
      version: t.arg.int({ required: true }),
      titleTh: t.arg.string({ required: true }),
      names: t.arg({
        type: [PlaceNameInput],
        required: true,
        description: 'Corrected names; the others stay as printed.',
      }),
    },
    resolve: async (query, _root, { id, version, titleTh, names }, context) => {
      const key = tenantKey(id.id);
      const found = await context.db.importFinding.findUnique({
        where: { authorityId_id: key },
        select: { code: true, importId: true, import: { select: { document: true } } },
      });
      const draft =
        found?.code === 'FRAMEWORK_UNKNOWN' ? readDocument(found.import.document)?.draftFramework : undefined;
      const answer = ownFrameworkId(key.authorityId, found?.importId ?? '');
      // who may not settle it, or reaches for another's, learns that here and nothing else
      await settleInImport(context, { id, version, state: 'CHANGED', answer });
      if (!found || !draft) throw new InvalidInput('NO_DRAFT_FRAMEWORK');
      const accepted = acceptedFramework(draft, { titleTh, names });
      await context.db.planImport.update({
        where: { authorityId_id: { authorityId: key.authorityId, id: found.importId } },
        data: { acceptedFramework: accepted },
        select: { id: true },
      });
      return context.db.importFinding.findUniqueOrThrow({ ...query, where: { authorityId_id: key } });
    },
  }),
);
