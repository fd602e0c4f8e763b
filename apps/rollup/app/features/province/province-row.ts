import type { ProvinceRowFieldsFragment } from '../../gql/graphql.ts';

/** One authority in the province's table; `notes` are the office's own on it, where they were counted. */
export type ProvinceRow = ProvinceRowFieldsFragment & { notes?: number };
