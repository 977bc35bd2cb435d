import { spendOrStop } from '../../platform/attempts.sql.ts';
import { type Actor, as, type Database } from '../../platform/db.ts';
import type { Language } from '../../platform/language.ts';
import { noteVisit } from '../../platform/visit.sql.ts';
import { allCentres } from '../centres/index.ts';
import { myHat } from '../roles/index.ts';
import { giveShare, myContact, stopShare } from '../sharing/index.ts';
import { type Details, endAfter, isOpen, MOST_WAITING, TEXT_VERSION } from './callback.ts';
import { changeCallback, howManyOpen, myCallback, myCallbacks, saveCallback } from './callbacks.sql.ts';
import type { CallbackForm } from './forms.ts';
import { phoneInWords } from './phone.ts';
import { waitingAt } from './waiting.sql.ts';

/** The centres, and what the form may be filled in with: what the asker wrote another time, or else how they like to be reached. */
export const beforeAsking = (db: Database, actor: Actor, again: string | null) =>
  as(db, actor, async (tx) => {
    await noteVisit(tx);
    const centres = await allCentres(tx);
    const earlier = again ? await myCallback(tx, again) : null;
    if (earlier)
      return {
        centres,
        filled: { ...filledIn(earlier.details), channel: earlier.channel },
        centre: earlier.centre.slug,
      };
    const contact = (await myContact(tx))?.details;
    if (!contact) return { centres, filled: {}, centre: null };
    const { name, phone, email, how, language } = contact;
    return { centres, filled: { name, phone, email, when: how, language }, centre: null };
  });

/** What was kept, as one typed it. */
export const filledIn = (details: Details): Details => ({
  ...details,
  phone: details.phone && phoneInWords(details.phone),
});

export type Asked = 'asked' | 'full' | 'noCentre';

type Given = { form: CallbackForm; details: Details; language: Language; network: string; now: Date };

/** In an hour, for one network: a town's library. Guides see the oldest first; whoever fills the list keeps the others from being seen. */
const MOST_ASKED = 60;

/** Keeps what somebody asks for and shares it with the guides of that centre: both or neither. */
export const ask = (
  db: Database,
  actor: Actor,
  { form, details, language, network, now }: Given,
): Promise<Asked> =>
  as(db, actor, async (tx) => {
    const centre = (await allCentres(tx)).find(({ slug }) => slug === form.centre);
    if (!centre) return 'noCentre';
    if (await myCallback(tx, form.id)) return 'asked';
    if ((await howManyOpen(tx)) >= MOST_WAITING) return 'full';
    await spendOrStop(tx, { what: 'callbacks network', who: network, most: MOST_ASKED });
    const { id, channel } = form;
    if (!(await saveCallback(tx, { id, centre: centre.id, channel, details }))) return 'asked';
    await giveShare(tx, {
      thing: 'callback',
      id,
      receiver: { kind: 'role', centre: centre.id, role: 'guide' },
      purpose: 'get_in_touch',
      ownWords: null,
      until: endAfter(form.days, now),
      textVersion: `${TEXT_VERSION}.${language}`,
    });
    return 'asked';
  });

/** All of the asker's own. */
export const callbacksOf = (db: Database, actor: Actor) =>
  as(db, actor, async (tx) => {
    await noteVisit(tx);
    return myCallbacks(tx);
  });

/** One of them, to be changed; 'over' when guides cannot read it any more, null when it is not there. */
export const toChange = (db: Database, actor: Actor, id: string) =>
  as(db, actor, async (tx) => {
    const found = await myCallback(tx, id);
    if (!found) return null;
    return isOpen(found) ? found : 'over';
  });

/** Writes something else into it, while it waits. */
export const change = (
  db: Database,
  actor: Actor,
  id: string,
  given: Parameters<typeof changeCallback>[2],
): Promise<'changed' | 'over' | null> =>
  as(db, actor, async (tx) => {
    const found = await myCallback(tx, id);
    if (!found) return null;
    if (!isOpen(found)) return 'over';
    await changeCallback(tx, id, given);
    return 'changed';
  });

/** Takes it back: no guide reads it from the next statement on. @returns false when it is not there, or not theirs */
export const takeBack = (db: Database, actor: Actor, id: string): Promise<boolean> =>
  as(db, actor, async (tx) => {
    const found = await myCallback(tx, id);
    if (found?.shareId) await stopShare(tx, found.shareId);
    return found !== null;
  });

/** Who waits, for a guide; null for everybody else. */
export const waitingFor = (db: Database, actor: Actor) =>
  as(db, actor, async (tx) => {
    const hat = await myHat(tx);
    if (hat?.role !== 'guide') return null;
    await noteVisit(tx);
    return { centre: hat.centre, waiting: await waitingAt(tx) };
  });

/** Does something as a guide; null for everybody else. */
export const asGuide = <T>(
  db: Database,
  actor: Actor,
  work: (tx: Parameters<typeof waitingAt>[0]) => Promise<T>,
): Promise<T | null> => as(db, actor, async (tx) => ((await myHat(tx))?.role === 'guide' ? work(tx) : null));
