import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { DEMO_PASSWORD, demoAccount } from '../../prisma/seed/account-list.ts';
import { addresses } from '../kit/addresses.ts';
import { words } from './words.ts';

/** A phone as the executives hold it. */
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1440, height: 900 };

/**
 * The demo's people, each in a browser of their own, signed in through the sign-in page the first time they are needed
 * in a run: `folder` keeps their cookies, since one address may not sign in as often as it likes.
 */
export class People {
  readonly #browser: Browser;
  readonly #folder: string;
  readonly #contexts: BrowserContext[] = [];
  readonly #signedIn = new Map<string, Promise<BrowserContext>>();
  readonly #pages = new Map<string, Page>();

  constructor(browser: Browser, folder: string) {
    this.#browser = browser;
    this.#folder = folder;
  }

  /** The person's page, of this size. */
  async page(email: string, viewport = DESK): Promise<Page> {
    const known = this.#pages.get(email);
    const page = known && !known.isClosed() ? known : await this.tab(email);
    this.#pages.set(email, page);
    await page.setViewportSize(viewport);
    return page;
  }

  /** Another page of the person, beside theirs. */
  async tab(email: string): Promise<Page> {
    const known = this.#signedIn.get(email) ?? this.#signIn(email);
    this.#signedIn.set(email, known);
    return (await known).newPage();
  }

  /** A page of an app in a browser of nobody yet. */
  async stranger(app: string): Promise<Page> {
    return (await this.#browserAt(app)).newPage();
  }

  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close();
  }

  async #signIn(email: string): Promise<BrowserContext> {
    const kept = join(this.#folder, `${email}.json`);
    const app = addresses[demoAccount(email).app];
    if (existsSync(kept)) return this.#browserAt(app, kept);
    const context = await this.#browserAt(app);
    const page = await context.newPage();
    await page.goto('/sign-in');
    await signIn(page, email);
    await page.close();
    await context.storageState({ path: kept });
    return context;
  }

  async #browserAt(app: string, storageState?: string): Promise<BrowserContext> {
    const context = await this.#browser.newContext({
      locale: 'th-TH',
      timezoneId: 'Asia/Bangkok',
      viewport: DESK,
      baseURL: app,
      storageState,
    });
    this.#contexts.push(context);
    return context;
  }
}

/** Fills the sign-in page that is shown and waits until it is left. */
export async function signIn(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await page.getByLabel(words.entry.signIn.email).fill(email);
  await page.getByLabel(words.entry.signIn.password).fill(password);
  await page.getByRole('button', { name: words.entry.signIn.submit, exact: true }).click();
  await expect(page).not.toHaveURL(/\/sign-in/);
}

/** Opens an address and waits until the page answers to keys and presses. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await alive(page);
}

/** Waits until scripts have taken the page over: before that a chosen file or a pressed key is lost. */
export async function alive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector('main');
    return main !== null && Object.keys(main).some((key) => key.startsWith('__reactProps'));
  });
}

/** Playwright's `test` with the demo's people. */
export const test = base.extend<Record<never, never>, { people: People }>({
  people: [
    async ({ browser }, use, { project }) => {
      const people = new People(browser, join(project.outputDir, 'people'));
      await use(people);
      await people.close();
    },
    { scope: 'worker' },
  ],
});

export { expect };
