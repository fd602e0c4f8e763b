import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { faultResponse } from '@sujarit/remix-host/api/api-problem';
import { Trail } from '@sujarit/ui/navigation/trail';
import { useTranslation } from 'react-i18next';
import { loadProvinceName } from '../features/area/area.server.ts';
import { toArea } from '../features/area/area-address.ts';
import { periodAsked } from '../features/period/period.server.ts';
import { unlessOnlyTheViewChanged } from '../features/period/same-period.ts';
import { loadProvinceTable } from '../features/province/province.server.ts';
import { ProvincePage } from '../features/province/province-page.tsx';
import { viewerWhoMay } from '../features/viewer/viewer.server.ts';
import { CHOOSING_KEYS } from '../shortcuts.ts';

export const handle = {
  title: 'province:pageTitle',
  i18n: ['province', 'views', 'area'],
  shortcuts: () => CHOOSING_KEYS,
};

/** One province of an area with several, as its own office sees it; without the office's acts. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await viewerWhoMay(args, 'rollup.read');
  const period = periodAsked(args.request, viewer);
  const code = args.params.code ?? '';
  const [table, province] = await Promise.all([
    loadProvinceTable(args, period, { provinceCode: code }),
    loadProvinceName(args, period, code),
  ]);
  if (!province) throw faultResponse('NOT_FOUND', args.context.requestId);
  return { table, province };
}

export const shouldRevalidate = unlessOnlyTheViewChanged();

export default function ProvinceOfArea() {
  const { t } = useTranslation(['app', 'area']);
  const [search] = useSearchParams();
  const trail = <Trail label={t('app:trail')} steps={[{ to: toArea(search), label: t('area:title') }]} />;
  return <ProvincePage {...useLoaderData<typeof loader>()} trail={trail} />;
}
