import type { Token } from './fold.ts';
import { isCommonEnglish } from './language.ts';

const WORDS = new Set(
  `mand maend mandlig kvinde kvinder kvindelig dame pige piger dreng drenge herre fyr enlig mor far moder fader bedstemor
  bedstefar enke enkemand gift skilt single aarig aar gammel ung aeldre midaldrende pensionist hankoen hunkoen koen trans
  transkoennet homoseksuel lesbisk nonbinaer muslim kristen hindu joede religion tro
  man woman female girl boy lady gentleman mother father single married divorced old young aged year years middle
  transgender gay lesbian nonbinary muslim christian jewish gender
  oprindelse baggrund herkomst etnisk indvandrer flygtning immigrant refugee origin ethnic
  syrer tyrker kurder irer iraker iraner somalier afghaner pole rumaener ukrainer tysker svensker nordmand englaender
  dane dansker araber afrikaner asiat vietnameser pakistaner russer bosnier`.split(/\s+/),
);
const NATION =
  /^(?:syr|tyrk|kurd|irak|iran|somal|afghan|polsk|polish|poland|polen|rumaen|roman|ukrain|tysk|german|svensk|swed|norsk|norw|engelsk|arab|afrik|afric|asiat|asia|vietnam|pakistan|russ|bosn|palaest|palest|eritre|litau|lithuan|letl|latv|ungar|hungar|bulgar|portug|spani|span|itali|fransk|fran[ck]|groenland|greenl|thai|filip|philip|kines|chin|indisk|indian|marok|moroc|turk|denmark|danmark)/;
const WINDOW_OPEN = new Set([
  'jeg',
  "i'm",
  'im',
  'i',
  'som',
  'am',
  'er',
  'en',
  'et',
  'a',
  'an',
  'paa',
  'fra',
  'from',
  'as',
  'med',
  'with',
  'og',
  'and',
  'of',
  'of',
  'the',
  'som',
  'of',
  'is',
  'my',
  'min',
  'af',
  'snart',
  'almost',
  'nearly',
  'naesten',
]);
const NAMING = new Set([
  'hedder',
  'navn',
  'navnet',
  'named',
  'name',
  'hilsen',
  'vh',
  'mvh',
  'regards',
  'kaldes',
  'called',
]);

/**
 * The words that say who somebody is and not what they want: name, age, gender and origin.
 * They are left out before anything is looked up. "aeldre" and "unge" as company are kept.
 */
export function identityWords(text: string, tokens: readonly Token[]): boolean[] {
  const mask = tokens.map(() => false);
  tokens.forEach((token, i) => {
    const word = token.word;
    if (NAMING.has(word)) maskName(text, tokens, i, mask);
    if (/^\d+$/.test(word) || /^\d+(?:aarig|aarige)$/.test(word) || NATION.test(word)) mask[i] = true;
    if (word === 'male' && isCommonEnglish(tokens[i - 1]?.word ?? '')) mask[i] = true;
    if (WORDS.has(word) && !companions(tokens, i)) mask[i] = true;
  });
  return mask;
}

/** "med ældre", "for old people": words of age that name the people one would be with. */
function companions(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  const after = tokens[at + 1]?.word ?? '';
  if (!AGES.has(word)) return false;
  if (GROUPS.has(after)) return true;
  if ((word !== 'aeldre' && word !== 'pensionist') || WORDS.has(after)) return false;
  const before = tokens.slice(0, at).map((t) => t.word);
  const last = before.findLast(
    (w) => ['en', 'et', 'lidt', 'med', 'for', 'og'].includes(w) || !WINDOW_OPEN.has(w),
  );
  if (last === undefined) return tokens.length <= 2;
  return !['en', 'et', 'lidt'].includes(last);
}
const AGES = new Set(['aeldre', 'old', 'young', 'gamle', 'ung', 'pensionist', 'gammel']);
const GROUPS = new Set([
  'people',
  'folk',
  'mennesker',
  'persons',
  'biler',
  'cars',
  'furniture',
  'moebler',
  'houses',
  'huse',
  'medborgere',
  'borgere',
]);

function maskName(text: string, tokens: readonly Token[], at: number, mask: boolean[]): void {
  for (let i = at + 1; i < Math.min(tokens.length, at + 5); i++) {
    const token = tokens[i];
    if (!token) return;
    const first = text.slice(token.start, token.start + 1);
    if (['er', 'is', 'jeg'].includes(token.word)) continue;
    if (first === first.toLowerCase() && i > at + 1) return;
    mask[i] = true;
    if (/[.,;!?\n]/.test(text.slice(token.end, tokens[i + 1]?.start))) return;
  }
}
