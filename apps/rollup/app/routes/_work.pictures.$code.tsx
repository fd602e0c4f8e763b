import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { faultResponse } from '@sujarit/remix-host/api/api-problem';
import { Trail } from '@sujarit/ui/navigation/trail';
import { useTranslation } from 'react-i18next';
import { loadProvinceName } from '../features/area/area.server.ts';
import { periodAsked } from '../features/period/period.server.ts';
import { unlessOnlyTheViewChanged } from '../features/period/same-period.ts';
import { regionLeft, toAreaPictures } from '../features/pictures/area-picture-address.ts';
import { pictureOf } from '../features/pictures/picture-names.ts';
import { loadPicture } from '../features/pictures/pictures.server.ts';
import { PicturesPage } from '../features/pictures/pictures-page.tsx';
import { loadProvinceTable } from '../features/province/province.server.ts';
import { viewerWhoMay } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'pictures:title', i18n: ['pictures', 'province'] };

/** The pictures of one province of an area with several. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerWhoMay(args, 'rollup.read');
  const period = periodAsked(args.request, viewer);
  const picture = pictureOf(new URL(args.request.url).searchParams);
  const provinceCode = args.params.code ?? '';
  const [table, figures, province] = await Promise.all([
    loadProvinceTable(args, period, { provinceCode }),
    loadPicture(args, period, { picture, provinceCode }),
    loadProvinceName(args, period, provinceCode),
  ]);
  if (!province) throw faultResponse('NOT_FOUND', args.context.requestId);
  return { table, figures, picture, province };
}

export const shouldRevalidate = unlessOnlyTheViewChanged('picture');

export default function PicturesOfProvince() {
  const { t } = useTranslation(['app', 'pictures']);
  const [search] = useSearchParams();
  const region = regionLeft(search);
  const label = region
    ? t('pictures:ofArea', { area: t('pictures:region', { number: region }) })
    : t('pictures:backToArea');
  const trail = <Trail label={t('app:trail')} steps={[{ to: toAreaPictures(search), label }]} />;
  return <PicturesPage {...useLoaderData<typeof loader>()} trail={trail} />;
}
