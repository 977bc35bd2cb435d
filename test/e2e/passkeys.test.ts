import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PasskeyWay } from '../../src/features/passkeys/index.ts';
import { as, asOwner } from '../../src/platform/db.ts';
import { hashOf } from '../../src/platform/token.ts';
import { aRole } from '../people.ts';
import { usePasskeys } from './passkey-browser.ts';

const used = usePasskeys();
const { at, aBrowser, signInByMail, withKey, forgetSession, isSignedIn, useKey, refused } = used;

describe('a passkey', () => {
  it('is made, seen under its name, signs in the same person after signing out, and is removed', async () => {
    const { page, context, cdp, authenticatorId } = await withKey();
    expect(await page.textContent('.answered')).toContain('Min telefon');
    const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
    expect(credentials).toMatchObject([{ isResidentCredential: true, rpId: 'localhost' }]);
    await forgetSession(context);
    await page.goto(at('/mine/passkeys'));
    expect(page.url()).toBe(at('/sign-in?told=needed&back=%2Fmine%2Fpasskeys'));
    await useKey(page);
    await page.waitForURL(at('/mine'));
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

  it('leads somebody with a new hat from a code to the hat, back where they were going', async () => {
    const { page, context } = await aBrowser();
    await signInByMail(page);
    const token = (await context.cookies()).find(({ name }) => name === 'session')?.value ?? '';
    const { rows } = await as(used.site.db, { token }, (tx) =>
      sql<{ id: string }>`select me() as id`.execute(tx),
    );
    await aRole(used.site.db, { id: rows[0]?.id ?? '' });
    await page.goto(at('/mine/hats'));
    await page.click('form[action="/mine/hats"]:has(input[name=id]) button');
    await page.waitForURL(at('/sign-in/again?why=hat&back=%2Fmine%2Fhats'));
    await page.click('a.button-primary');
    await page.fill('#name', 'Min telefon');
    await page.click('virkelyst-passkey button');
    await page.waitForURL(at('/mine/hats'));
    expect(await page.textContent('main')).toContain('Den har du på');
    // By the code alone it is off again, and by the key it is on.
    await forgetSession(context);
    await useKey(page);
    await page.waitForURL(at('/mine'));
    await page.goto(at('/mine/hats'));
    await page.click('form[action="/mine/hats"]:has(input[name=id]) button');
    await page.waitForURL(at('/mine/hats'));
    expect(await page.textContent('.hat-worn')).toContain('Den har du på');
  });

  it('is asked for after a fresh sign-in, also when the page was opened in time', async () => {
    const { page, context } = await withKey();
    await page.goto(at('/mine/passkeys'));
    const token = (await context.cookies()).find(({ name }) => name === 'session')?.value ?? '';
    await asOwner(used.site.db, (tx) =>
      sql`update session set created_at = now() - interval '1 hour' where token_hash = ${hashOf(token)}`.execute(
        tx,
      ),
    );
    await page.click('virkelyst-passkey button');
    await page.click('a[href^="/sign-in/again"]');
    await page.click('virkelyst-passkey button');
    await page.waitForURL(at('/mine/passkeys'));
    expect(await page.locator('virkelyst-passkey #name').count()).toBe(1);
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
    await page.waitForURL(at('/mine'));
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
    await page.waitForURL(at('/mine'));
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

describe('the way with a passkey, for the page where one signs in', () => {
  it('is hidden until a script has come, under a heading of its own', () => {
    const written = String(PasskeyWay({ language: 'da', back: null }));
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
