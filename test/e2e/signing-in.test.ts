import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './site-server.ts';

const used = useBrowser();

/** In a real browser, with its rules about forms, cookies and policies. */
async function browse(javaScriptEnabled: boolean, work: (page: Page, origin: string) => Promise<void>) {
  const context = await used.browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('console', (line) => line.type() === 'error' && refused.push(line.text()));
  try {
    await work(page, used.site.origin);
    expect(refused).toEqual([]);
  } finally {
    await context.close();
  }
}

describe.each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
  it('one signs in, brings a wish along, finds it on another device, and signs out everywhere', async () => {
    await browse(javaScriptEnabled, async (page, origin) => {
      await page.goto(`${origin}/`);
      await page.fill('#text', 'noget med får');
      await page.click('form button.button-primary');
      await page.waitForSelector('.own-words');
      await page.goto(`${origin}/mine`);
      await page.click('main a[href^="/sign-in"]');
      await page.click('form[action="/sign-in/mitid"] button');
      await page.click('button[value=test-signe]');
      await page.waitForSelector('form[action="/sign-in/bring-along"]');
      await page.click('form[action="/sign-in/bring-along"] button:not([name])');
      await page.waitForURL(`${origin}/mine`);
      await page.goto(`${origin}/answers`);
      expect(await page.textContent('main')).toContain('noget med får');

      await browse(javaScriptEnabled, async (other) => {
        await other.goto(`${origin}/sign-in?back=/answers`);
        await other.click('form[action="/sign-in/mitid"] button');
        await other.click('button[value=test-signe]');
        await other.waitForURL(`${origin}/answers`);
        expect(await other.textContent('main')).toContain('noget med får');

        await page.goto(`${origin}/mine/devices`);
        await page.click('button[name=everywhere]');
        await page.waitForURL(`${origin}/sign-in?told=everywhere`);
        await other.goto(`${origin}/answers`);
        expect(await other.textContent('main')).not.toContain('noget med får');
      });
    });
  });

  it('one changes one’s mind at MitID, and goes back from there by the browser’s own button', async () => {
    await browse(javaScriptEnabled, async (page, origin) => {
      await page.goto(`${origin}/sign-in`);
      await page.click('form[action="/sign-in/mitid"] button');
      await page.click('form button[value=""]');
      await page.waitForURL(`${origin}/sign-in?told=cancelled`);
      await page.click('form[action="/sign-in/mitid"] button');
      await page.waitForSelector('button[value=test-signe]');
      await page.goBack();
      expect(await page.textContent('h1')).toContain('Log ind, hvis du vil');
    });
  });
});
