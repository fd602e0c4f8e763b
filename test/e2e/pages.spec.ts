import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { addresses } from '../kit/addresses.ts';
import { errorsOf, expectFocusRing, overflow, picture, violations } from './look.ts';
import { adminPages, type ListedPage, rollupPages } from './pages.list.ts';
import { alive, DESK, expect, type People, test } from './people.ts';

const NARROW = { width: 360, height: 740 };
const apps = [
  { app: 'admin', pages: adminPages },
  { app: 'rollup', pages: rollupPages },
] as const;

test.use({ trace: 'off', screenshot: 'off' });

const visitors = new Map<string, Page>();

for (const { app, pages } of apps) {
  test(`every route of ${app} that shows a page is in the list`, () => {
    const folder = fileURLToPath(new URL(`../../apps/${app}/app/routes`, import.meta.url));
    const routes = readdirSync(folder)
      .filter((name) => name.endsWith('.tsx') && name !== '_work.tsx')
      .map((name) => name.replace('.tsx', ''));
    expect([...new Set(pages.map(({ route }) => route))].sort()).toEqual(routes.sort());
  });

  for (const listed of pages) {
    const name = [app, listed.route, listed.name].filter(Boolean).join(' ');
    test(`${name} can be used by everybody, wide and narrow`, async ({ people }, info) => {
      const page = await pageFor(people, app, listed.as);
      await page.setViewportSize(DESK);
      const errors = errorsOf(page);
      await go(page, listed);

      await expect.soft(page.locator('html')).toHaveAttribute('lang', 'th');
      await expect.soft(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect.soft(page).toHaveTitle(/\S/);
      expect.soft(await violations(page), 'at 1440 px').toEqual([]);
      expect.soft(await overflow(page), 'wider than 1440 px by').toBeLessThanOrEqual(0);
      await picture(page, info, `${name} 1440`);
      await expectFocusRing(page);

      await page.setViewportSize(NARROW);
      expect.soft(await overflow(page), 'wider than 360 px by').toBeLessThanOrEqual(0);
      await picture(page, info, `${name} 360`);

      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await violations(page), 'at 360 px, dark').toEqual([]);
      await page.emulateMedia({ colorScheme: null });
      expect
        .soft(listed.refuses ? errors.filter((text) => !text.includes('the server responded')) : errors)
        .toEqual([]);
      page.removeAllListeners('console').removeAllListeners('pageerror');
    });
  }
}

async function pageFor(people: People, app: 'admin' | 'rollup', email: string | undefined): Promise<Page> {
  if (email) return people.page(email);
  const page = visitors.get(app) ?? (await people.stranger(addresses[app]));
  visitors.set(app, page);
  return page;
}

async function go(page: Page, { at, refuses }: ListedPage) {
  if (typeof at !== 'string') return at(page);
  const answer = await page.goto(at);
  expect(answer?.status()).toBe(refuses ?? 200);
  return alive(page);
}
