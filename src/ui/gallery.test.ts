import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../test/browser.ts';
import { type Asset, assetPath, buildAssets } from './assets.ts';
import { gallery } from './gallery.tsx';
import { html } from './jsx/render.tsx';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'";
const names = Object.keys(gallery);

let browser: Browser;
let assets: Map<string, Asset>;

beforeAll(async () => {
  [browser, assets] = await Promise.all([launchBrowser(), buildAssets()]);
});
afterAll(() => browser?.close());

/** A browser that gets the gallery's pages and our files, under our policy, and nothing else. */
async function opened(options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  await context.route('**/*', (route) => {
    const path = new URL(route.request().url()).pathname;
    const asset = assets.get(path);
    if (asset) return route.fulfill({ body: Buffer.from(asset.body), contentType: asset.type });
    const make = gallery[path.slice(1)];
    if (!make) return route.fulfill({ status: 404 });
    const headers = { 'Content-Security-Policy': POLICY, 'Content-Type': 'text/html; charset=utf-8' };
    return route.fulfill({ body: html(make()), headers });
  });
  return context;
}

/** In colours that the person has chosen, axe reads ours instead of theirs, so contrast is theirs to judge. */
async function violationsOn(page: Page, ownColours = false): Promise<string[]> {
  // Evaluated by the tool, not by the page, so our own policy stands.
  await page.evaluate(axeSource);
  const rules = { 'color-contrast': { enabled: !ownColours } };
  const results = (await page.evaluate(`axe.run(document, ${JSON.stringify({ rules })})`)) as AxeResults;
  expect(results.passes.length).toBeGreaterThan(5);
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

const modes: [string, BrowserContextOptions][] = [
  ['by day on a desktop', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' }],
  ['by night on a desktop', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
  [
    'by day on a small phone',
    { viewport: { width: 320, height: 640 }, colorScheme: 'light', hasTouch: true },
  ],
  [
    'by night on a small phone',
    { viewport: { width: 320, height: 640 }, colorScheme: 'dark', hasTouch: true },
  ],
  ['with less motion', { viewport: { width: 360, height: 800 }, reducedMotion: 'reduce' }],
  ['in colours of one’s own', { viewport: { width: 1280, height: 900 }, forcedColors: 'active' }],
];

describe.each(modes)('the gallery %s', (_, options) => {
  let context: BrowserContext;
  const complaints: string[] = [];
  beforeAll(async () => {
    context = await opened(options);
  });
  afterAll(() => context?.close());

  it.each(names)('%s is open to everybody', async (name) => {
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`http://gallery.test/${name}`);
    expect(await violationsOn(page, options.forcedColors === 'active')).toEqual([]);
    const beyond = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(beyond, 'nothing sticks out at the side').toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

const SMALL = `[...document.querySelectorAll('button, summary, select, textarea, input:not([type=hidden]), .menu a, .chip, .brand, .bottom a, .back a')]
  .map((element) => element.matches('[type=radio], [type=checkbox]') ? element.parentElement : element)
  .map((element) => [element.outerHTML.slice(0, 80), element.getBoundingClientRect()])
  .filter(([, { width, height }]) => width > 0 && (height < 43.5 || width < 43.5))
  .map(([what, { width, height }]) => width + ' x ' + height + ' ' + what)`;

describe('on a phone', () => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await opened({ viewport: { width: 360, height: 800 }, hasTouch: true });
  });
  afterAll(() => context?.close());

  it.each(names)('%s has nothing too small to hit', async (name) => {
    const page = await context.newPage();
    await page.goto(`http://gallery.test/${name}`);
    expect(await page.evaluate(SMALL)).toEqual([]);
    await page.close();
  });

  it('yes, later and no are of one size, and look alike', async () => {
    const page = await context.newPage();
    await page.goto('http://gallery.test/results');
    const looks =
      (await page.evaluate(`[...document.querySelectorAll('.answers')[0].querySelectorAll('button')].map((button) => {
      const { width, height } = button.getBoundingClientRect();
      const { color, backgroundColor, borderColor, fontWeight, fontSize } = getComputedStyle(button);
      return { value: button.value, look: [Math.round(width), Math.round(height), color, backgroundColor, borderColor, fontWeight, fontSize].join() };
    })`)) as { value: string; look: string }[];
    expect(looks.map(({ value }) => value)).toEqual(['yes', 'later', 'no']);
    expect(new Set(looks.map(({ look }) => look)).size).toBe(1);
    await page.close();
  });

  it('the menu opens without a script, and can be tabbed through', async () => {
    const page = await context.newPage();
    await page.goto('http://gallery.test/home');
    const first = page.locator('.menu a').first();
    expect(await first.isVisible()).toBe(false);
    await page.locator('.menu summary').press('Enter');
    expect(await first.isVisible()).toBe(true);
    await page.close();
  });
});

it('is small enough for an old phone', () => {
  const css = assets.get(assetPath('theme.css'));
  const size = gzipSync(css?.body ?? '').length;
  expect(size).toBeGreaterThan(4_000);
  expect(size).toBeLessThan(18_000);
});

it('is the same page every time, with nothing inline', () => {
  for (const [name, make] of Object.entries(gallery)) {
    const page = html(make());
    expect(page, name).toBe(html(make()));
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/);
    expect(gzipSync(page).length, name).toBeLessThan(30_000);
  }
});
