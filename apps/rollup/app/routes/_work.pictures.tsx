import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { periodAsked } from '../features/period/period.server.ts';
import { unlessOnlyTheViewChanged } from '../features/period/same-period.ts';
import { pictureOf } from '../features/pictures/picture-names.ts';
import { loadPicture } from '../features/pictures/pictures.server.ts';
import { PicturesPage } from '../features/pictures/pictures-page.tsx';
import { loadProvinceTable } from '../features/province/province.server.ts';
import { officerWhoMay } from '../features/viewer/viewer.server.ts';

export const handle = { title: 'pictures:title', i18n: ['pictures', 'province'] };

/** The pictures of the own province. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await officerWhoMay(args, 'rollup.read');
  const period = periodAsked(args.request, viewer);
  const picture = pictureOf(new URL(args.request.url).searchParams);
  const [table, figures] = await Promise.all([
    loadProvinceTable(args, period),
    loadPicture(args, period, { picture, provinceCode: null }),
  ]);
  return { table, figures, picture, province: viewer.province };
}

export const shouldRevalidate = unlessOnlyTheViewChanged('picture');

export default function Pictures() {
  return <PicturesPage {...useLoaderData<typeof loader>()} />;
}
