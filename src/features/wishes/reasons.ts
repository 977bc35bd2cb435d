import type { Reason, Wish as Understood } from '../../matching/index.ts';
import type { Language } from '../../platform/language.ts';
import { offerWords } from '../offers/index.ts';
import { words } from './words.ts';

const MOST_REASONS = 2;
const MOST_TAGS = 8;

const isKey = <T extends object>(table: T, key: string): key is Extract<keyof T, string> =>
  Object.hasOwn(table, key);

/** A name as it stands inside a sentence: without its capital, unless it is all capitals, as IT is. */
const inSentence = (name: string): string =>
  /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLocaleLowerCase('da') + name.slice(1);

function sentence({ why, quote, evidence, concept }: Reason, language: Language): string {
  const w = words[language].because;
  switch (why) {
    case 'words':
      return w.words(quote, evidence);
    case 'concept':
      return w.concept(quote, inSentence(concept?.[language] ?? evidence));
    case 'place':
      return w.place(quote);
    case 'kind': {
      const { kinds } = offerWords[language];
      const kind = evidence.replace(/^kind:/, '');
      return w.kind(quote, isKey(kinds, kind) ? kinds[kind].toLowerCase() : kind);
    }
    case 'condition': {
      const [fact = ''] = evidence.split(':');
      return w.condition(quote, isKey(w.facts, fact) ? w.facts[fact] : w.facts.other);
    }
  }
}

/** Why an offer is shown, in a sentence or two that quote the person; undefined when nothing in particular speaks for it. */
export function becauseOf(reasons: Reason[], language: Language): string | undefined {
  const said = reasons.slice(0, MOST_REASONS).map((reason) => sentence(reason, language));
  return said.length > 0 ? said.join(' ') : undefined;
}

const distinct = (quotes: string[]): string[] => {
  const seen = new Map(quotes.map((quote) => [quote.trim().toLocaleLowerCase('da'), quote.trim()]));
  // A quote inside a longer one says nothing more.
  return [...seen.values()].filter(
    (quote, _, all) => !all.some((other) => other !== quote && other.includes(quote)),
  );
};

/** The words of the wish that were understood: what is looked for, and what is kept away from. */
export function noticedIn({ concepts, avoid, conditions, kindQuotes }: Understood): {
  wanted: string[];
  avoided: string[];
} {
  const quotes = [
    ...concepts.slice(0, MOST_TAGS).map(({ because }) => because),
    ...kindQuotes.map(({ quote }) => quote),
    ...conditions.quotes.map(({ quote }) => quote),
  ];
  return {
    wanted: distinct(quotes).slice(0, MOST_TAGS),
    avoided: distinct(avoid.map(({ because }) => because)).slice(0, MOST_TAGS),
  };
}
