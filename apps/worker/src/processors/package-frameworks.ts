import type { TenantClient } from '@sujarit/db/tenant-unit';

interface KnownFramework {
  title: string;
  nodes: Map<string, { parentCode: string | null; nameTh: string }>;
}

/** Codes of a place from its dimension (or strategy) down, as far as the framework has levels. */
export interface PlaceCodes {
  framework: string | null;
  dimension: string | null;
  mission: string | null;
  subMission: string | null;
}

/** The frameworks that the plans of an area follow, each read once. */
export function knownFrameworks() {
  const known = new Map<string, KnownFramework>();
  return {
    async learn(client: TenantClient, ids: Iterable<string | null>): Promise<void> {
      const unknown = [...new Set(ids)].filter((id): id is string => id !== null && !known.has(id));
      if (unknown.length === 0) return;
      const found = await client.framework.findMany({
        where: { id: { in: unknown } },
        select: { id: true, titleTh: true, nodes: { select: { code: true, parentCode: true, nameTh: true } } },
      });
      for (const { id, titleTh, nodes } of found) {
        known.set(id, { title: titleTh, nodes: new Map(nodes.map(({ code, ...node }) => [code, node])) });
      }
    },
    nameOf: (id: string, code: string) => ({
      framework: known.get(id)?.title ?? id,
      dimensionName: code === '-' ? 'ไม่อยู่ในกรอบ' : (known.get(id)?.nodes.get(code)?.nameTh ?? code),
    }),
    placeOf(id: string | null, code: string | null): PlaceCodes {
      const framework = id === null ? undefined : known.get(id);
      const codes: string[] = [];
      for (let at = code; at !== null; at = framework?.nodes.get(at)?.parentCode ?? null) codes.unshift(at);
      const [dimension = null, mission = null, subMission = null] = codes;
      return { framework: framework?.title ?? id, dimension, mission, subMission };
    },
  };
}
export type KnownFrameworks = ReturnType<typeof knownFrameworks>;
