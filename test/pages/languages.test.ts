import { type HTMLElement, NodeType, parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as } from '../../src/platform/db.ts';
import { openSiteWithMitid, signInAs } from '../mitid.ts';
import { aHolder } from '../people.ts';
import { aShare } from '../shares.ts';
import { type TestSite, type Visitor, wishFor } from '../site.ts';
import { anOpenOffer } from '../visitors.ts';

let site: TestSite;
/** The English pages on which something stands that partners wrote, in Danish. */
const pages = new Map<string, HTMLElement>();
/** What partners wrote. */
let written: string[];

async function read(who: Visitor, addresses: string[]): Promise<void> {
  for (const address of addresses) pages.set(address, (await who.get(address)).dom);
}

beforeAll(async () => {
  site = await openSiteWithMitid();
  const who = site.visitor();
  who.cookies.set('language', 'en');
  const wish = await wishFor(who, 'noget med dyr', '4760');
  const [kept, later] = [await anOpenOffer(site.db), await anOpenOffer(site.db, 1)];
  await who.post('/answers', { offer: kept, answer: 'yes' });
  await who.post('/answers', { offer: later, answer: 'later' });
  const onPlan = await who.get(`/mine/plan/step?offer=${kept}`);
  const text = onPlan.dom.querySelector('#text')?.getAttribute('value') ?? '';
  const made = await who.post('/mine/plan/step', { offer: kept, part: 'new', title: 'Work', text, day: '' });
  const guide = await aHolder(site.db);
  const receiver = { kind: 'person', grant: guide.role } as const;
  const visit = { token: who.cookies.get('visit') ?? '' };
  const share = await aShare(site.db, visit, { thing: 'kept_offer', id: kept, receiver });
  const reader = site.browserOf(guide);
  reader.cookies.set('language', 'en');
  await read(reader, ['/shared', `/shared/${share}`]);
  const partner =
    (await who.get('/partners')).dom.querySelector('main .link-list a')?.getAttribute('href') ?? '';
  await read(who, [
    `/wishes/${wish.id}`,
    '/answers',
    '/mine/plan',
    made.location ?? '',
    `/mine/plan/step?offer=${kept}`,
    '/offers',
    `/offers/${kept}`,
    partner,
    '/mine/sharing',
    '/mine/sharing/new',
    `/mine/sharing/${share}`,
    '/mine/access',
  ]);
  await who.post(`/mine/sharing/${share}/stop`, {});
  pages.set('/mine/sharing, stopped', (await who.get('/mine/sharing')).dom);
  await signInAs(who, 'test-karla');
  await read(who, ['/sign-in/bring-along']);
  written = await as(site.db, null, async (tx) => {
    const offers = await tx
      .selectFrom('offer')
      .select(['title', 'summary', 'body_note', 'experience_note', 'price_note', 'pay'])
      .execute();
    const partners = await tx.selectFrom('partner').select(['about', 'contact']).execute();
    return [...offers, ...partners].flatMap((row) => Object.values(row)).filter((text) => text !== null);
  });
});

afterAll(async () => {
  await site?.close();
});

/** The language in which a text is read aloud: that of the nearest element that says one. */
const languageOf = (node: HTMLElement | null): string | undefined =>
  node?.closest('[lang]')?.getAttribute('lang');

/** The texts of a page that partners wrote and that are read aloud as something else than Danish. */
function misread(dom: HTMLElement, texts: readonly string[]): string[] {
  const found: string[] = [];
  const look = (element: HTMLElement): void => {
    for (const child of element.childNodes) {
      if (child.nodeType === NodeType.ELEMENT_NODE) look(child as HTMLElement);
      else if (texts.some((text) => child.textContent.includes(text)) && languageOf(element) !== 'da')
        found.push(child.textContent.trim());
    }
  };
  const main = dom.querySelector('main');
  if (main) look(main);
  return found;
}

describe('English pages', () => {
  it('say of everything that partners wrote that it is in Danish', () => {
    // A word or two, such as “Gratis”, may stand in what a visitor wrote as well.
    const texts = written.map((text) => text.trim()).filter((text) => text.length > 8);
    expect(texts.length).toBeGreaterThan(300);
    for (const [address, dom] of pages) expect(misread(dom, texts), address).toEqual([]);
  });

  it('are looked at where something stands that partners wrote', () => {
    const isThere = (dom: HTMLElement) => dom.querySelectorAll('main [lang=da]').length > 0;
    const without = [...pages].filter(([, dom]) => !isThere(dom)).map(([address]) => address);
    // It says only what kind of thing is shared.
    expect(without).toEqual(['/shared']);
  });

  it('would be found out', () => {
    const page = (html: string) => parse(`<html lang="en"><main>${html}</main></html>`);
    expect(misread(page('<p>Sy dit eget tøj</p>'), ['Sy dit eget tøj'])).toEqual(['Sy dit eget tøj']);
    expect(misread(page('<p lang="da">Sy dit eget tøj</p>'), ['Sy dit eget tøj'])).toEqual([]);
  });
});
