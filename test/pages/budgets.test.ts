import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mySlots } from '../../src/features/conversations/slots.sql.ts';
import { as } from '../../src/platform/db.ts';
import { buildAssets } from '../../src/ui/index.ts';
import { lix } from '../lix.ts';
import { openSiteWithMitid, signInAs } from '../mitid.ts';
import { aHolder } from '../people.ts';
import { aContact, aCv, aShare } from '../shares.ts';
import { type Page, type TestSite, type Visitor, wishFor } from '../site.ts';
import { aSlot, aTalk } from '../talks.ts';
import { anOpenOffer, aVisitor } from '../visitors.ts';

let site: TestSite;
let who: Visitor;
const pages = new Map<string, Page & { statements: string[]; visitor: Visitor }>();

const KB = 1000;
const isWork = (statement: string) => !/^(begin|commit|rollback|start transaction)/i.test(statement);

beforeAll(async () => {
  site = await openSiteWithMitid();
  who = site.visitor();
  const wish = await wishFor(
    who,
    'nedslidt sosu-hjælper, vil gerne være sammen med mennesker men uden tunge løft',
    '4760',
  );
  const offer = await anOpenOffer(site.db);
  await who.post('/answers', { offer, answer: 'no', reason: 'too_far' });
  const partner =
    (await who.get('/partners')).dom.querySelector('main .link-list a')?.getAttribute('href') ?? '';
  await who.post('/sign-in/email', { address: 'anna@example.dk' });
  const addresses = [
    '/',
    `/wishes/${wish.id}`,
    `/wishes/${wish.id}/edit`,
    '/answers',
    '/mine',
    '/mine/cv',
    '/mine/cv/about',
    '/mine/cv/items/work',
    '/mine/cv/skills',
    '/mine/wellbeing',
    '/wellbeing',
    '/mine/hats',
    '/mine/archive',
    '/mine/delete',
    '/guided',
    '/guided?step=3&joy=animals',
    '/guided?step=6&joy=animals&joy=making&company=few&where=outdoors&strength=light&road=learn',
    '/offers',
    '/offers?kind=job',
    `/offers/${offer}`,
    '/partners',
    partner,
    '/centres',
    '/centres/vordingborg',
    '/charter',
    '/method',
    '/sign-in',
    '/sign-in/email',
    '/sign-in/email/code',
    '/sign-in/passkey',
    '/demo/outbox',
    '/nothing/here',
  ];
  await measure(who, [...addresses, '/mine/plan?still=empty']);
  const part = await makePlan(offer);
  await measureSharing(wish.id, part);
  await measure(who, ['/mine/plan', `/mine/plan/parts/${part}`]);
  await measureCallbacks();
  await measureConversations();
  await signInAs(who, 'test-karla');
  await measure(who, ['/sign-in/bring-along', '/mine/devices', '/mine/passkeys', '/mine/email']);
  await who.post('/mine/email', { address: 'anna2@example.dk' });
  await measure(who, ['/mine/email/code', '/sign-in/again?why=weak']);
  // A visitor again, for whom the links below lead to what is theirs.
  who.cookies.delete('session');
});

async function measure(visitor: Visitor, addresses: string[]): Promise<void> {
  for (const address of addresses) {
    site.statements.length = 0;
    const page = await visitor.get(address);
    pages.set(address, { ...page, visitor, statements: site.statements.filter(isWork) });
  }
}

/** A plan of some parts, measured page by page. @returns the id of one of them */
async function makePlan(offer: string): Promise<string> {
  const about = 'Noget med træ, og gerne sammen med nogle få andre. Ikke tunge løft.';
  for (const title of ['Helbred', 'Økonomi']) await who.post('/mine/plan/new', { title, about });
  const { location } = await who.post('/mine/plan/new', { title: 'Arbejde', about });
  const part = location ?? '';
  const id = part.split('/').at(-1) ?? '';
  await who.post('/mine/plan/step', { offer, part: id, title: '', text: 'Ringe til værkstedet', day: '' });
  const step = await who.post(`${part}/steps`, { text: 'Gå en tur med Bo', day: '2027-03-01' });
  const stepAt = `${part}/steps/${step.location?.split('#step-')[1]}`;
  await who.post(`${stepAt}/done`, { done: 'yes' });
  const more = ['/mine/plan/new', `/mine/plan/step?offer=${offer}`, `${part}/edit`, stepAt];
  await measure(who, more);
  return id;
}

/** Pages of sharing, with something shared and read; and those of the guide it is shared with. */
async function measureSharing(wish: string, part: string): Promise<void> {
  const visit = { token: who.cookies.get('visit') ?? '' };
  const mette = await aHolder(site.db);
  const receiver = { kind: 'person', grant: mette.role } as const;
  const kept = await anOpenOffer(site.db, 1);
  await who.post('/answers', { offer: kept, answer: 'yes' });
  const why = { purpose: 'own_words', ownWords: 'Vi kan tale om det på onsdag' } as const;
  const shares = [
    await aShare(site.db, visit, { thing: 'wish', id: wish, receiver, ...why }),
    await aShare(site.db, visit, { thing: 'kept_offer', id: kept, receiver }),
    await aShare(site.db, visit, { thing: 'contact', id: await aContact(site.db, visit), receiver }),
    await aShare(site.db, visit, { thing: 'plan_part', id: part, receiver }),
    await aShare(site.db, visit, { thing: 'cv', id: await aCv(site.db, visit), receiver }),
  ];
  const guide = site.visitor();
  guide.cookies.set('session', mette.token);
  await measure(guide, ['/shared', ...shares.map((id) => `/shared/${id}`)]);
  await measure(who, [
    '/mine/sharing',
    '/mine/sharing/new',
    `/mine/sharing/${shares[0]}`,
    '/mine/access',
    '/mine/contact',
  ]);
}

/** Pages of booking, with times and a conversation; and those of the guide. */
async function measureConversations(): Promise<void> {
  const visit = { token: who.cookies.get('visit') ?? '' };
  const mette = await aHolder(site.db);
  for (let n = 0; n < 60; n++)
    await aSlot(site.db, mette, { inHours: 60 + n * 3, place: 'Ved den røde bænk' });
  const slot = await aSlot(site.db, mette);
  const talk = await aTalk(site.db, visit, slot, { about: 'Hvad jeg kan blive', name: 'Anna' });
  const free = await aSlot(site.db, mette, { inHours: 50 });
  const taken = await aSlot(site.db, mette, { inHours: 52 });
  await aTalk(site.db, await aVisitor(site.db), taken);
  await measure(who, [
    '/conversations',
    `/conversations/new?slot=${free}`,
    `/conversations/new?slot=${taken}`,
    '/conversations/code',
    '/mine/conversations',
    `/mine/conversations/${talk}`,
  ]);
  const guide = site.browserOf(mette);
  const share = (await as(site.db, mette, (tx) => mySlots(tx))).find(({ id }) => id === slot)?.share;
  await measure(guide, ['/slots', `/shared/${share}`]);
}

/** Asking to be called, and those who wait. */
async function measureCallbacks(): Promise<void> {
  const form = {
    centre: 'vordingborg',
    channel: 'phone',
    phone: '00 00 00 00',
    about: 'Noget med heste',
    days: '7',
  };
  for (const when of ['i morgen', 'på fredag', 'helst snart'])
    await who.post('/callbacks', { ...form, when });
  const guide = site.browserOf(await aHolder(site.db));
  const [first, second] = await waitingOn(guide);
  await guide.post(`/callbacks/waiting/${first}/take`, {});
  await measure(guide, ['/callbacks/waiting', `/shared/${first}`, '/day']);
  await site.browserOf(await aHolder(site.db)).post(`/callbacks/waiting/${second}/take`, {});
  await who.get('/mine/callbacks');
  const [change] = (await who.get('/mine/callbacks')).dom.querySelectorAll('main .sheets a');
  await measure(who, [
    '/callbacks',
    '/callbacks?centre=vejle',
    '/mine/callbacks',
    change?.getAttribute('href') ?? '',
    '/mine/contacts',
  ]);
}

/** The ids of those who wait, on a guide's list. */
async function waitingOn(guide: Visitor): Promise<string[]> {
  const forms = (await guide.get('/callbacks/waiting')).dom.querySelectorAll('form[action$="/take"]');
  return forms.map((form) => form.getAttribute('action')?.split('/')[3] ?? '');
}

afterAll(async () => {
  await site.close();
});

describe('every page', () => {
  it('was measured', () => {
    expect(pages.size).toBe(72);
    for (const [address, { status }] of pages)
      expect(status, address).toBe(address === '/nothing/here' ? 404 : 200);
  });

  it('has at most 30 kB of HTML, gzipped', () => {
    for (const [address, { html }] of pages) {
      const size = gzipSync(html).length;
      expect(size, address).toBeGreaterThan(500);
      expect(size, address).toBeLessThanOrEqual(30 * KB);
    }
  });

  it('asks the database at most eight times', () => {
    const asked = [...pages.values()].map(({ statements }) => statements.length);
    expect(Math.max(...asked)).toBeGreaterThan(2);
    for (const [address, { statements }] of pages)
      expect(statements.length, `${address}\n${statements.join('\n')}`).toBeLessThanOrEqual(8);
  });

  it('needs no script and holds nothing inline', () => {
    for (const [address, { html }] of pages) {
      expect(html, address).not.toMatch(/<script(?! type="application\/ld\+json")(?![^>]* src=)/);
      expect(html, address).not.toMatch(/\sstyle=|\son\w+=|javascript:/);
    }
  });

  it('links only to addresses that are there', async () => {
    const links = new Map<string, Visitor>();
    for (const { dom, visitor } of pages.values()) {
      for (const link of dom.querySelectorAll('a[href^="/"]'))
        links.set((link.getAttribute('href') ?? '').replace(/#.*/, ''), visitor);
    }
    expect(links.size).toBeGreaterThan(60);
    for (const [link, visitor] of links) expect((await visitor.get(link)).status, link).toBeLessThan(400);
  });

  it('has one first heading, and a heading for every section that names one', () => {
    for (const [address, { dom }] of pages) {
      expect(dom.querySelectorAll('h1').length, address).toBe(1);
      const ids = dom.querySelectorAll('[id]').map(({ id }) => id);
      expect(new Set(ids).size, `${address}: an id twice`).toBe(ids.length);
    }
  });

  it('says what it is in its title, each in its own words', () => {
    const titles = new Map<string, string>();
    for (const [address, { dom }] of pages) {
      const title = dom.querySelector('title')?.textContent ?? '';
      // Steps of one way, and one thing of many, share a title.
      const kind = address.replace(/\?.*/, '').replace(/[0-9a-f-]{36}/, ':id');
      expect([undefined, kind], `${title}: ${address}`).toContain(titles.get(title));
      titles.set(title, kind);
    }
    expect(titles.size).toBeGreaterThan(30);
  });

  it('leads down through its headings without leaving one out', () => {
    for (const [address, { dom }] of pages) {
      const levels = dom
        .querySelectorAll('main :is(h1, h2, h3, h4)')
        .map(({ tagName }) => Number(tagName[1]));
      levels.forEach((level, at) => {
        expect(level - (levels[at - 1] ?? 0), address).toBeLessThanOrEqual(1);
      });
    }
  });

  it('leads back to My page from everything of one’s own', () => {
    const own = [...pages].filter(([address]) => address.startsWith('/mine/'));
    expect(own.length).toBeGreaterThan(12);
    for (const [address, { dom }] of own) expect(dom.querySelector('main .back a'), address).not.toBeNull();
  });

  it('has no two buttons that sound alike and do different things', () => {
    let heard = 0;
    for (const [address, { dom }] of pages) {
      const does = new Map<string, string>();
      for (const button of dom.querySelectorAll('main form button')) {
        const seen = button.textContent.trim();
        const group = button.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
        const name = `${group} ${button.getAttribute('aria-label') ?? seen}`;
        const form = button.closest('form');
        const sent = form?.querySelectorAll('input[type=hidden]').map((field) => field.getAttribute('value'));
        const what = [form?.getAttribute('action'), button.getAttribute('value'), ...(sent ?? [])].join(' ');
        expect([undefined, what], `${address}: ${name}`).toContain(does.get(name));
        expect(name, 'what is seen is heard').toContain(seen);
        does.set(name, what);
        heard++;
      }
    }
    expect(heard).toBeGreaterThan(50);
  });

  it('is easy to read in Danish: LIX under 35', () => {
    const measured: number[] = [];
    for (const [address, { dom }] of pages) {
      const main = dom.querySelector('main');
      for (const names of main?.querySelectorAll(
        'address, .offer-where, .link-note, .link-list, .facts, .tags, .own-words, .kind',
      ) ?? [])
        names.remove();
      const texts =
        main
          ?.querySelectorAll('h1, h2, h3, p, li, label, button, legend, dd')
          .filter((node) => node.querySelectorAll('p, li').length === 0) ?? [];
      const value = lix(texts.map((node) => node.textContent.trim()));
      measured.push(value);
      expect(value, `${address} has LIX ${value.toFixed(1)}`).toBeLessThan(35);
    }
    expect(Math.max(...measured)).toBeGreaterThan(10);
  });
});

describe('the files around the pages', () => {
  it('are at most 25 kB of CSS and 15 kB of JavaScript, gzipped', async () => {
    const assets = [...(await buildAssets()).values()];
    const size = (type: RegExp) =>
      assets
        .filter((asset) => type.test(asset.type))
        .reduce((sum, { body }) => sum + gzipSync(body).length, 0);
    expect(size(/css/)).toBeGreaterThan(1 * KB);
    expect(size(/css/)).toBeLessThanOrEqual(25 * KB);
    expect(size(/javascript/)).toBeLessThanOrEqual(15 * KB);
  });

  it('are served once and kept', async () => {
    const href = pages.get('/')?.dom.querySelector('link[rel=stylesheet]')?.getAttribute('href') ?? '';
    const css = await who.get(href);
    expect(css.status).toBe(200);
    expect(css.headers.get('Cache-Control')).toContain('immutable');
    expect((await who.get('/assets/../package.json')).status).toBe(404);
  });
});
