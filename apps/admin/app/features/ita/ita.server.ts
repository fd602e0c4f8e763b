import { callApi } from '../../api.server.ts';
import { ItaPageDocument } from '../../gql/graphql.ts';
import type { Asked } from '../problem/attempt.server.ts';
import { refuseUnless } from '../viewer/refuse-unless.server.ts';
import { workingViewer } from '../viewer/viewer.server.ts';

/** ITA results and integrity measures of the own authority, with the targets of its plans. */
export async function itaPage(asked: Asked) {
  const viewer = await workingViewer(asked);
  refuseUnless(asked, viewer, 'ita.read');
  const { authority } = (await callApi(asked.request, asked.context, ItaPageDocument, {})).viewer ?? {};
  const targets = (authority?.plans ?? [])
    .flatMap((plan) => plan.targets)
    .filter(({ metric }) => metric === 'ITA_SCORE')
    .map(({ fiscalYear, value }) => ({ fiscalYear, value }));
  return {
    results: authority?.itaResults ?? [],
    measures: authority?.integrityMeasures ?? [],
    targets,
    today: viewer.today,
    mayImport: viewer.actions.includes('import.edit'),
  };
}
