import type { Page } from 'playwright-core';
import { seedPeople } from '../../src/features/demo/index.ts';
import type { useBrowser } from './site-server.ts';

/** What people do to come to the pages that are read. */
export function pathsIn(used: ReturnType<typeof useBrowser>) {
  /** Asks for a code. @returns the code */
  async function askForCode(page: Page): Promise<string> {
    const address = `${crypto.randomUUID()}@example.dk`;
    await page.goto(`${used.site.origin}/sign-in/email`);
    await page.fill('#address', address);
    await page.click('main form button');
    await page.waitForSelector('#code');
    const mail = used.site.mail.outbox().find(({ to }) => to === address);
    return /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '';
  }

  /** Asks for a code, and tries one that is none. */
  async function codeFor(page: Page): Promise<void> {
    await askForCode(page);
    await page.fill('#code', '12');
    await page.click('main form button');
  }

  /** Signed in as somebody who manages a centre, with that hat on. */
  async function manage(page: Page): Promise<void> {
    await seedPeople(used.site.db);
    await signIn(page, 'test-lis');
    await page.goto(`${used.site.origin}/mine/hats`);
    const wear = page.locator('form[action="/mine/hats"]:has(input[name=id]) button');
    if (await wear.count()) await wear.first().click();
    await page.goto(`${used.site.origin}/roles`);
  }

  async function wish(page: Page, text: string): Promise<void> {
    await page.goto(`${used.site.origin}/`);
    await page.fill('#text', text);
    await page.click('form button.button-primary');
    await page.waitForSelector('.own-words');
  }

  async function signIn(page: Page, sub: string): Promise<void> {
    await page.goto(`${used.site.origin}/sign-in`);
    await page.click('form[action="/sign-in/mitid"] button');
    await page.click(`button[value=${sub}]`);
    await page.waitForURL(`${used.site.origin}/**`);
  }

  return { codeFor, manage, wish, signIn };
}
