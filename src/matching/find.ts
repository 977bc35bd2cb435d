import { alike, kmTo, type Learned, learn } from './answers.ts';
import { fits } from './fit.ts';
import type { Entry, Index, Mention } from './offer-index.ts';
import type { Answer, Found, Offer, Place, Term, Wish } from './types.ts';

type Evidence = Found['evidence'][number];
type Options = { answers?: Answer[]; near?: Place | null; limit?: number; centre?: string | null };
type Part = { score: number; evidence: Evidence[] };

const LIMIT = 20;
const NOTHING = 0.02;

/** Words that many offers of every sort use: alone they say little. */
const GENERIC = new Set(
  'mennesk hjaelp hjaelper folk dag job arbejd god tid sted ting eg egen peopl help work laer gaaet gaa'.split(
    ' ',
  ),
);
const GENERIC_SHARE = 0.3;
/** A mention weaker than this says nothing, and is no reason. */
const TELLING = 0.12;

/** The offers that fit a wish best, the best first, gently varied over kinds. */
export function find(index: Index, wish: Wish, options: Options = {}): Found[] {
  const from = wish.conditions.places[0] ?? options.near ?? null;
  const search: Search = {
    index,
    wish,
    from,
    centre: options.centre ?? null,
    learned: learn(index, options.answers ?? [], from),
    total: telling(index, wish),
  };
  const limit = Math.max(0, Math.floor(options.limit ?? LIMIT));
  const meant = scored(search, true).filter((f) => f.score > NOTHING);
  return vary(meant.length > 0 ? meant : scored(search, false), search.learned, limit);
}

type Search = {
  index: Index;
  wish: Wish;
  from: Place | null;
  centre: string | null;
  learned: Learned;
  total: number;
};

/** Every offer that may be shown with its score; without a meaning, the calm default. */
function scored(search: Search, meant: boolean): Found[] {
  const { index, wish, from, centre, learned, total } = search;
  const found: Found[] = [];
  for (const entry of index.entries()) {
    const { offer } = entry;
    if ((centre && offer.centre !== centre) || learned.done.has(offer.id)) continue;
    const distanceKm = kmTo(offer, from);
    const part = meant ? judge(index, entry, wish, total, distanceKm) : calm(offer);
    const score = Math.min(1, part.score * learned.factor(offer, distanceKm) * nearness(distanceKm));
    found.push({ offer, score, distanceKm, evidence: part.evidence });
  }
  return found;
}

/** The most a wish's own words can weigh together, to measure against; words no offer says are left out. */
function telling(index: Index, wish: Wish): number {
  const own = wish.terms.filter((t) => t.own && t.weight >= 0.5 && index.mentions(t.stem));
  const top = own.map((t) => said(index, t)).sort((a, b) => b - a);
  return Math.max(0.6, weighed(top, [1, 0.6, 0.3]));
}

/** How much a word of the wish says about which offers are meant. */
const said = (index: Index, { stem, weight }: Term): number =>
  weight * index.rarity(stem) * (GENERIC.has(stem) ? GENERIC_SHARE : 1);

const BEGINNING = 4;
const beginning = (word: string) => word.toLocaleLowerCase('da').slice(0, BEGINNING);

/** A very short stem joins words that have nothing to do with each other, as rol- of *rolig* and *rolle*. */
function isSameWord({ stem, quote }: Term, { surface, whole }: Mention): boolean {
  if (stem.length > 3 || !whole) return true;
  return beginning(quote) === beginning(surface.slice(0, quote.length)) && surface.length - quote.length <= 3;
}

function weighed(values: readonly number[], shares: readonly number[]): number {
  return shares.reduce((sum, share, i) => sum + share * (values[i] ?? 0), 0);
}

/** Nothing was understood: the light, calm and open first, with low scores. */
function calm(offer: Offer): Part {
  let score = 0.05;
  if (offer.pace === 'calm') score += 0.03;
  if (offer.body === 'light') score += 0.03;
  if (offer.experience === 'none') score += 0.03;
  if (offer.danish !== 'fluent') score += 0.01;
  return { score, evidence: [] };
}

function judge(index: Index, entry: Entry, wish: Wish, total: number, km: number | null): Part {
  const words = wordsPart(index, entry, wish, total);
  const trade = tradePart(entry, wish);
  const kind = kindPart(entry.offer, wish);
  const matter = 1 - (1 - 0.75 * words.score) * (1 - 0.68 * trade.score);
  const about = wish.concepts.length > 0 || wish.terms.some((t) => t.own);
  const base = about
    ? matter * 0.78 + kind.score * 0.22 * (0.35 + 0.65 * Math.max(matter, wish.concepts.length > 0 ? 0 : 0.8))
    : kind.score * 0.5 + matter * 0.5;
  const conditions = fits(wish.conditions, entry.offer);
  const factor = conditions.reduce((product, f) => product * f.factor, 1);
  const kept: Evidence[] = conditions.flatMap((f) => {
    const said = wish.conditions.quotes.find((q) => q.condition === f.condition);
    return said && f.fact
      ? [{ why: 'condition' as const, quote: said.quote, evidence: f.fact, strength: 0.35 }]
      : [];
  });
  const open = conditions.length > 0 ? 0.06 : 0;
  const score = Math.max(0, (base + open) * factor * aversion(entry, wish) * kindSaid(entry.offer, wish));
  const where = placePart(entry.offer, wish, km);
  return { score, evidence: [...words.evidence, ...trade.evidence, ...kind.evidence, ...kept, ...where] };
}

function wordsPart(index: Index, entry: Entry, wish: Wish, total: number): Part {
  const evidence: Evidence[] = [];
  for (const term of wish.terms) {
    const mention = entry.words.get(term.stem);
    if (!mention || !isSameWord(term, mention)) continue;
    const strength = said(index, term) * mention.weight;
    if (strength >= TELLING)
      evidence.push({ why: 'words', quote: term.quote, evidence: mention.surface, strength });
  }
  evidence.sort((a, b) => b.strength - a.strength);
  const sum = weighed(
    evidence.map((e) => e.strength),
    [1, 0.6, 0.4, 0.2, 0.1],
  );
  return { score: Math.min(1, sum / total), evidence: evidence.slice(0, 4) };
}

function tradePart(entry: Entry, wish: Wish): Part {
  let best: Evidence | null = null;
  for (const concept of wish.concepts) {
    if (!concept.isco) continue;
    for (const { code, weight } of entry.codes) {
      const strength = concept.weight * weight * alike(concept.isco, code);
      if (strength <= (best?.strength ?? 0)) continue;
      best = {
        why: 'concept',
        quote: concept.because,
        evidence: `isco:${code}`,
        concept: concept.label,
        strength,
      };
    }
  }
  if (!best) return { score: 0, evidence: [] };
  return { score: Math.min(1, best.strength), evidence: best.strength >= 0.3 ? [best] : [] };
}

const FIRMLY = 0.9;
const ANOTHER_KIND = 0.7;

/** Somebody who says firmly what sort of thing they are after means that sort first; the others stay, further down. */
function kindSaid(offer: Offer, { kindQuotes }: Wish): number {
  const firm = kindQuotes.filter(({ weight }) => weight >= FIRMLY).map(({ kind }) => kind);
  return firm.length === 0 || firm.includes(offer.kind) ? 1 : ANOTHER_KIND;
}

const RANKS = [1, 0.75, 0.5, 0.35, 0.25];

function kindPart(offer: Offer, wish: Wish): Part {
  const rank = wish.kinds.indexOf(offer.kind);
  if (rank < 0) return { score: 0, evidence: [] };
  const said = wish.kindQuotes.filter((k) => k.kind === offer.kind).sort((a, b) => b.weight - a.weight)[0];
  const score = (RANKS[rank] ?? 0.2) * (said ? 1 : 0.5);
  const evidence: Evidence[] = said
    ? [
        {
          why: 'kind',
          quote: said.quote,
          evidence: `kind:${offer.kind}`,
          strength: 0.45 * score * Math.min(1, said.weight),
        },
      ]
    : [];
  return { score, evidence };
}

/** What the person would rather be without brings an offer down. */
function aversion(entry: Entry, wish: Wish): number {
  let factor = 1;
  for (const term of wish.avoidTerms) {
    const mention = entry.words.get(term.stem);
    if (mention && term.own && term.weight >= 0.5) factor *= 1 - 0.4 * Math.min(1, mention.weight);
  }
  const wanted = wish.concepts.some(
    (c) => c.isco !== null && c.weight > 0.6 && entry.offer.isco.includes(c.isco),
  );
  const turned = wish.avoidPrefixes.some((p) => entry.offer.isco.some((code) => code.startsWith(p)));
  return Math.max(0.15, turned && !wanted ? factor * 0.3 : factor);
}

function placePart(offer: Offer, wish: Wish, km: number | null): Evidence[] {
  const said = wish.conditions.quotes.find((q) => q.condition === 'place');
  if (!said || km === null || km > 15 || !offer.place.town) return [];
  return [{ why: 'place', quote: said.quote, evidence: `place:${offer.place.town}`, strength: 0.4 }];
}

function nearness(km: number | null): number {
  return km === null ? 0.97 : 0.35 + 0.65 * Math.exp(-((km / 45) ** 1.3));
}

/** Best first; each further offer of the same kind in the list counts a little less. Later ones come last. */
function vary(found: Found[], learned: Learned, limit: number): Found[] {
  const pool = found
    .sort((a, b) => b.score - a.score || (a.offer.id < b.offer.id ? -1 : 1))
    .slice(0, limit * 3 + 40);
  const seen = new Map<string, number>();
  const picked: Found[] = [];
  const rest = pool.filter((f) => !learned.later.has(f.offer.id));
  const strain = (f: Found) => f.score * (1 - 0.03 * Math.min(4, seen.get(f.offer.kind) ?? 0));
  while (picked.length < limit && rest.length > 0) {
    let best = 0;
    for (let i = 1; i < rest.length; i++)
      if (strain(rest[i] as Found) > strain(rest[best] as Found)) best = i;
    const [next] = rest.splice(best, 1) as [Found];
    picked.push({ ...next, score: round(strain(next)) });
    seen.set(next.offer.kind, (seen.get(next.offer.kind) ?? 0) + 1);
  }
  const waiting = found.filter((f) => learned.later.has(f.offer.id)).slice(0, limit - picked.length);
  const last = picked.at(-1)?.score ?? 1;
  return [...picked, ...waiting.map((f) => ({ ...f, score: round(Math.min(f.score, last)) }))];
}

const round = (n: number) => Math.round(n * 10_000) / 10_000;
