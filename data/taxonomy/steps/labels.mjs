import { splitCompound } from '../../../src/matching/language/compounds.ts';
import { isGeneric, isStop } from '../../../src/matching/language/small-words.ts';
import { stemDanish, stemEnglish } from '../../../src/matching/language/stem.ts';
import { wordsOf } from '../../../src/matching/language/tokens.ts';

const ENGLISH = 2;
const PREFERRED = 1;
/** A word of ESCO that the frequency list does not know costs this much in a compound. */
export const ESCO_WORD_COST = 6.2;
/** Words of a label that are kept; src/matching/taxonomy/labels.ts counts on it. */
const MOST_TOKENS = 8;

const unique = (labels) => [...new Set(labels.map((label) => label.trim()))].filter((label) => label !== '');

function labelsOf({ da, altDa, en, altEn }) {
  const danish = unique([da, ...altDa]).map((text) => ({ text, flags: text === da ? PREFERRED : 0 }));
  const english = unique([en, ...altEn]).map((text) => ({ text, flags: ENGLISH | (text === en ? PREFERRED : 0) }));
  return [...danish, ...english];
}

/** The words of a label that say something; all of them when it has no others. */
function contentOf(text) {
  const words = wordsOf(text);
  const content = words.filter((word) => !isStop(word));
  return (content.length > 0 ? content : words).slice(0, MOST_TOKENS);
}

function countWords(labels) {
  const counts = new Map();
  for (const { words, flags } of labels) {
    for (const word of words) {
      const key = `${word}\t${flags & ENGLISH ? 'en' : 'da'}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts].map(([key, count]) => [...key.split('\t'), count]).sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

/** What a word of a label can be found by: its stem, and the stems of its parts. */
function featuresOf(word, english, costs) {
  if (english) return { whole: `en:${stemEnglish(word)}`, parts: [] };
  const parts = splitCompound(word, costs).map(stemDanish);
  return { whole: stemDanish(word), parts: parts.filter((part) => part.length > 1) };
}

export function labelIndex({ concepts }, frequencies) {
  const labels = concepts.flatMap((concept, at) =>
    labelsOf(concept).map(({ text, flags }) => ({ concept: at, flags, text, words: contentOf(text) })),
  );
  const words = countWords(labels);
  const costs = new Map(frequencies.map(({ word, centibels }) => [word, -centibels / 100]));
  for (const [word, language] of words) if (language === 'da' && !costs.has(word)) costs.set(word, ESCO_WORD_COST);
  const read = labels.map((label) => ({
    ...label,
    features: label.words.map((word) => featuresOf(word, (label.flags & ENGLISH) !== 0, costs)),
  }));
  return { labels: read, words, costs, ...weigh(read) };
}

function weigh(labels) {
  const df = new Map();
  const totals = { da: 0, en: 0 };
  for (const { features, flags } of labels) {
    totals[flags & ENGLISH ? 'en' : 'da']++;
    const seen = new Set(features.flatMap(({ whole, parts }) => [whole, ...parts]));
    for (const feature of seen) df.set(feature, (df.get(feature) ?? 0) + 1);
  }
  const idf = (feature) => Math.log((feature.startsWith('en:') ? totals.en : totals.da) / (df.get(feature) ?? 1));
  return { df, idf };
}

function postingsOf({ labels, idf }) {
  const postings = new Map();
  const add = (feature, label, share, ordinal, part) => {
    const list = postings.get(feature) ?? postings.set(feature, []).get(feature);
    list.push([label, Math.max(1, Math.round(share * 255)), ordinal | (part ? 128 : 0)]);
  };
  labels.forEach(({ words, features }, at) => {
    // A word for no trade in particular ("assistent") says little about the label it stands in.
    const masses = features.map(({ whole }, n) => idf(whole) * (isGeneric(words[n]) && features.length > 1 ? 0.4 : 1) + 0.1);
    const total = masses.reduce((sum, mass) => sum + mass, 0);
    features.forEach(({ whole, parts }, n) => {
      const share = masses[n] / total;
      add(whole, at, share, n, false);
      const partTotal = parts.reduce((sum, part) => sum + idf(part), 0) || 1;
      for (const part of new Set(parts)) add(part, at, (share * idf(part)) / partTotal, n, true);
    });
  });
  return postings;
}

/** Everything as one block of bytes: lengths, then the arrays, then the vocabulary. Read by src/matching/taxonomy/labels.ts. */
export function pack(index) {
  const postings = postingsOf(index);
  const vocabulary = [...postings.keys()].sort();
  const starts = new Uint32Array(vocabulary.length + 1);
  const lists = vocabulary.map((feature) => postings.get(feature));
  lists.forEach((list, at) => {
    starts[at + 1] = starts[at] + list.length;
  });
  const all = lists.flat();
  const names = Buffer.from(vocabulary.join('\n'));
  const parts = [
    new Uint32Array([vocabulary.length, all.length, index.labels.length, names.length]),
    starts,
    Uint32Array.from(all, ([label]) => label),
    Uint16Array.from(index.labels, ({ concept }) => concept),
    Uint8Array.from(all, ([, share]) => share),
    Uint8Array.from(all, ([, , ordinal]) => ordinal),
    Uint8Array.from(index.labels, ({ flags }) => flags),
    Uint8Array.from(vocabulary, (feature) => Math.min(255, Math.round(index.idf(feature) * 20))),
  ];
  return Buffer.concat([...parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)), names]);
}
