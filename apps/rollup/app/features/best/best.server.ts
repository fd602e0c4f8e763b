import { authoritySizes } from '@sujarit/domain/authority-size-words';
import type { Period } from '@sujarit/ui/frame/period.ts';
import { callApi } from '../../api.server.ts';
import { BestOfTypeDocument, CommonFrameworksDocument } from '../../gql/graphql.ts';
import { loadProvinceNames } from '../area/area.server.ts';
import { authorityTypes } from '../province/province-groups.ts';
import type { Asked, WorkingViewer } from '../viewer/viewer.server.ts';
import type { BestAsked } from './best-address.ts';

/** What can be chosen, what is, and what the best do there; null while no place of the framework is chosen. */
export async function loadBest({ request, context }: Asked, viewer: WorkingViewer, period: Period, asked: BestAsked) {
  const [{ frameworks }, provinces] = await Promise.all([
    callApi(request, context, CommonFrameworksDocument, {}),
    viewer.province ? [] : loadProvinceNames({ request, context }, period),
  ]);
  const inYear = frameworks.find(
    ({ yearFrom, yearTo }) => yearFrom <= period.fiscalYear && period.fiscalYear <= yearTo,
  );
  const framework = frameworks.find(({ id }) => id === asked.framework) ?? inYear ?? frameworks[0];
  const node = framework?.nodes.find(({ code }) => code === asked.node)?.code ?? null;
  const type = authorityTypes.find((one) => one === asked.kind) ?? 'SAO';
  const size = authoritySizes.find((one) => one === asked.sized) ?? null;
  const { by, province, first } = asked;
  const chosen = {
    frameworkId: framework?.id ?? '',
    node,
    type,
    size,
    by,
    province: viewer.province?.code ?? province,
  };
  const found =
    framework && node
      ? await callApi(request, context, BestOfTypeDocument, {
          type,
          size,
          by,
          first,
          node,
          frameworkId: framework.id,
          provinceCode: chosen.province,
          fiscalYear: period.fiscalYear,
          months: period.round,
        })
      : null;
  return {
    frameworks,
    provinces,
    chosen,
    found: found && { ...found.bestOfType, readAt: new Date().toISOString() },
  };
}

export type BestView = Awaited<ReturnType<typeof loadBest>>;
export type BestAuthority = NonNullable<BestView['found']>['best'][number];
