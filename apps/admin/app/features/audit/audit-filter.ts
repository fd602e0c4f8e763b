/** The tables of the log that can be asked for by themselves. */
export const ENTITIES = [
  'plan',
  'project',
  'project_budget',
  'project_sheet',
  'plan_target',
  'plan_takeover',
  'plan_signature',
  'plan_decision',
  'risk',
  'risk_control',
  'consistency_mark',
  'report',
  'report_entry',
  'report_decision',
  'evidence',
  'plan_import',
  'import_finding',
  'integrity_measure',
  'ita_result',
  'audit_finding',
  'department',
  'membership',
  'invitation',
] as const;

/** What an address asks for: words of the log's filter that are stated and make sense. */
export interface AskedFilter {
  entity?: string;
  actorId?: string;
  from?: string;
  to?: string;
}

/** Reads ?entity, ?actor, ?from and ?to; what is no day or no table of the log is left out. */
export function askedFilter(search: URLSearchParams): AskedFilter {
  const day = (name: string) => {
    const value = search.get(name) ?? '';
    return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
  };
  const entity = ENTITIES.find((one) => one === search.get('entity'));
  const stated = { entity, actorId: search.get('actor') || undefined, from: day('from'), to: day('to') };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
}
