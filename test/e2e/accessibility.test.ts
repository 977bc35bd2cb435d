import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../src/paths.ts';
import { aHolder, aPerson, type Person } from '../people.ts';
import { aContact, aShare } from '../shares.ts';
import { aSlot, aTalk } from '../talks.ts';
import { anOpenOffer, aWish } from '../visitors.ts';
import { isWiderThanScreen, reading, violations } from './axe.ts';
import { useBrowser } from './site-server.ts';
import { pathsIn } from './ways.ts';

const used = useBrowser();
const { codeFor, manage, wish, signIn } = pathsIn(used);

const visited = new Set<string>();

/** Every address that people read, with what has to be there first; each is visited by axe. */
const PAGES: Record<string, (page: Page) => Promise<void>> = {
  [paths.home.pattern]: async (page) => void (await page.goto(`${used.site.origin}/`)),
  [paths.wishes.pattern]: async (page) => {
    await page.goto(`${used.site.origin}/`);
    await page.fill('#text', ' ');
    await page.fill('#near', '9999');
    await page.click('form button.button-primary');
  },
  [paths.wish.pattern]: async (page) =>
    wish(page, 'nedslidt sosu-hjælper, vil gerne være sammen med mennesker men uden tunge løft'),
  [paths.wishEdit.pattern]: async (page) => {
    await wish(page, 'noget med heste');
    await page.goto(`${page.url()}/edit`);
  },
  [paths.answers.pattern]: async (page) => {
    await wish(page, 'noget med dyr');
    await page.click('article.offer button[value=no]');
    await page.click('article.offer button[value=later]');
    await page.goto(`${used.site.origin}/answers`);
  },
  [paths.mineArchive.pattern]: async (page) => {
    await wish(page, 'noget med dyr');
    await page.goto(`${used.site.origin}/mine/archive`);
    await page.click('main form button');
    // The page may be asked to stand still; that is how it is read here.
    await page.click('main a[href="/mine/archive?still=yes"]');
  },
  [paths.mineDelete.pattern]: async (page) => {
    await wish(page, 'noget med dyr');
    await page.goto(`${used.site.origin}/mine/delete`);
  },
  [paths.signIn.pattern]: async (page) => void (await page.goto(`${used.site.origin}/sign-in?told=low`)),
  [paths.bringAlong.pattern]: async (page) => {
    await wish(page, 'noget med dyr, tæt på skoven');
    await page.click('article.offer button[value=no]');
    await signIn(page, 'test-yusuf');
    await page.waitForSelector('input[name=wish]');
  },
  [paths.devices.pattern]: async (page) => {
    await signIn(page, 'test-mette');
    await page.goto(`${used.site.origin}/mine/devices`);
  },
  [paths.wayRemove.pattern]: async (page) => {
    await signIn(page, 'test-ali');
    await page.goto(`${used.site.origin}/mine/devices`);
    await page.click('form[action="/mine/devices/remove-way"] button');
  },
  [paths.signInAgain.pattern]: async (page) => {
    await signIn(page, 'test-ali');
    await page.goto(`${used.site.origin}/sign-in/again?why=weak`);
  },
  [paths.mineEmail.pattern]: async (page) => {
    await signIn(page, 'test-ali');
    await page.goto(`${used.site.origin}/mine/email`);
    await page.fill('#address', 'anna');
    await page.click('main form button');
  },
  [paths.mineEmailCode.pattern]: async (page) => {
    await signIn(page, 'test-ali');
    await page.goto(`${used.site.origin}/mine/email`);
    await page.fill('#address', 'ali2@example.dk');
    await page.click('main form button');
    await page.waitForSelector('#code');
  },
  [paths.signInEmail.pattern]: async (page) => {
    await page.goto(`${used.site.origin}/sign-in/email`);
    await page.fill('#address', 'anna');
    await page.click('main form button');
  },
  [paths.signInEmailCode.pattern]: async (page) => codeFor(page),
  [paths.signInPasskey.pattern]: async (page) =>
    void (await page.goto(`${used.site.origin}/sign-in/passkey`)),
  [paths.minePasskeys.pattern]: async (page) => {
    await signIn(page, 'test-ali');
    await page.goto(`${used.site.origin}/mine/passkeys`);
  },
  [paths.demoOutbox.pattern]: async (page) => {
    await codeFor(page);
    await page.goto(`${used.site.origin}/demo/outbox`);
  },
  [paths.mine.pattern]: async (page) => {
    await wish(page, 'noget med dyr');
    await page.goto(`${used.site.origin}/mine`);
  },
  [paths.hats.pattern]: async (page) => {
    await signIn(page, 'test-lis');
    await page.goto(`${used.site.origin}/mine/hats`);
  },
  [paths.roles.pattern]: async (page) => {
    await manage(page);
    await page.click('form[action="/roles"] button');
  },
  [paths.plan.pattern]: async (page) => {
    await planned(page);
    await page.goto(`${used.site.origin}/mine/plan`);
  },
  [paths.planNew.pattern]: async (page) => {
    await page.goto(`${used.site.origin}/mine/plan/new`);
    await page.click('main form button');
  },
  [paths.planPart.pattern]: async (page) => {
    await planned(page);
    await page.fill('#text', 'Gå en tur');
    await page.click('form[action$="/steps"] button');
    await page.click('form[action$="/done"] button');
    await page.click('form[action$="/steps"] button');
  },
  [paths.planPartEdit.pattern]: async (page) => {
    await planned(page);
    await page.click('main a[href$="/edit"]');
  },
  [paths.planStep.pattern]: async (page) => {
    await planned(page);
    await page.click('main a[href*="/steps/"]');
  },
  [paths.planFromOffer.pattern]: async (page) => {
    await planned(page);
    await page.goto(`${used.site.origin}/mine/plan/step?offer=${await anOpenOffer(used.site.db)}`);
    await page.click('main form button');
  },
  [paths.cv.pattern]: async (page) => {
    await page.goto(`${used.site.origin}/mine/cv/items/work`);
    await page.fill('#position', 'Tømrer');
    await page.click('main form button');
  },
  [paths.cvAbout.pattern]: async (page) => void (await page.goto(`${used.site.origin}/mine/cv/about`)),
  [paths.cvItem.pattern]: async (page) => {
    await page.goto(`${used.site.origin}/mine/cv/items/volunteer`);
    await page.click('main form button');
  },
  [paths.cvSkills.pattern]: async (page) => void (await page.goto(`${used.site.origin}/mine/cv/skills`)),
  [paths.cvSuggest.pattern]: async (page) => {
    await page.goto(`${used.site.origin}/mine/cv/skills`);
    await page.fill('#story', 'Jeg har været tømrer i ti år og taler arabisk');
    await page.click('main form button');
    await page.waitForSelector('input[name=skill]');
  },
  [paths.callbacks.pattern]: async (page) => {
    await page.goto(`${used.site.origin}/callbacks`);
    await page.fill('#phone', '12');
    await page.click('main form .button-primary');
  },
  [paths.mineCallbacks.pattern]: async (page) => callback(page),
  [paths.mineCallback.pattern]: async (page) => {
    await callback(page);
    await page.click('main .sheets a');
    await page.fill('#phone', '12');
    await page.click('main form .button-primary');
  },
  [paths.callbacksWaiting.pattern]: async (page) => {
    await callback(page);
    await callback(page);
    await signedIn(page, await aHolder(used.site.db));
    await page.goto(`${used.site.origin}/callbacks/waiting`);
    await page.click('main .sheets button');
    await page.click('main .link-list a');
  },
  [paths.day.pattern]: async (page) => {
    await callback(page);
    const mette = await aHolder(used.site.db);
    await aTalk(used.site.db, await aPerson(used.site.db), await aSlot(used.site.db, mette));
    await signedIn(page, mette);
    await page.goto(`${used.site.origin}/day`);
  },
  [paths.contacts.pattern]: async (page) => {
    await callback(page);
    await page.goto(`${used.site.origin}/mine/contacts`);
  },
  [paths.wellbeing.pattern]: async (page) => {
    await page.goto(`${used.site.origin}/mine/wellbeing`);
    await page.selectOption('#satisfied', '6');
    await page.click('main form button');
    await page.waitForSelector('svg.course');
  },
  [paths.wellbeingTotals.pattern]: async (page) => void (await page.goto(`${used.site.origin}/wellbeing`)),
  [paths.conversations.pattern]: async (page) => {
    await aSlot(used.site.db, await aHolder(used.site.db));
    await page.goto(`${used.site.origin}/conversations?centre=vordingborg`);
  },
  [paths.conversationNew.pattern]: async (page) => {
    const slot = await aSlot(used.site.db, await aHolder(used.site.db));
    await page.goto(`${used.site.origin}/conversations/new?slot=${slot}`);
    await page.fill('#email', 'anna');
    await page.click('main form .button-primary');
  },
  [paths.conversationCode.pattern]: async (page) => {
    await page.goto(`${used.site.origin}/conversations/code`);
    await page.fill('#code', 'ABCD');
    await page.click('main form .button-primary');
  },
  [paths.mineConversations.pattern]: async (page) => {
    await talk(page);
    await page.goto(`${used.site.origin}/mine/conversations`);
  },
  [paths.mineConversation.pattern]: async (page) => talk(page),
  [paths.slots.pattern]: async (page) => {
    const guide = await aHolder(used.site.db);
    await aTalk(used.site.db, await aPerson(used.site.db), await aSlot(used.site.db, guide));
    await aSlot(used.site.db, guide, { inHours: 50 });
    await signedIn(page, guide);
    await page.goto(`${used.site.origin}/slots`);
    await page.click('main form .button-primary');
  },
  [paths.guided.pattern]: async (page) => void (await page.goto(`${used.site.origin}/guided?step=2`)),
  [paths.offers.pattern]: async (page) => void (await page.goto(`${used.site.origin}/offers`)),
  [paths.offer.pattern]: async (page) =>
    void (await page.goto(used.site.origin + paths.offer({ id: await anOpenOffer(used.site.db) }))),
  [paths.partners.pattern]: async (page) => void (await page.goto(`${used.site.origin}/partners`)),
  [paths.partner.pattern]: async (page) => {
    await page.goto(`${used.site.origin}/partners`);
    await page.click('main .link-list a');
  },
  [paths.centres.pattern]: async (page) => void (await page.goto(`${used.site.origin}/centres`)),
  [paths.centre.pattern]: async (page) => void (await page.goto(`${used.site.origin}/centres/vordingborg`)),
  [paths.charter.pattern]: async (page) => void (await page.goto(`${used.site.origin}/charter`)),
  [paths.method.pattern]: async (page) => void (await page.goto(`${used.site.origin}/method`)),
  [paths.sharing.pattern]: async (page) => sharing(page, 'giver', () => paths.sharing({}, { told: 'given' })),
  [paths.sharingNew.pattern]: async (page) => {
    await sharing(page, 'giver', () => paths.sharingNew({}));
    await page.fill('#until', '');
    await page.click('main form .button-primary');
  },
  [paths.share.pattern]: async (page) => sharing(page, 'giver', (id) => paths.share({ id })),
  [paths.access.pattern]: async (page) => sharing(page, 'giver', () => paths.access({})),
  [paths.accessFeedKey.pattern]: async (page) => {
    await sharing(page, 'giver', () => paths.access({}));
    await page.click('form[action="/mine/access/key"] button');
  },
  [paths.contact.pattern]: async (page) => sharing(page, 'giver', () => paths.contact({})),
  [paths.shared.pattern]: async (page) => sharing(page, 'receiver', () => paths.shared({})),
  [paths.sharedThing.pattern]: async (page) => sharing(page, 'receiver', (id) => paths.sharedThing({ id })),
};

/** A part of a plan, with two steps; its page is open. */
async function planned(page: Page): Promise<void> {
  await page.goto(`${used.site.origin}/mine/plan/new?begin=work`);
  await page.fill('#about', 'Noget med træ, uden tunge løft');
  await page.click('main form button');
  for (const step of ['Ringe til værkstedet', 'Gå en tur med Bo']) {
    await page.fill('#text', step);
    await page.click('form[action$="/steps"] button');
  }
}

/** Asks for a call, as a visitor, and comes to the page of those one waits for. */
async function callback(page: Page): Promise<void> {
  await page.goto(`${used.site.origin}/callbacks`);
  await page.fill('#phone', '00 00 00 00');
  await page.click('main form .button-primary');
}

/** Somebody shares contact details with a guide, who has read them; the page is that of the one or the other. */
async function sharing(
  page: Page,
  as: 'giver' | 'receiver',
  address: (share: string) => string,
): Promise<void> {
  const { db, origin } = used.site;
  const [giver, receiver] = [await aPerson(db), await aHolder(db)];
  const to = { kind: 'person', grant: receiver.role } as const;
  await aShare(db, giver, { thing: 'wish', id: (await aWish(db, giver)).id, receiver: to });
  const share = await aShare(db, giver, { thing: 'contact', id: await aContact(db, giver), receiver: to });
  await signedIn(page, receiver);
  await page.goto(origin + paths.sharedThing({ id: share }));
  await signedIn(page, as === 'giver' ? giver : receiver);
  await page.goto(origin + address(share));
}

const signedIn = (page: Page, { token }: Person): Promise<void> =>
  page.context().addCookies([{ name: 'session', value: token, url: used.site.origin }]);

/** Somebody has booked a time. */
async function talk(page: Page): Promise<void> {
  const { db, origin } = used.site;
  const person = await aPerson(db);
  const id = await aTalk(db, person, await aSlot(db, await aHolder(db), { forms: ['video'] }), {
    form: 'video',
  });
  await signedIn(page, person);
  await page.goto(origin + paths.mineConversation({ id }, { told: 'booked' }));
}

/** Addresses that answer with something else than a page to read, each with what it is. */
const NO_PAGE: Record<string, string> = {
  [paths.undo.pattern]: 'takes an answer back and leads on',
  [paths.roleEnd.pattern]: 'ends a role and leads back',
  [paths.planPartMove.pattern]: 'moves a part and leads back',
  [paths.planPartRemove.pattern]: 'takes a part away and leads back',
  [paths.planSteps.pattern]: 'takes a step in and leads back, or answers with the page of the part',
  [paths.planStepDone.pattern]: 'ticks a step off and leads back',
  [paths.planStepMove.pattern]: 'moves a step and leads back',
  [paths.planStepRemove.pattern]: 'takes a step out and leads back',
  [paths.cvItemRemove.pattern]: 'takes something out and leads back',
  [paths.cvSkillRemove.pattern]: 'takes a skill out and leads back',
  [paths.cvImport.pattern]: 'takes a file in and leads back',
  [paths.cvResume.pattern]: 'JSON',
  [paths.cvDelete.pattern]: 'deletes the CV and leads back',
  [paths.wellbeingRemove.pattern]: 'deletes a reading and leads back',
  [paths.signInMitid.pattern]: 'leads on to MitID at once',
  [paths.signInMitidCallback.pattern]: 'leads on, or back to signing in',
  [paths.signOut.pattern]: 'leads on to signing in',
  [paths.deviceEnd.pattern]: 'leads back to the devices',
  [paths.deviceEndOthers.pattern]: 'leads back to the devices',
  [paths.signInPasskeyOptions.pattern]: 'JSON',
  [paths.minePasskeyOptions.pattern]: 'JSON',
  [paths.minePasskeyRemove.pattern]: 'takes a passkey away and leads on',
  [paths.mineDownload.pattern]: 'JSON',
  [paths.mineArchiveDelete.pattern]: 'deletes the archive and leads back',
  [paths.archive.pattern]: 'ZIP',
  [paths.callbackTake.pattern]: 'leads on to what is shared',
  [paths.callbackPassOn.pattern]: 'leads back to the list',
  [paths.callbackEnd.pattern]: 'leads back to the list',
  [paths.mineCallbackStop.pattern]: 'leads back to one’s own',
  [paths.mineCallbackDelete.pattern]: 'leads back to one’s own',
  [paths.shareStop.pattern]: 'stops a share and leads back',
  [paths.accessNotices.pattern]: 'leads back',
  [paths.accessFeed.pattern]: 'Atom',
  [paths.contactDelete.pattern]: 'deletes and leads back',
  [paths.conversationCodeCancel.pattern]: 'calls off and leads back',
  [paths.mineConversationCancel.pattern]: 'calls off and leads back',
  [paths.mineConversationCalendar.pattern]: 'iCalendar',
  [paths.slotRemove.pattern]: 'takes a time away and leads back',
  [paths.offerCalendar.pattern]: 'iCalendar',
  [paths.language.pattern]: 'leads back',
  [paths.health.pattern]: 'JSON',
  [paths.ready.pattern]: 'JSON',
  [paths.apiOffers.pattern]: 'JSON',
  [paths.apiOffer.pattern]: 'JSON',
  [paths.apiPartners.pattern]: 'JSON',
  [paths.apiMatch.pattern]: 'JSON',
  [paths.openapi.pattern]: 'JSON',
};

const SETTINGS = [
  { name: 'with JavaScript, a wide screen', javaScriptEnabled: true, width: 1280, english: false },
  { name: 'without JavaScript, 320 px', javaScriptEnabled: false, width: 320, english: false },
  { name: 'in English, dark, 320 px', javaScriptEnabled: true, width: 320, english: true },
] as const;

describe.each(SETTINGS)('$name', ({ javaScriptEnabled, width, english }) => {
  let context: BrowserContext;
  let reader: BrowserContext;
  const options = {
    viewport: { width, height: 800 },
    bypassCSP: true,
    colorScheme: english ? 'dark' : 'light',
    reducedMotion: 'reduce',
  } as const;
  beforeAll(async () => {
    context = await used.browser.newContext({ ...options, javaScriptEnabled });
    reader = await used.browser.newContext(options);
    if (english) await context.addCookies([{ name: 'language', value: 'en', url: used.site.origin }]);
  });
  afterAll(async () => {
    await context.close();
    await reader.close();
  });

  it.each(Object.keys(PAGES))('%s', async (pattern) => {
    await context.clearCookies({ name: /session|visit/ });
    const page = await context.newPage();
    await PAGES[pattern]?.(page);
    expect(await page.getAttribute('html', 'lang')).toBe(english ? 'en' : 'da');
    const shown = javaScriptEnabled ? page : await reading(page, reader);
    expect(await violations(shown)).toEqual([]);
    expect(await isWiderThanScreen(shown), 'scrolls sideways').toBe(false);
    visited.add(`${pattern} ${width} ${javaScriptEnabled}`);
    await shown.close();
    await page.close();
  });
});

describe('the site map', () => {
  it('has no address that axe has not visited, in every setting', () => {
    for (const { pattern } of Object.values(paths))
      expect(pattern in PAGES || pattern in NO_PAGE, pattern).toBe(true);
    expect(visited.size).toBe(Object.keys(PAGES).length * SETTINGS.length);
  });
});
