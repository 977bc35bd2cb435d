import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { asOwner } from '../../src/platform/db.ts';
import { usePasskeys, type Virtual } from './passkey-browser.ts';

const used = usePasskeys();
const {
  at,
  aBrowser,
  signInByMail,
  withKey,
  forgetSession,
  useKey,
  refused,
  onTheWay,
  aChallenge,
  sign,
  give,
} = used;

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
