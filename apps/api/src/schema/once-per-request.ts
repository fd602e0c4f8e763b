import type { ApiContext } from '../context.ts';
import { type TenantKey, tenantId } from './tenant-key.ts';

const kept = new WeakMap<ApiContext, Map<unknown, Map<string, Promise<unknown>>>>();

/** Wraps a costly reading of one tenant row so that an operation does it once, however many fields ask. */
export function oncePerRequest<T>(load: (context: ApiContext, key: TenantKey) => Promise<T>) {
  return (context: ApiContext, { authorityId, id }: TenantKey): Promise<T> => {
    const key = { authorityId, id };
    const ofContext = kept.get(context) ?? new Map<unknown, Map<string, Promise<unknown>>>();
    kept.set(context, ofContext);
    const ofLoad = ofContext.get(load) ?? new Map<string, Promise<unknown>>();
    ofContext.set(load, ofLoad);
    const found = (ofLoad.get(tenantId(key)) as Promise<T> | undefined) ?? load(context, key);
    ofLoad.set(tenantId(key), found);
    return found;
  };
}

/** Called by what changes content: what was read before in this operation is read again. */
export function forgetReadings(context: ApiContext): void {
  kept.delete(context);
}
