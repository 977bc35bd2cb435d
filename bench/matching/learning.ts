import { readFileSync } from 'node:fs';
import { demoOffers } from '../../src/matching/fixture.ts';
import {
  find,
  findPlace,
  type Index,
  type Kind,
  makeIndex,
  type Offer,
  understand,
} from '../../src/matching/index.ts';
import type { Answer, Wish } from '../../src/matching/types.ts';
import { pick, seeded, table } from '../measure.ts';

const JUDGED = new URL('../../data/judged/offers.jsonl', import.meta.url);

/*
 * Somebody has one certain offer in mind and writes a wish that does not say it all. They look at one offer at a time and say no until
 * it shows; some say why, and what they say is true of the refused offer beside the one in mind. How many do they see?
 *
 * Two sorts of people. The first write one of the judged wishes, and have any of the offers in mind that a reader found fitting for it.
 * The second say hardly more than a kind ("et job, udendørs") and have any offer in mind of which it is true.
 */

const BODY = { light: 0, moderate: 1, heavy: 2 } as const;
const VAGUE_PEOPLE = 150;
const TARGETS_OF_A_WISH = 3;

type Reason = NonNullable<Answer['reason']>;

/** What is true of the refused offer beside the one in mind. */
function truths(no: Offer, target: Offer, km: (offer: Offer) => number): Reason[] {
  const field = ({ isco }: Offer) => isco.map((code) => code.slice(0, 2));
  const shared = field(no).some((code) => field(target).includes(code));
  const found: Reason[] = [];
  if (!shared && no.isco.length + target.isco.length > 0) found.push('wrong_trade');
  if (km(no) > km(target) * 1.3 + 5) found.push('too_far');
  if (no.hours && target.hours && no.hours.min > target.hours.max) found.push('too_many_hours');
  if (BODY[no.body] > BODY[target.body]) found.push('too_hard');
  return found;
}

type Person = { wish: Wish; target: Offer; seed: number };
/** How often a no says why, and how often what it says is not what sets the two offers apart. */
type Way = { says: number; mistaken: number };

const near = findPlace('4760');

function say(reasons: readonly Reason[], { says, mistaken }: Way, random: () => number): Reason | null {
  if (random() >= says) return null;
  if (random() < mistaken) return pick(['wrong_trade', 'too_far', 'too_many_hours', 'too_hard'], random);
  return reasons.length > 0 ? pick(reasons, random) : null;
}

/** Offers seen until the one in mind shows. */
function seenUntil(index: Index, { wish, target, seed }: Person, way: Way): number {
  const random = seeded(seed);
  const kms = new Map(
    find(index, wish, { near, limit: index.size }).map(({ offer, distanceKm }) => [
      offer.id,
      distanceKm ?? 0,
    ]),
  );
  const km = ({ id }: Offer) => kms.get(id) ?? 0;
  const answers: Answer[] = [];
  for (let seen = 1; seen <= index.size; seen++) {
    const [shown] = find(index, wish, { near, answers, limit: 1 });
    if (!shown || shown.offer.id === target.id) return seen;
    answers.push({
      offerId: shown.offer.id,
      answer: 'no',
      reason: say(truths(shown.offer, target, km), way, random),
    });
  }
  return index.size;
}

/** Without learning the list stays as it was, and one goes down it. */
function placeInList(index: Index, { wish, target }: Person): number {
  const list = find(index, wish, { near, limit: index.size });
  return list.findIndex(({ offer }) => offer.id === target.id) + 1;
}

type Judged = { wish: string; grades: Record<string, number> };

/** Wishes that a reader found offers for, each with a few of these in mind. */
function judgedPeople(offers: ReadonlyMap<string, Offer>, random: () => number): Person[] {
  const lines = readFileSync(JUDGED, 'utf8').trim().split('\n');
  return lines.flatMap((line) => {
    const { wish, grades } = JSON.parse(line) as Judged;
    const fitting = Object.keys(grades).flatMap((id) => offers.get(id) ?? []);
    const read = understand(wish);
    return Array.from({ length: TARGETS_OF_A_WISH }, () => ({
      wish: read,
      target: pick(fitting, random),
      seed: Math.floor(random() * 2 ** 31),
    }));
  });
}

const KIND_SAID: Record<Kind, string> = {
  job: 'et job',
  internship: 'en praktikplads',
  education: 'jeg vil lære noget',
  volunteering: 'noget frivilligt',
  venture: 'starte for mig selv',
  health: 'noget for mit helbred',
  creative: 'noget kreativt',
  community: 'møde andre',
};

/** One more thing that is true of an offer, as one might say it. */
const alsoSaid = ({ setting, pace, social, body }: Offer): string[] => [
  '',
  ...(setting === 'outdoor' ? [', udendørs'] : []),
  ...(pace === 'calm' ? [', i roligt tempo'] : []),
  ...(social === 'team' || social === 'public' ? [', sammen med andre'] : []),
  ...(body === 'light' ? [', ikke for hårdt'] : []),
];

const vaguePeople = (offers: readonly Offer[], random: () => number): Person[] =>
  Array.from({ length: VAGUE_PEOPLE }, () => {
    const target = pick(offers, random);
    const wish = understand(KIND_SAID[target.kind] + pick(alsoSaid(target), random));
    return { wish, target, seed: Math.floor(random() * 2 ** 31) };
  });

function summary(what: string, seen: readonly number[]) {
  const sorted = seen.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const mean = seen.reduce((sum, one) => sum + one, 0) / seen.length;
  return { what, median: at(0.5), mean: mean.toFixed(1), p90: at(0.9) };
}

const WAYS: Record<string, Way> = {
  'every no with a reason': { says: 1, mistaken: 0 },
  'one reason in ten mistaken': { says: 1, mistaken: 0.1 },
  'every other no with a reason': { says: 0.5, mistaken: 0 },
  'no reasons': { says: 0, mistaken: 0 },
};

function measure(index: Index, title: string, people: readonly Person[], random: () => number): void {
  const list = people.map((person) => placeInList(index, person));
  table(`${title}: offers seen until the one in mind shows (${people.length} searches among ${index.size})`, [
    ...Object.entries(WAYS).map(([what, way]) =>
      summary(
        what,
        people.map((person) => seenUntil(index, person, way)),
      ),
    ),
    summary('without learning', list),
    summary(
      'by chance',
      people.map(() => 1 + Math.floor(random() * index.size)),
    ),
  ]);
}

/** How much sooner somebody finds what they have in mind because the engine learns from their no. */
export async function run(): Promise<void> {
  const offers = demoOffers().filter(({ centre }) => centre === 'vordingborg');
  const index = makeIndex(offers);
  const random = seeded(Number(process.env.SEED ?? 7));
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  measure(index, 'Judged wishes', judgedPeople(byId, random), random);
  measure(index, 'Vague wishes', vaguePeople(offers, random), random);
}
