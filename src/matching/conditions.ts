import { HOURS, PATTERNS, type Rule } from './condition-rules.ts';
import { fold } from './fold.ts';
import { knownPlace, placeNames } from './places.ts';
import type { Conditions, Place, Time } from './types.ts';

/** Folds letter by letter so that offsets can be led back to the text; æ, ø and å become two letters. */
function aligned(text: string): { folded: string; at: number[] } {
  let folded = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const letters = fold(text[i] ?? '').replace(/’/g, "'");
    for (let j = 0; j < letters.length; j++) at.push(i);
    folded += letters;
  }
  at.push(text.length);
  return { folded, at };
}

function empty(): Conditions {
  return {
    hours: null,
    times: [],
    notTimes: [],
    body: null,
    pace: null,
    social: null,
    setting: null,
    home: false,
    experience: null,
    danish: null,
    free: false,
    places: [],
    quotes: [],
  };
}

/** Reads what the person asks of the surroundings: hours, times, body, pace, company, home, places. */
export function readConditions(text: string): Conditions {
  const { folded, at } = aligned(text);
  const found = empty();
  const quote = (from: number, to: number) =>
    text.slice(at[from], at[to - 1] === undefined ? undefined : (at[to - 1] ?? 0) + 1);
  for (const rule of PATTERNS) {
    for (const match of folded.matchAll(rule.pattern)) {
      apply(found, rule.condition);
      found.quotes.push({
        condition: rule.condition,
        quote: quote(match.index, match.index + match[0].length),
      });
    }
  }
  for (const rule of HOURS) {
    if (found.hours) break;
    const match = rule.pattern.exec(folded);
    const hours = match ? rule.read(match) : null;
    if (!match || !hours || (hours.max ?? hours.min ?? 0) > 80) continue;
    found.hours = hours;
    found.quotes.push({ condition: 'hours', quote: quote(match.index, match.index + match[0].length) });
  }
  readPlaces(found, folded, quote);
  found.notTimes = found.notTimes.filter((t, i, all) => all.indexOf(t) === i);
  const turned = found.notTimes.map((t) => `time:${t}`);
  found.quotes = found.quotes.filter((q) => !turned.includes(q.condition));
  found.quotes = found.quotes.filter(
    (q) => !/^(?:social|setting):/.test(q.condition) || chosen(found).includes(q.condition),
  );
  found.times = [...new Set(found.times)].filter((t) => !found.notTimes.includes(t));
  return found;
}

function apply(to: Conditions, condition: Rule['condition']): void {
  const [key, value] = condition.split(':') as [string, string];
  if (key === 'time') to.times.push(value as Time);
  else if (key === 'notTime') to.notTimes.push(value as Time);
  else if (key === 'body') to.body = 'light';
  else if (key === 'pace') to.pace = 'calm';
  else if (key === 'social') to.social ??= value as 'alone' | 'few' | 'people';
  else if (key === 'setting') to.setting ??= value as 'indoor' | 'outdoor';
  else if (key === 'home') to.home = true;
  else if (key === 'experience') to.experience = 'none';
  else if (key === 'danish') to.danish = 'little';
  else if (key === 'free') to.free = true;
}

const AFTER = /\b(?:i|ved|omkring|naer|paa|til|fra|bor i|in|near|around|live in)\s+((?:[a-z]+[ -]?){1,3})/g;

/** Towns are read only after a word of place, for many are also ordinary words; postal codes anywhere. */
function readPlaces(found: Conditions, folded: string, quote: (from: number, to: number) => string): void {
  const add = (place: Place | null, from: number, length: number) => {
    if (!place || found.places.some((p) => p.name === place.name) || found.places.length >= 3) return;
    found.places.push(place);
    found.quotes.push({ condition: 'place', quote: quote(from, from + length) });
  };
  for (const match of folded.matchAll(/\b[1-9]\d{3}\b/g)) add(knownPlace(match[0]), match.index, 4);
  for (const match of folded.matchAll(AFTER)) {
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    const words = (match[1] ?? '').trim().split(' ');
    for (let n = words.length; n > 0; n--) {
      const name = words.slice(0, n).join(' ');
      if (name.length < 3 || COMMON.has(name) || !placeNames().has(name)) continue;
      if (!/\p{Lu}/u.test(quote(start, start + 1)) && name.length < 5) continue;
      add(placeNames().get(name) ?? null, start, name.length);
      break;
    }
  }
}
const COMMON = new Set([
  'haven',
  'skoven',
  'marken',
  'by',
  'en by',
  'vig',
  'lund',
  'hus',
  'bogen',
  'stald',
  'hals',
  'gave',
  'them',
  'bro',
  'ry',
  'skive',
  'holte',
  'rude',
]);

function chosen(found: Conditions): string[] {
  return [`social:${found.social}`, `setting:${found.setting}`];
}
