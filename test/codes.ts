import { afterAll, beforeAll, expect } from 'vitest';
import { openSite, type TestSite, type Visitor } from './site.ts';

let count = 0;
/** An address, and a network, that no other test uses. */
export const fresh = () => {
  count++;
  return { address: `person${count}@example.dk`, from: { 'X-Forwarded-For': `10.${count}.0.1` } };
};

type From = Record<string, string>;

/** Asks for a code. */
export const ask = (who: Visitor, address: string, from: From) =>
  who.post('/sign-in/email', { address }, from);

/** Tries a code. */
export const enter = (who: Visitor, code: string | undefined, from: From) =>
  who.post('/sign-in/email/code', { code: code ?? '' }, from);

/** Six digits that are not the code. */
export const wrong = (code: string | undefined) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

/** Is somebody signed in? */
export const isIn = (who: Visitor) => who.cookies.has('session');

/** Two web processes on one database for all tests of a file, behind a proxy that says who asks. */
export function useCodes() {
  const used = {} as { site: TestSite; other: TestSite };
  beforeAll(async () => {
    used.site = await openSite({ trustProxy: true });
    used.other = await openSite({ trustProxy: true }, used.site);
  });
  afterAll(async () => {
    await used.other?.close();
    await used.site?.close();
  });

  const codesTo = (address: string): string[] =>
    [used.site, used.other].flatMap(({ mail }) =>
      mail
        .outbox()
        .filter(({ to }) => to === address)
        .map(({ text }) => /\b\d{6}\b/.exec(text)?.[0] ?? ''),
    );

  /** Somebody who has asked for a code, and the code. */
  const asked = async () => {
    const { address, from } = fresh();
    const who = used.site.visitor();
    const answer = await ask(who, address, from);
    expect([answer.status, answer.location]).toEqual([303, '/sign-in/email/code']);
    const [code] = codesTo(address);
    expect(code).toMatch(/^\d{6}$/);
    return { address, from, who, code };
  };

  return Object.assign(used, { codesTo, asked });
}
