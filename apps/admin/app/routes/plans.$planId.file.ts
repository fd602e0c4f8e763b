import type { LoaderFunctionArgs } from '@remix-run/node';
import { planWorkbook } from '../features/plan/plan.server.ts';

/** The plan as a workbook that can be filled and brought back. */
export function loader(args: LoaderFunctionArgs) {
  return planWorkbook(args, args.params.planId ?? '');
}
