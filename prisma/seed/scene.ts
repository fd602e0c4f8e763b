import { withoutPlan } from './account-list.ts';
import { authoritiesOf, type DemoAuthority } from './authority-list.ts';
import { allPlaces } from './places/places.ts';
import { randomOf } from './random.ts';
import { type Fate, fatesOf } from './simulated/fates.ts';

/** The provinces of the demo, with the account that decides for each. */
export const demoProvinces = [
  { code: '52', decider: 'officer@lampang.example' },
  { code: '30', decider: 'officer@korat.example' },
] as const;

export interface Scene {
  provinces: { code: string; decider: string; authorities: { authority: DemoAuthority; fate: Fate }[] }[];
  /** The authority that a name of the account list stands for. */
  authorityOf(name: string): DemoAuthority;
}

/** All authorities of the demo and what becomes of each; the same on every machine. */
export async function demoScene(): Promise<Scene> {
  const places = await allPlaces();
  const provinces = await Promise.all(
    demoProvinces.map(async ({ code, decider }) => {
      const authorities = await authoritiesOf(places.find((place) => place.code === code)!);
      const fates = fatesOf(authorities.filter((one) => one.simulated).length, randomOf(`fates ${code}`));
      return {
        code,
        decider,
        authorities: authorities.map((authority) => ({ authority, fate: authority.simulated ? fates.pop()! : noFate })),
      };
    }),
  );
  const all = provinces.flatMap((province) => province.authorities);
  const visitors = all.find(
    ({ authority, fate }) => authority.type === 'SAO' && authority.simulated && fate.plan === 'NONE',
  );
  return {
    provinces,
    authorityOf(name) {
      const found =
        name === withoutPlan
          ? visitors
          : all.find(({ authority }) => !authority.simulated && authority.nameTh === name);
      if (!found) throw new Error(`no demo authority ${name}`);
      return found.authority;
    },
  };
}

/** Real authorities have no fate drawn: their story is told in real/. */
const noFate: Fate = { plan: 'NONE', report: 'NONE', vigour: 0 };
