import { type Actor, as, type Database, isViolation, type Tx } from '../../platform/db.ts';
import type { Language } from '../../platform/language.ts';
import { noteVisit } from '../../platform/visit.sql.ts';
import { myReadings, mySettings } from './access.sql.ts';
import type { Wanted } from './forms.ts';
import { myHat, readShared, sharedWithMe } from './received.sql.ts';
import {
  type Opened,
  type Received,
  type Receiver,
  type ReceiverRef,
  TEXT_VERSION,
  type ThingRef,
} from './share.ts';
import type { Shareable, Shown } from './shareable.ts';
import { centresToShareWith, changeEnd, giveShare, myReceipts, myShare, myShares } from './sharing.sql.ts';

/** What a thing of one's own says, for telling it from the others; nothing when it is gone. */
export type Names = ReadonlyMap<string, string>;

/** The names of one's own things, by id: what a wish says, the title of an offer. */
export async function namesOf(tx: Tx, shareables: readonly Shareable[], refs: ThingRef[]): Promise<Names> {
  const names = new Map<string, string>();
  for (const { thing, names: named } of shareables) {
    const ids = refs.filter((ref) => ref.thing === thing).map(({ id }) => id);
    if (named && ids.length > 0)
      for (const [id, name] of await named(tx, [...new Set(ids)])) names.set(id, name);
  }
  return names;
}

/** Everything the asker shares, and has shared. */
export const sharingOf = (db: Database, actor: Actor, shareables: readonly Shareable[]) =>
  as(db, actor, async (tx) => {
    await noteVisit(tx);
    const shares = await myShares(tx);
    return { shares, names: await namesOf(tx, shareables, shares) };
  });

/** One share with its receipts; null when it is not there, or not theirs. */
export const shareOf = (db: Database, actor: Actor, shareables: readonly Shareable[], id: string) =>
  as(db, actor, async (tx) => {
    const share = await myShare(tx, id);
    if (!share) return null;
    await noteVisit(tx);
    return { share, receipts: await myReceipts(tx, id), names: await namesOf(tx, shareables, [share]) };
  });

/** Who has looked, and how the asker likes to hear of it. */
export const accessOf = (db: Database, actor: Actor, shareables: readonly Shareable[], skip: number) =>
  as(db, actor, async (tx) => {
    await noteVisit(tx);
    const { readings, hasMore } = await myReadings(tx, skip);
    return {
      readings,
      hasMore,
      names: await namesOf(tx, shareables, readings),
      settings: await mySettings(tx),
    };
  });

/** What the asker could share, and with whom at a centre. The pages that lead here have noted the visit. */
export const choicesOf = (
  db: Database,
  actor: Actor,
  shareables: readonly Shareable[],
  slug: string | null,
) =>
  as(db, actor, async (tx) => {
    const centres = await centresToShareWith(tx, slug);
    const centre = centres.find(({ people }) => people !== null) ?? null;
    const things: { ref: ThingRef; name: string | null }[] = [];
    for (const { thing, choices } of shareables)
      for (const { id, name } of (await choices?.(tx)) ?? []) things.push({ ref: { thing, id }, name });
    return { centres, centre, things, people: centre?.people ?? [] };
  });

export type ShareChoices = Awaited<ReturnType<typeof choicesOf>>;

/** The form, filled in, as what it would mean: null when a thing or a receiver is no longer there. */
export function plannedOf({ centre, things, people }: ShareChoices, wanted: Wanted) {
  const chosen = wanted.things.map(({ thing, id }) =>
    things.find(({ ref }) => ref.thing === thing && ref.id === id),
  );
  const receiver = nameOf(wanted.receiver, people, centre);
  if (!receiver || !centre || chosen.includes(undefined)) return null;
  return {
    things: chosen.filter((one) => one !== undefined),
    receiver,
    why: wanted.why,
    until: wanted.until,
  };
}

export type Planned = NonNullable<ReturnType<typeof plannedOf>>;

function nameOf(
  ref: ReceiverRef,
  people: ShareChoices['people'],
  centre: ShareChoices['centre'],
): Receiver | null {
  if (!centre) return null;
  if (ref.kind === 'role')
    return ref.centre === centre.id
      ? { name: null, role: ref.role, centre: centre.name, partner: null }
      : null;
  const person = people.find(({ id }) => id === ref.grant);
  return person
    ? { name: person.name, role: person.role, centre: centre.name, partner: person.partner }
    : null;
}

/** Shares each of the things, or none of them. @returns false when one is gone or was never theirs, or the receiver has left. */
export async function shareThings(
  db: Database,
  actor: Actor,
  wanted: Wanted,
  language: Language,
): Promise<boolean> {
  const { receiver, until, why } = wanted;
  const textVersion = `${TEXT_VERSION}.${language}`;
  try {
    await as(db, actor, async (tx) => {
      for (const ref of wanted.things) await giveShare(tx, { ...ref, ...why, receiver, until, textVersion });
    });
    return true;
  } catch (error) {
    if (isViolation(error, 'check') || isViolation(error, 'foreignKey')) return false;
    throw error;
  }
}

/** Another end. `far` when the database says it is too far ahead. */
export async function moveEnd(
  db: Database,
  actor: Actor,
  id: string,
  until: Date,
): Promise<'changed' | 'gone' | 'far'> {
  try {
    return (await as(db, actor, (tx) => changeEnd(tx, id, until))) ? 'changed' : 'gone';
  } catch (error) {
    if (isViolation(error, 'check')) return 'far';
    throw error;
  }
}

/** What is shared with the hat of the asker; null for whoever is here as themselves. */
export const receivedBy = (db: Database, actor: Actor): Promise<Received[] | null> =>
  as(db, actor, async (tx) => {
    if (!(await myHat(tx))) return null;
    await noteVisit(tx);
    return sharedWithMe(tx);
  });

/**
 * Opens something that is shared with the hat of the asker. It is handed on when the transaction has ended: until then the line
 * that says who read it could still be lost.
 */
export const open = (
  db: Database,
  actor: Actor,
  shareables: readonly Shareable[],
  id: string,
): Promise<(Opened & { shown: Shown }) | null> =>
  as(db, actor, async (tx) => {
    const opened = await readShared(tx, id);
    if (!opened) return null;
    const shareable = shareables.find(({ thing }) => thing === opened.thing);
    if (!shareable) throw new Error(`no way to show a shared ${opened.thing}`);
    return { ...opened, shown: await shareable.show(tx, opened.said) };
  });
