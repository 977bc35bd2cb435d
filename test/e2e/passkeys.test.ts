import { sql } from 'kysely';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PasskeyWay } from '../../src/features/passkeys/index.ts';
import { asOwner } from '../../src/platform/db.ts';
import { useBrowser } from './site-server.ts';

const used = useBrowser();
const at = (path: string) => used.site.origin + path;

type Virtual = { context: BrowserContext; page: Page; cdp: CDPSession; authenticatorId: string };

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
  await page.waitForURL(at('/answers'));
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

describe('a passkey', () => {
  it('is made, seen under its name, signs in the same person after signing out, and is removed', async () => {
    const { page, context, cdp, authenticatorId } = await withKey();
    expect(await page.textContent('.answered')).toContain('Min telefon');
    const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
    expect(credentials).toMatchObject([{ isResidentCredential: true, rpId: 'localhost' }]);
    await forgetSession(context);
    await page.goto(at('/mine/passkeys'));
    expect(page.url()).toBe(at('/sign-in/passkey'));
    await useKey(page);
    await page.waitForURL(at('/answers'));
    await page.goto(at('/mine/passkeys'));
    expect(await page.textContent('.answered')).toMatch(/Min telefon.*sidst brugt/);
    const { rows } = await asOwner(used.site.db, (tx) =>
      sql<{ assurance: string; people: number }>`
        select assurance, (select count(distinct person_id) from identity where person_id = s.person_id) as people
        from session s where method = 'passkey' order by created_at desc limit 1`.execute(tx),
    );
    expect(rows).toEqual([{ assurance: 'substantial', people: 1 }]);
    await page.click('.answered button');
    await page.waitForURL(at('/mine/passkeys?told=removed'));
    await forgetSession(context);
    await useKey(page);
    await refused({ page, context, cdp, authenticatorId });
  });

  it('keeps name and key out of the rows in plain text, and tells the device no id of ours', async () => {
    const { cdp, authenticatorId } = await withKey('Hemmelig brombær');
    const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
    const { rows } = await asOwner(used.site.db, (tx) =>
      sql<{
        row: string;
        person: string;
      }>`select i::text as row, person_id::text as person from identity i`.execute(tx),
    );
    expect(rows.map(({ row }) => row).join('')).not.toMatch(/Min telefon|brombær|key\d+@/);
    for (const { person } of rows) {
      const handle = Buffer.from(credentials[0]?.userHandle ?? '', 'base64');
      expect(handle).toHaveLength(32);
      expect(handle.toString('latin1')).not.toContain(person);
    }
  });

  it('is made once on a device: the second time says so', async () => {
    const { page } = await withKey();
    await page.goto(at('/mine/passkeys'));
    await page.click('virkelyst-passkey button');
    await page.waitForSelector('[data-part=failed]:not([hidden])');
    expect(await page.locator('.answered li').count()).toBe(1);
  });

  it('that was copied is refused: its count is behind', async () => {
    const { page, context, cdp, authenticatorId } = await withKey();
    const [before] = (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
    if (!before) throw new Error('no key');
    await forgetSession(context);
    await useKey(page);
    await page.waitForURL(at('/answers'));
    const copy = await aBrowser();
    await copy.cdp.send('WebAuthn.addCredential', {
      authenticatorId: copy.authenticatorId,
      credential: before,
    });
    await useKey(copy.page);
    await refused(copy);
    // The real one still works.
    await forgetSession(context);
    await useKey(page);
    await page.waitForURL(at('/answers'));
  });

  it('on a device that did not check who unlocked it is neither made nor used', async () => {
    const { page } = await aBrowser({ isUserVerified: false });
    await signInByMail(page);
    await page.goto(at('/mine/passkeys'));
    await page.click('virkelyst-passkey button');
    await page.waitForSelector('[data-part=failed]:not([hidden])');
    const made = await withKey();
    await forgetSession(made.context);
    await made.cdp.send('WebAuthn.setUserVerified', {
      authenticatorId: made.authenticatorId,
      isUserVerified: false,
    });
    await useKey(made.page);
    await made.page.waitForSelector('[data-part=failed]:not([hidden])');
    expect(await isSignedIn(made.context)).toBe(false);
  });
});

describe('an answer to a challenge', () => {
  it('works once, though it is right and the key’s count is turned back; two at once are one', async () => {
    const { page } = await withKey();
    const turnBack = () =>
      asOwner(used.site.db, (tx) =>
        sql`update identity set credential = jsonb_set(credential, '{counter}', '0') where method = 'passkey'`.execute(
          tx,
        ),
      );
    for (let round = 0; round < 3; round++) {
      const { challenge, cookie } = await aChallenge();
      const response = await sign(page, challenge, 'required');
      const body = new URLSearchParams({ response }).toString();
      await turnBack();
      const both = await Promise.all([
        give('/sign-in/passkey', body, cookie),
        give('/sign-in/passkey', body, cookie),
      ]);
      expect(both.sort()).toEqual([303, 422]);
      await turnBack();
      expect(await give('/sign-in/passkey', body, cookie)).toBe(422);
    }
  });

  it('is over after five minutes', async () => {
    const { page } = await withKey();
    const { challenge, cookie } = await aChallenge();
    const response = await sign(page, challenge, 'required');
    await asOwner(used.site.db, (tx) =>
      sql`update sign_in_attempt set expires_at = expires_at - interval '5 minutes'`.execute(tx),
    );
    expect(await give('/sign-in/passkey', new URLSearchParams({ response }).toString(), cookie)).toBe(422);
  });

  it('is no use in another browser, with its challenge or without one', async () => {
    const { page } = await withKey();
    const { challenge } = await aChallenge();
    const body = new URLSearchParams({ response: await sign(page, challenge, 'required') }).toString();
    expect(await give('/sign-in/passkey', body, (await aChallenge()).cookie)).toBe(422);
    expect(await give('/sign-in/passkey', body, '')).toBe(422);
  });

  it('is refused with somebody else’s key’s id, or with their name for themselves', async () => {
    const anna = await withKey();
    const [hers] = (await anna.cdp.send('WebAuthn.getCredentials', { authenticatorId: anna.authenticatorId }))
      .credentials;
    const url = (text: string | undefined) => Buffer.from(text ?? '', 'base64').toString('base64url');
    for (const change of [
      (answer: Record<string, object>) => ({
        ...answer,
        id: url(hers?.credentialId),
        rawId: url(hers?.credentialId),
      }),
      (answer: Record<string, object>) => ({
        ...answer,
        id: url(hers?.credentialId),
        rawId: url(hers?.credentialId),
        response: { ...answer.response, userHandle: url(hers?.userHandle) },
      }),
      (answer: Record<string, object>) => ({
        ...answer,
        response: { ...answer.response, userHandle: url(hers?.userHandle) },
      }),
      (answer: Record<string, object>) => ({ ...answer, id: 'AAAA', rawId: 'AAAA' }),
    ]) {
      const bo = await withKey();
      await forgetSession(bo.context);
      await onTheWay(bo.page, change);
      await useKey(bo.page);
      await refused(bo);
    }
  });

  it('signed with the right key at another address is refused, and so is one by a device that did not check who unlocked it', async () => {
    const bo = await withKey();
    // The same host at another port: the browser lets the key be used, and says in what it signs where it was.
    const elsewhere = used.site.origin.replace(/\d+$/, '1');
    await bo.page.route(`${elsewhere}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>elsewhere</title>' }),
    );
    const signedAt = async (address: string, userVerification = 'required') => {
      await bo.page.goto(address);
      const { challenge, cookie } = await aChallenge();
      const answer = await sign(bo.page, challenge, userVerification);
      return give('/sign-in/passkey', new URLSearchParams({ response: answer }).toString(), cookie);
    };
    expect(await signedAt(at('/charter'))).toBe(303);
    expect(await signedAt(`${elsewhere}/`)).toBe(422);
    await bo.cdp.send('WebAuthn.setUserVerified', {
      authenticatorId: bo.authenticatorId,
      isUserVerified: false,
    });
    expect(await signedAt(at('/charter'), 'discouraged')).toBe(422);
  });

  it('of a visitor who asks to make one is not even begun', async () => {
    const begun = await fetch(at('/mine/passkeys/options'), { method: 'POST' });
    expect(begun.status).toBe(404);
    expect(begun.headers.getSetCookie()).toEqual([]);
  });

  it('that was begun by one person makes no key for another, and one for signing in makes none at all', async () => {
    const anna = await aBrowser();
    await signInByMail(anna.page);
    await anna.page.goto(at('/mine/passkeys'));
    const bo = await aBrowser();
    await signInByMail(bo.page);
    const sessionOf = async ({ context }: Virtual) =>
      `session=${(await context.cookies()).find(({ name }) => name === 'session')?.value}`;
    let sent = '';
    let cookie = '';
    await anna.page.route('**/mine/passkeys', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      sent = route.request().postData() ?? '';
      cookie = `passkey=${(await anna.context.cookies()).find(({ name }) => name === 'passkey')?.value}`;
      await route.abort();
    });
    await anna.page.click('virkelyst-passkey button');
    await expect.poll(() => sent).toContain('response');
    expect(await give('/mine/passkeys', sent, `${cookie}; ${await sessionOf(bo)}`)).toBe(422);
    // Bo's try used it up.
    expect(await give('/mine/passkeys', sent, `${cookie}; ${await sessionOf(anna)}`)).toBe(422);
    const { cookie: other } = await aChallenge();
    expect(await give('/mine/passkeys', sent, `${other}; ${await sessionOf(anna)}`)).toBe(422);
  });
});

describe('the way with a passkey, for the page where one signs in', () => {
  it('is hidden until a script has come, under a heading of its own', () => {
    const written = String(PasskeyWay({ language: 'da' }));
    expect(written).toMatch(/<div data-part="ready" hidden/);
    expect(written.indexOf('<h2')).toBeGreaterThan(written.indexOf('data-part="ready"'));
    expect(written).not.toContain('data-part="missing"');
  });
});

describe('one’s own keys', () => {
  it('are removed by nobody else, as if they were not there', async () => {
    const anna = await withKey();
    const id = await anna.page.getAttribute('.answered input[name=id]', 'value');
    const bo = await aBrowser();
    await signInByMail(bo.page);
    const cookie = (await bo.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    for (const [who, which] of [
      [cookie, id],
      ['', id],
      [cookie, crypto.randomUUID()],
      [cookie, 'x'],
    ] as const) {
      const answer = await fetch(at('/mine/passkeys/remove'), {
        method: 'POST',
        body: new URLSearchParams({ id: which ?? '' }),
        headers: { Cookie: who },
        redirect: 'manual',
      });
      expect(answer.status).toBe(404);
    }
    await anna.page.reload();
    expect(await anna.page.locator('.answered li').count()).toBe(1);
  });

  it('are listed without JavaScript too, and what is missing is said', async () => {
    const { context, page } = await withKey();
    const plain = await used.browser.newContext({ javaScriptEnabled: false });
    onTestFinished(() => plain.close());
    await plain.addCookies(await context.cookies());
    const read = await plain.newPage();
    await read.goto(at('/mine/passkeys'));
    expect(await read.locator('.answered li').count()).toBe(1);
    expect(await read.isVisible('[data-part=missing]')).toBe(true);
    expect(await read.isVisible('[data-part=ready]')).toBe(false);
    await page.goto(at('/mine/passkeys'));
    expect(await page.isVisible('[data-part=missing]')).toBe(false);
  });
});
