import { expect, it } from 'vitest';
import { demoAccounts } from './account-list.ts';
import { authorityCounts } from './authority-list.ts';
import { randomOf } from './random.ts';
import { demoScene } from './scene.ts';
import { stableId } from './stable-id.ts';

it('has the authorities of both provinces by type, three of them real, the same every time', async () => {
  const { provinces } = await demoScene();
  for (const { code, authorities } of provinces) {
    const counts = Map.groupBy(authorities, (one) => one.authority.type);
    for (const [type, count] of Object.entries(authorityCounts(code)))
      expect(counts.get(type as never)).toHaveLength(count);
    expect(new Set(authorities.map((one) => one.authority.code)).size).toBe(authorities.length);
  }
  const all = provinces.flatMap((province) => province.authorities);
  expect(provinces.map((province) => province.authorities.length)).toEqual([103, 334]);
  expect(all.filter((one) => !one.authority.simulated).map((one) => one.authority.nameTh)).toHaveLength(3);
  expect(await demoScene()).toEqual(expect.objectContaining({ provinces }));
});

it('knows the authority of every account', async () => {
  const { authorityOf } = await demoScene();
  for (const work of demoAccounts.flatMap((account) => account.authorities))
    expect(authorityOf(work.authority).id).toMatch(/-5...-/);
  expect(() => authorityOf('ไม่มี')).toThrow();
});

it('draws the same chances and ids for the same seed', () => {
  const draw = (seed: string) =>
    Array.from(
      { length: 5 },
      (
        (random) => () =>
          random.int(1, 1000)
      )(randomOf(seed)),
    );
  expect(draw('a')).toEqual(draw('a'));
  expect(draw('a')).not.toEqual(draw('b'));
  expect(stableId('x')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
