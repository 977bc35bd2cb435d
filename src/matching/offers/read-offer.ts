import { isGeneric, isPersonal, isStop, isWishWord } from '../language/small-words.ts';
import { stemDanish, stemEnglish } from '../language/stem.ts';
import { type Token, tokens } from '../language/tokens.ts';
import { partsOf } from '../language/vocabulary.ts';
import { isFiller, lexicon, longest, type Readable, subjectOfWord } from '../taxonomy/everyday.ts';
import type { Offer } from '../types.ts';

/** The fields of an offer that are read, and what a word in each weighs. */
export const FIELDS = [
  { name: 'title', weight: 1 },
  { name: 'summary', weight: 0.75 },
  { name: 'description', weight: 0.4 },
  { name: 'partner', weight: 0.35 },
] as const satisfies readonly { name: keyof Offer; weight: number }[];

const PART = 0.6;
const LATER_GROUP = 0.1;
const SUBJECT_GROUP = 0.35;

/** What an offer can be found by: `w:` stems, `t:` everyday subjects, `g:` ISCO groups, each with a weight of 0..1. */
export type Features = Map<string, number>;

const most = (features: Features, name: string, weight: number) => {
  if (weight > (features.get(name) ?? 0)) features.set(name, weight);
};

export const says = (word: string): boolean => !isStop(word) && !isWishWord(word) && word.length > 1;

/** The stems a word of an offer can be found by. */
export function stemsOf(word: string): { stem: string; part: boolean }[] {
  const parts = partsOf(word).filter((part) => part.length > 2 && !isGeneric(part));
  return [
    { stem: stemDanish(word), part: false },
    ...parts.map((part) => ({ stem: stemDanish(part), part: true })),
  ];
}

const readable = (words: readonly Token[]): Readable[] =>
  words.map(({ word }) => ({ word, stem: stemDanish(word) }));

export type SubjectAt = { name: string; from: number; to: number; part: boolean };

/** The everyday subjects in a text of an offer. Offers are written in Danish; a few carry English words. */
export function subjectsIn(words: readonly Token[]): SubjectAt[] {
  const found: SubjectAt[] = [];
  const danish = readable(words);
  for (let at = 0; at < words.length; ) {
    const hit = longest(lexicon.danish, danish, at);
    if (hit) found.push({ name: hit.subject.name, from: at, to: at + hit.length, part: false });
    else found.push(...subjectsInCompound(words[at]?.word ?? '', at));
    at += hit?.length ?? 1;
  }
  return found;
}

function subjectsInCompound(word: string, at: number): SubjectAt[] {
  if (!says(word) || isPersonal(word)) return [];
  return partsOf(word).flatMap((part) => {
    const subject =
      part.length < 3 || isFiller(part)
        ? null
        : subjectOfWord(lexicon.danish, { word: part, stem: stemDanish(part) });
    return subject ? [{ name: subject.name, from: at, to: at + 1, part: true }] : [];
  });
}

function readField(features: Features, text: string, weight: number): void {
  const words = tokens(text);
  for (const { word, number } of words) {
    if (number || !says(word)) continue;
    for (const { stem, part } of stemsOf(word)) most(features, `w:${stem}`, part ? weight * PART : weight);
    most(features, `e:${stemEnglish(word)}`, weight);
  }
  for (const { name, part } of subjectsIn(words)) most(features, `t:${name}`, part ? weight * 0.8 : weight);
}

function addGroups(features: Features, offer: Offer): void {
  offer.isco.forEach((code, at) => {
    most(features, `g:${code}`, 1 - at * LATER_GROUP);
    most(features, `g:${code.slice(0, 3)}`, 0.5);
    most(features, `g:${code.slice(0, 2)}`, 0.2);
  });
  if (offer.isco.length > 0) return;
  for (const [name, weight] of [...features]) {
    if (!name.startsWith('t:') || weight < 0.7) continue;
    for (const { code, weight: of } of lexicon.subjects.get(name.slice(2))?.groups ?? []) {
      most(features, `g:${code}`, weight * of * SUBJECT_GROUP);
    }
  }
}

/** Everything an offer can be found by. */
export function readOffer(offer: Offer): Features {
  const features: Features = new Map();
  for (const { name, weight } of FIELDS) readField(features, offer[name], weight);
  addGroups(features, offer);
  return features;
}
