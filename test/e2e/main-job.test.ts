import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { tabTo } from './keyboard.ts';
import { useBrowser } from './site-server.ts';

const used = useBrowser();

const titles = (page: Page) => page.locator('article.offer .offer-title').allTextContents();

describe.each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
  it('somebody writes a wish, says no three times, gives a reason, says yes and finds the phone number, by keyboard alone', async () => {
    const context = await used.browser.newContext({
      javaScriptEnabled,
      viewport: { width: 360, height: 740 },
    });
    const page = await context.newPage();
    await page.goto(used.site.origin);
    await tabTo(page, ({ name }) => name === 'text');
    await page.keyboard.type(
      'nedslidt sosu-hjælper, vil gerne være sammen med mennesker men uden tunge løft',
    );
    await tabTo(page, ({ name }) => name === 'near');
    await page.keyboard.type('4760');
    await page.keyboard.press('Enter');
    await page.waitForSelector('article.offer');
    expect(await page.locator('article.offer .reason').first().textContent()).toMatch(/du skrev “/i);

    for (let i = 0; i < 3; i++) {
      const [declined] = await titles(page);
      await tabTo(page, ({ value }) => value === 'no');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.notice');
      expect(await titles(page)).not.toContain(declined);
    }
    await tabTo(page, ({ value }) => value === 'too_hard');
    await page.keyboard.press('Enter');
    await page.waitForSelector(
      '.notice :text("For hårdt for kroppen"), .notice :text("for hårdt for kroppen")',
    );

    const [wanted = ''] = await titles(page);
    await tabTo(page, ({ value }) => value === 'yes');
    await page.keyboard.press('Enter');
    await page.waitForSelector('a[href^="tel:"]');
    expect(await page.locator('h1').textContent()).toBe(wanted);

    await page.goto(`${used.site.origin}/answers`);
    expect(await page.locator('#no ~ ul li, section[aria-labelledby=no] li').count()).toBe(3);
    await context.close();
  });
});
