import { type Tone, tones } from './clauses.ts';
import { type Hint, type Reading, readConcepts } from './concepts.ts';
import { splitCompound } from './compounds.ts';
import { readConditions } from './conditions.ts';
import { stemDa, type Token, tokenise } from './fold.ts';
import { identityWords } from './identity.ts';
import { type KindQuote, rankKinds, saidKinds } from './kinds.ts';
import { guessLanguage, stopWords } from './language.ts';
import type { Concept, Term, Wish } from './types.ts';

const LONGEST = 2000;
const MOST_WORDS = 300;
const MOST_CONCEPTS = 15;

/** Reads a wish in the person's own words, Danish or English. Never throws. */
export function understand(text: string): Wish {
  const short = String(text ?? '').slice(0, LONGEST);
  const tokens = tokenise(short).slice(0, MOST_WORDS);
  const language = guessLanguage(tokens.map((t) => t.word), short);
  const { tone, cue } = tones(short, tokens);
  const mask = identityWords(short, tokens);
  const reading = readConcepts({ tokens, tone, cue, mask, text: short, english: language === 'en' });
  const quote = (from: number, to: number) => short.slice(tokens[from]?.start, tokens[to - 1]?.end);
  const against = unwanted(reading);
  const concepts = gather(reading.hints.filter((h) => h.tone !== 'avoid' && !denied(h, against)), quote);
  const avoid = gather(reading.hints.filter((h) => h.tone === 'avoid'), quote);
  const said = [...saidKinds(short, tokens, tone), ...entryKinds(reading, quote)];
  const conditions = readConditions(short);
  const trade = concepts.some((c) => c.weight >= 0.5);
  return {
    text: short,
    language,
    concepts,
    avoid,
    kinds: rankKinds(said, trade),
    conditions,
    terms: terms(reading, tokens, tone, cue, mask, false, quote),
    avoidTerms: terms(reading, tokens, tone, cue, mask, true, quote),
    kindQuotes: said.map(({ kind, quote: words, weight }) => ({ kind, quote: words, weight })),
    avoidPrefixes: [...against.keys()],
  };
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
    if (code.startsWith(prefix) && firmness >= hint.weight - 0.1) return true;
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
    if (!before) byUri.set(uri, { uri, label, labelEn, type, isco, weight, because: quote(hint.from, hint.to), sum: weight });
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
      e.entry.kinds.map((kind) => ({ kind, quote: quote(e.from, e.to), weight: 0.5 * e.weight, from: e.from, to: e.to })),
    );
}

/** The words to look for in offers: the person's own, their parts, and the everyday words meaning the same. */
function terms(
  reading: Reading,
  tokens: readonly Token[],
  tone: readonly Tone[],
  cue: readonly boolean[],
  mask: readonly boolean[],
  avoid: boolean,
  quote: (from: number, to: number) => string,
): Term[] {
  const found = new Map<string, Term>();
  const add = (stem: string, weight: number, words: string, own: boolean) => {
    const before = found.get(stem);
    if (stem.length > 1 && (!before || before.weight < weight)) found.set(stem, { stem, weight, quote: words, own });
  };
  tokens.forEach((token, i) => {
    if (mask[i] || cue[i] || stopWords().has(token.word) || (tone[i] === 'avoid') !== avoid) return;
    const factor = tone[i] === 'past' ? 0.5 : 1;
    const words = quote(i, i + 1);
    const word = reading.spelled.get(i) ?? token.word;
    add(stemDa(word), factor, words, true);
    for (const part of splitCompound(word)) if (!stopWords().has(part)) add(stemDa(part), 0.6 * factor, words, true);
  });
  for (const { entry, weight, from, to, tone: how } of reading.entries) {
    if ((how === 'avoid') !== avoid) continue;
    for (const stem of entry.danish) add(stem, 0.4 * weight * (how === 'past' ? 0.5 : 1), quote(from, to), false);
  }
  return [...found.values()];
}
