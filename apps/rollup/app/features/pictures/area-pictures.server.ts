import type { Period } from '@sujarit/ui/frame/period.ts';
import { callApi } from '../../api.server.ts';
import {
  AreaPictureDimensionsDocument,
  AreaPicturePlansDocument,
  AreaPictureRisksDocument,
  AreaPictureSpreadDocument,
  AreaPictureTrendDocument,
} from '../../gql/graphql.ts';
import type { Asked } from '../viewer/viewer.server.ts';
import type { PictureName } from './picture-names.ts';

/** What a picture of an area needs beside the rows of its table of provinces. */
export async function loadAreaPicture({ request, context }: Asked, period: Period, picture: PictureName) {
  const asked = { fiscalYear: period.fiscalYear, months: period.round };
  if (picture === 'heat') {
    const { areaPictures } = await callApi(request, context, AreaPictureDimensionsDocument, asked);
    return { byDimension: areaPictures.byDimension };
  }
  if (picture === 'risks') {
    const { areaPictures } = await callApi(request, context, AreaPictureRisksDocument, asked);
    return { riskCells: areaPictures.riskCells };
  }
  if (picture === 'plans') {
    const { areaPictures } = await callApi(request, context, AreaPicturePlansDocument, asked);
    return { plans: areaPictures.plans };
  }
  if (picture === 'rank') {
    const { areaPictures } = await callApi(request, context, AreaPictureSpreadDocument, asked);
    return { spread: areaPictures.spread };
  }
  if (picture === 'trend') {
    const { areaTrend } = await callApi(request, context, AreaPictureTrendDocument, {});
    return { trend: areaTrend };
  }
  return {};
}

export type AreaPictureFigures = Awaited<ReturnType<typeof loadAreaPicture>>;
export type AreaSpread = NonNullable<AreaPictureFigures['spread']>;
export type AreaTrend = NonNullable<AreaPictureFigures['trend']>;
