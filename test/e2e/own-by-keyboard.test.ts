import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aHolder } from '../people.ts';
import { focused, tabTo } from './keyboard.ts';
import { useBrowser } from './site-server.ts';

const used = useBrowser();

/** Goes to a link or button by what stands on it, and presses it; waits for the page it leads to. */
async function press(page: Page, text: string): Promise<void> {
  await tabTo(page, (element) => element.text === text && /^(A|BUTTON)$/.test(element.tag));
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
}

const tick = async (page: Page, field: string): Promise<void> => {
  await tabTo(page, ({ name }) => name === field);
  await page.keyboard.press('Space');
};

const heading = (page: Page) => page.textContent('h1');

describe.each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
  it('somebody signs in by a code, shares a wish, stops it, takes all along and deletes it, by keyboard alone', {
    timeout: 90_000,
  }, async () => {
    await aHolder(used.site.db, { shownName: 'Mette Prøve' });
    const address = `keyboard-${javaScriptEnabled}@example.dk`;
    const context = await used.browser.newContext({
      javaScriptEnabled,
      viewport: { width: 1280, height: 800 },
    });
    const page = await context.newPage();
    await page.goto(used.site.origin);
    await tabTo(page, ({ name }) => name === 'text');
    await page.keyboard.type('noget med får');
    await press(page, 'Vis mig, hvad der findes');

    await press(page, 'Min side');
    await press(page, 'Log ind');
    await tabTo(page, ({ name }) => name === 'address');
    await page.keyboard.type(address);
    await press(page, 'Send mig en kode');

    // A wrong code: what is wrong is said first, and leads to the field.
    await tabTo(page, ({ name }) => name === 'code');
    await page.keyboard.type('12');
    await press(page, 'Log ind');
    await followError(page);
    expect(await focused(page).getAttribute('id')).toBe('code');
    await page.keyboard.press('Control+A');
    const mail = used.site.mail.outbox().find(({ to }) => to === address);
    await page.keyboard.type(/\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '');
    await press(page, 'Log ind');
    await press(page, 'Tag det med, der er kryds ved');
    expect(await heading(page)).toBe('Min side');

    await press(page, 'Det, du deler');
    await press(page, 'Del noget');
    await tick(page, 'things[]');
    await tick(page, 'receiver');
    await tick(page, 'purpose');
    await press(page, 'Se det hele først');
    expect(await heading(page)).toBe('Sådan bliver det');
    expect(await page.textContent('main')).toContain('noget med får');
    await press(page, 'Del det nu');
    expect(await page.textContent('[role=status]')).toContain('Nu er det delt');
    await press(page, 'Stop nu');
    expect(await page.textContent('[role=status]')).toContain('Det er stoppet');

    await press(page, 'Min side');
    await press(page, 'Tag det hele med dig');
    await press(page, 'Lav min pakke');
    expect(await page.textContent('main')).toContain('Du behøver ikke at vente her');
    await press(page, 'Min side');
    await press(page, 'Slet det hele');
    await press(page, 'Slet alt nu');
    expect(await heading(page)).toBe('Alt er slettet');
    await context.close();
  });
});

/** After an error the focus is where it is said, so the next stop is the link to the field. */
async function followError(page: Page): Promise<void> {
  await page.waitForSelector('.error-summary:focus');
  await page.keyboard.press('Tab');
  expect(await focused(page).getAttribute('href')).toBe('#code');
  await page.keyboard.press('Enter');
}
