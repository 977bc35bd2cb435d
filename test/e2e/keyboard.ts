import type { Page } from 'playwright-core';

/** What has the focus. */
export const focused = (page: Page) => page.locator(':focus');

type Stop = { tag: string; name: string; value: string; text: string };

// Not by :focus, which nothing matches while a date field's own little button has it.
const STOP = `(({ tagName, name = '', value = '', textContent }) =>
  ({ tag: tagName, name, value, text: (textContent ?? '').trim() }))(document.activeElement)`;

/** Presses Tab until what has the focus is what was looked for; gives up after a whole page of stops. */
export async function tabTo(page: Page, isIt: (element: Stop) => boolean): Promise<void> {
  for (let stops = 0; stops < 200; stops++) {
    await page.keyboard.press('Tab');
    if (isIt((await page.evaluate(STOP)) as Stop)) return;
  }
  throw new Error('The keyboard never got there.');
}
