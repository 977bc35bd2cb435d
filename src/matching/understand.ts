import { type Tone, tones } from './clauses.ts';
import { splitCompound } from './compounds.ts';
import { type Hint, type Reading, readConcepts } from './concepts.ts';
import { readConditions } from './conditions.ts';
import { stemDa, type Token, tokenise } from './fold.ts';
import { identityWords } from './identity.ts';
import { type KindQuote, rankKinds, saidKinds } from './kinds.ts';
import { guessLanguage, stopWords } from './language.ts';
import { lexicon } from './lexicon.ts';
import type { Concept, Conditions, Term, Wish } from './types.ts';

const LONGEST = 2000;
const MOST_WORDS = 300;
const MOST_CONCEPTS = 15;
/** Words that only say how fast; *stress* also says what somebody may need help with. */
const PACE = /^(?:roligt?e?|afslappet|calm|quiet|peaceful|relaxed)$/;

/** Reads a wish in the person's own words, Danish or English. Never throws. */
export function understand(text: string): Wish {
  const short = String(text ?? '').slice(0, LONGEST);
  const tokens = tokenise(short).slice(0, MOST_WORDS);
  const language = guessLanguage(
    tokens.map((t) => t.word),
    short,
  );
  const { tone, cue } = tones(short, tokens);
  const mask = identityWords(short, tokens);
  const spoken = saidKinds(short, tokens, tone);
  const conditions = readConditions(short);
  const needs = needed(tokens, spoken);
  const aside = tokens.map(
    (t, i) =>
      Boolean(mask[i]) ||
      within(short, t, conditions, /^(?:place|body|pace|experience|danish|hours|social:few)/) ||
      (within(short, t, conditions, /^(?:time|notTime)/) && !lexicon().exact.has(t.word)),
  );
  const hush = tokens.map(
    (t, i) =>
      Boolean(mask[i]) ||
      within(short, t, conditions, /^(?:place|experience|danish|time|notTime|hours|home)/) ||
      (PACE.test(t.word) && within(short, t, conditions, /^pace/)),
  );
  const reading = readConcepts({
    tokens,
    tone,
    cue,
    mask: aside,
    needs,
    text: short,
    english: language === 'en',
  });
  const quote = (from: number, to: number) => short.slice(tokens[from]?.start, tokens[to - 1]?.end);
  const against = unwanted(reading);
  const concepts = gather(
    reading.hints.filter((h) => h.tone !== 'avoid' && !denied(h, against)),
    quote,
  );
  const avoid = gather(
    reading.hints.filter((h) => h.tone === 'avoid'),
    quote,
  );
  const said = [...spoken, ...entryKinds(reading, quote)];
  const trade = concepts.some((c) => c.weight >= 0.5);
  return {
    text: short,
    language,
    concepts,
    avoid,
    kinds: rankKinds(said, trade),
    conditions,
    terms: terms({ reading, tokens, tone, cue, mask: hush, needs, quote, english: language === 'en' }, false),
    // "uden tunge løft" asks for light work; an offer "uden løft" is what is meant, not what is turned down.
    avoidTerms: terms(
      { reading, tokens, tone, cue, mask: aside, needs, quote, english: language === 'en' },
      true,
    ),
    kindQuotes: said.map(({ kind, quote: words, weight }) => ({ kind, quote: words, weight })),
    avoidPrefixes: [...against.keys()],
  };
}

/** The words that already say a need, and so are no trade. */
function needed(tokens: readonly Token[], spoken: readonly KindQuote[]): boolean[] {
  const needs = spoken.filter((k) => k.kind !== 'creative');
  return tokens.map((_, i) => needs.some((k) => k.from <= i && i < k.to));
}

/** ISCO codes and prefixes that were turned down, with how firmly. */
function unwanted(reading: Reading): Map<string, number> {
  const found = new Map<string, number>();
  const add = (code: string, weight: number) => found.set(code, Math.max(found.get(code) ?? 0, weight));
  for (const hint of reading.hints) {
    if (hint.tone === 'avoid' && hint.node.isco) add(hint.node.isco, hint.weight);
  }
  for (const { entry, tone } of reading.entries) {
    if (tone === 'avoid') for (const prefix of entry.prefixes) add(prefix, 0.8);
  }
  return found;
}

function denied(hint: Hint, against: ReadonlyMap<string, number>): boolean {
  const code = hint.node.isco;
  if (!code) return false;
  for (const [prefix, firmness] of against) {
    if (code === prefix && firmness > hint.weight) return true;
    if (code.startsWith(prefix) && prefix.length < 4 && firmness >= hint.weight - 0.15) return true;
  }
  return false;
}

/** One concept for each thing meant, the strongest first; a trade of the same group counts less the second time. */
function gather(hints: readonly Hint[], quote: (from: number, to: number) => string): Concept[] {
  const byUri = new Map<string, Concept & { sum: number }>();
  for (const hint of hints) {
    const weight = hint.weight * (hint.tone === 'past' ? 0.6 : 1);
    const { uri, label, labelEn, type, isco } = hint.node;
    const before = byUri.get(uri);
    if (!before)
      byUri.set(uri, {
        uri,
        label,
        labelEn,
        type,
        isco,
        weight,
        because: quote(hint.from, hint.to),
        sum: weight,
      });
    else {
      before.sum += weight * 0.15;
      if (weight > before.weight) Object.assign(before, { weight, because: quote(hint.from, hint.to) });
    }
  }
  const seen = new Set<string>();
  const ranked = [...byUri.values()].sort((a, b) => b.sum - a.sum);
  const varied = ranked.map((c) => {
    const again = c.isco !== null && seen.has(c.isco);
    if (c.isco) seen.add(c.isco);
    const { sum, ...concept } = c;
    return { ...concept, weight: round(Math.min(1, sum) * (again ? 0.6 : 1)) };
  });
  return varied.sort((a, b) => b.weight - a.weight).slice(0, MOST_CONCEPTS);
}

const round = (n: number) => Math.round(n * 1000) / 1000;

function entryKinds(reading: Reading, quote: (from: number, to: number) => string): KindQuote[] {
  return reading.entries
    .filter((e) => e.tone !== 'avoid')
    .flatMap((e) =>
      e.entry.kinds.map((kind) => ({
        kind,
        quote: quote(e.from, e.to),
        weight: 0.5 * e.weight,
        from: e.from,
        to: e.to,
      })),
    );
}

/** True when the word stands inside the quote of such a condition. */
function within(text: string, token: Token, conditions: Conditions, which: RegExp): boolean {
  return conditions.quotes.some((q) => {
    if (!which.test(q.condition)) return false;
    const at = text.indexOf(q.quote);
    return at <= token.start && token.end <= at + q.quote.length;
  });
}

type Spoken = {
  reading: Reading;
  tokens: readonly Token[];
  tone: readonly Tone[];
  cue: readonly boolean[];
  mask: readonly boolean[];
  needs: readonly boolean[];
  english: boolean;
  quote: (from: number, to: number) => string;
};

/** The words to look for in offers: the person's own, their parts, and the everyday words meaning the same. */
function terms(said: Spoken, avoid: boolean): Term[] {
  const found = new Map<string, Term>();
  const add = (term: Term) => {
    const before = found.get(term.stem);
    if (term.stem.length > 1 && (!before || before.weight < term.weight)) found.set(term.stem, term);
  };
  said.tokens.forEach((token, i) => {
    if (said.mask[i] || said.cue[i] || stopWords().has(token.word) || (said.tone[i] === 'avoid') !== avoid)
      return;
    const telling = said.reading.hints.some((h) => h.from <= i && i < h.to && h.weight >= 0.7) ? 1 : 0.6;
    const weight = telling * (said.tone[i] === 'past' ? 0.5 : 1);
    const quote = said.quote(i, i + 1);
    const word = said.reading.spelled.get(i) ?? token.word;
    const own = !said.needs[i];
    add({ stem: stemDa(word), weight, quote, own });
    const parts = splitCompound(word).filter((part) => !stopWords().has(part));
    for (const part of parts) add({ stem: stemDa(part), weight: 0.6 * weight, quote, own });
  });
  for (const { entry, weight, from, to, tone } of said.reading.entries) {
    if ((tone === 'avoid') !== avoid) continue;
    const factor = weight * (tone === 'past' ? 0.5 : 1);
    entry.danish.forEach((stem, i) => {
      const close = said.english ? (i < 3 ? 0.8 : 0.5) : 0.4;
      add({ stem, weight: close * factor, quote: said.quote(from, to), own: false });
    });
  }
  return [...found.values()];
}
