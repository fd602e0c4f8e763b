import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadArea } from '../features/area/area.server.ts';
import { periodAsked } from '../features/period/period.server.ts';
import { unlessOnlyTheViewChanged } from '../features/period/same-period.ts';
import { loadAreaPicture } from '../features/pictures/area-pictures.server.ts';
import { AreaPicturesPage } from '../features/pictures/area-pictures-page.tsx';
import { pictureOf } from '../features/pictures/picture-names.ts';
import { loadPicture } from '../features/pictures/pictures.server.ts';
import { PicturesPage } from '../features/pictures/pictures-page.tsx';
import { loadProvinceTable } from '../features/province/province.server.ts';
import { viewerWhoMay } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'pictures:title', i18n: ['pictures', 'province'] };

/** The pictures of the own province; for an office of several, of its provinces side by side. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerWhoMay(args, 'rollup.read');
  const period = periodAsked(args.request, viewer);
  const picture = pictureOf(new URL(args.request.url).searchParams);
  const { province } = viewer;
  if (!province) {
    const [rows, figures] = await Promise.all([loadArea(args, period), loadAreaPicture(args, period, picture)]);
    return { of: 'area' as const, rows, figures, picture, area: viewer.workplace.placeName };
  }
  const [table, figures] = await Promise.all([
    loadProvinceTable(args, period),
    loadPicture(args, period, { picture, provinceCode: null }),
  ]);
  return { of: 'province' as const, table, figures, picture, province };
}

export const shouldRevalidate = unlessOnlyTheViewChanged('picture');

export default function Pictures() {
  const data = useLoaderData<typeof loader>();
  return data.of === 'area' ? <AreaPicturesPage {...data} /> : <PicturesPage {...data} />;
}
