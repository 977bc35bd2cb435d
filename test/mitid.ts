import { startTestMitid } from '../src/features/test-mitid/index.ts';
import { buildAssets } from '../src/ui/index.ts';
import { openSite, type Page, type TestSite, type Visitor } from './site.ts';

type Options = Omit<Parameters<typeof startTestMitid>[0], 'assets'>;

/** Test-MitID on a port of its own. */
export const aTestMitid = async (options: Options = {}) =>
  startTestMitid({ ...options, assets: await buildAssets() });

export type SiteWithMitid = TestSite & { mitid: Awaited<ReturnType<typeof aTestMitid>> };

/** A site with a Test-MitID of its own; both go when it is closed. */
export async function openSiteWithMitid(options: Options = {}): Promise<SiteWithMitid> {
  const mitid = await aTestMitid(options);
  const site = await openSite({ mitid: mitid.settings });
  const close = async () => void (await Promise.all([site.close(), mitid.close()]));
  return { ...site, mitid, close };
}

/** Presses the button on the sign-in page. @returns where the browser is sent */
export async function setOff(who: Visitor, back = ''): Promise<string> {
  const page = await who.post('/sign-in/mitid', { back });
  const to = page.headers.get('Refresh')?.replace('0; url=', '');
  if (!to) throw new Error(`not sent to MitID: ${page.status} ${page.location}`);
  return to;
}

/** Keeps the cookies of Test-MitID, as the browser does while it is there. */
function browserAway() {
  const cookies = new Map<string, string>();
  return async (address: string, form?: Record<string, string>) => {
    const response = await fetch(address, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    await response.text();
    const next = response.headers.get('Location');
    return { status: response.status, next: next && new URL(next, address).href };
  };
}

/** Chooses somebody at Test-MitID; nobody with ''. @returns the address on our site that the browser is sent back to */
export async function choose(authorize: string, sub: string): Promise<string> {
  const ask = browserAway();
  const { next: page } = await ask(authorize);
  if (!page?.includes('/choose/')) throw new Error(`no page to choose on: ${page}`);
  await ask(page);
  const { next: resume } = await ask(page, { person: sub });
  const { next: back } = await ask(resume ?? '');
  return back ?? '';
}

/** Signs somebody in, all the way. @returns the answer to the last request */
export async function signInAs(who: Visitor, sub: string, back = ''): Promise<Page> {
  return who.get(await choose(await setOff(who, back), sub));
}
