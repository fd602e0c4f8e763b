import type { ProvinceRowFieldsFragment } from '../../gql/graphql.ts';

/** One authority in the province's table. */
export type ProvinceRow = ProvinceRowFieldsFragment;
