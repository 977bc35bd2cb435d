import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { useBrowser } from './site-server.ts';

export type Virtual = { context: BrowserContext; page: Page; cdp: CDPSession; authenticatorId: string };

/** A served site, and browsers with passkeys in them, for all tests of a file. */
export function usePasskeys() {
  const used = useBrowser();
  const at = (path: string) => used.site.origin + path;

  /** A browser with an authenticator in it, whose owner always unlocks it. */
  async function aBrowser({ isUserVerified = true } = {}): Promise<Virtual> {
    const context = await used.browser.newContext({
      viewport: { width: 360, height: 740 },
      reducedMotion: 'reduce',
    });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified,
        automaticPresenceSimulation: true,
      },
    });
    return { context, page, cdp, authenticatorId };
  }

  let count = 0;
  /** Signs in by e-mail, as somebody new. */
  async function signInByMail(page: Page): Promise<string> {
    const address = `key${++count}@example.dk`;
    await page.goto(at('/sign-in/email'));
    await page.fill('#address', address);
    await page.click('main form button');
    const code =
      /\b\d{6}\b/.exec(used.site.mail.outbox().find(({ to }) => to === address)?.text ?? '')?.[0] ?? '';
    await page.fill('#code', code);
    await page.click('main form button');
    await page.waitForURL(at('/mine'));
    return address;
  }

  async function makeKey(page: Page, name: string): Promise<void> {
    await page.goto(at('/mine/passkeys'));
    await page.fill('#name', name);
    await page.click('virkelyst-passkey button');
    await page.waitForURL(at('/mine/passkeys?told=added'));
  }

  /** Somebody signed in by e-mail who has made a passkey. */
  async function withKey(name = 'Min telefon'): Promise<Virtual & { address: string }> {
    const browser = await aBrowser();
    const address = await signInByMail(browser.page);
    await makeKey(browser.page, name);
    return { ...browser, address };
  }

  const forgetSession = (context: BrowserContext) => context.clearCookies();
  const isSignedIn = async (context: BrowserContext) =>
    (await context.cookies()).some(({ name }) => name === 'session');

  async function useKey(page: Page): Promise<void> {
    await page.goto(at('/sign-in/passkey'));
    await page.click('virkelyst-passkey button');
  }

  const refused = async ({ page, context }: Virtual) => {
    await page.waitForSelector('.error-summary');
    expect(await page.textContent('.error-summary')).toMatch(/Vi kunne ikke bruge den nøgle/);
    expect(await isSignedIn(context)).toBe(false);
  };

  /** Changes what the browser sends before it is sent. */
  async function onTheWay(page: Page, change: (answer: Record<string, never>) => unknown): Promise<void> {
    await page.route('**/sign-in/passkey', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      const form = new URLSearchParams(route.request().postData() ?? '');
      form.set('response', JSON.stringify(change(JSON.parse(form.get('response') ?? '{}'))));
      await route.continue({ postData: form.toString() });
    });
  }

  /** A challenge for signing in, and the cookie that belongs to it. */
  async function aChallenge() {
    const begun = await fetch(at('/sign-in/passkey/options'), { method: 'POST' });
    const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const { challenge } = (await begun.json()) as { challenge: string };
    return { challenge, cookie };
  }

  /** Lets the passkey of a browser sign, past our own script. */
  const sign = (page: Page, challenge: string, userVerification: string) =>
    page.evaluate(`(async () => {
      const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
      const publicKey = { challenge: bytes('${challenge}'), rpId: 'localhost', userVerification: '${userVerification}' };
      return JSON.stringify((await navigator.credentials.get({ publicKey })).toJSON());
    })()`) as Promise<string>;

  /** Sends a form past the browser. @returns the status */
  async function give(path: string, body: string, cookie: string): Promise<number> {
    const answer = await fetch(at(path), {
      method: 'POST',
      body,
      headers: { Cookie: cookie, 'Content-Type': 'application/x-www-form-urlencoded' },
      redirect: 'manual',
    });
    const isIn = answer.headers.getSetCookie().some((line) => line.startsWith('session='));
    expect(isIn).toBe(answer.status === 303);
    return answer.status;
  }

  return Object.assign(used, {
    at,
    aBrowser,
    signInByMail,
    makeKey,
    withKey,
    forgetSession,
    isSignedIn,
    useKey,
    refused,
    onTheWay,
    aChallenge,
    sign,
    give,
  });
}
