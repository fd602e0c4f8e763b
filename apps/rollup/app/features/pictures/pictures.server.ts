import type { Period } from '@sujarit/ui/frame/period.ts';
import { callApi } from '../../api.server.ts';
import { PictureDimensionsDocument, PictureRisksDocument, PictureTrendDocument } from '../../gql/graphql.ts';
import type { Asked } from '../viewer/viewer.server.ts';
import type { PictureName } from './picture-names.ts';

/** What a picture needs beside the rows of the province's table. */
export async function loadPicture(
  { request, context }: Asked,
  { fiscalYear, round }: Period,
  { picture, provinceCode }: { picture: PictureName; provinceCode: string | null },
) {
  const asked = { fiscalYear, months: round, provinceCode };
  if (picture === 'heat') {
    const { provincePlaces } = await callApi(request, context, PictureDimensionsDocument, asked);
    return { places: provincePlaces };
  }
  if (picture === 'risks') {
    const { provincePlaces } = await callApi(request, context, PictureRisksDocument, asked);
    return { riskCells: provincePlaces.riskCells };
  }
  if (picture === 'trend') {
    const { provinceTrend } = await callApi(request, context, PictureTrendDocument, { provinceCode });
    return { trend: provinceTrend };
  }
  return {};
}

export type PictureFigures = Awaited<ReturnType<typeof loadPicture>>;
export type Places = NonNullable<PictureFigures['places']>;

export type Trend = NonNullable<PictureFigures['trend']>;
