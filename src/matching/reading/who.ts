/*
 * Who somebody is says nothing of what they want. Their name, age, gender, family and origin, where they introduce themselves, are blanked
 * out letter by letter before the text is read, so that every other word keeps its place. The words of the introduction go too: "jeg
 * hedder" before an English wish does not make it Danish.
 */
import { fold } from '../language/fold.ts';
import { isWord, originWords } from '../language/small-words.ts';

/** Stands for a letter of a country or a people while introductions are looked for: some hundred names in each pattern would be slow. */
const MARK = '\uE000';
const ORIGIN = `${MARK}+`;
const origins = new Set(originWords());

const isOrigin = (word: string): boolean => {
  const folded = fold(word);
  return origins.has(folded) || origins.has(folded.replace(/[est]$/, ''));
};

const END = '(?![\\p{L}\\p{N}])';
const START = '(?<![\\p{L}\\p{N}])';

const YEARS = '(?: ?(?:år gammel|år|aar|years old|years|yrs|yo))?';
/** "woman, 10 years as a programmer": the years are of the work. Of a place they are an age, "mand, 32 år i Næstved". */
const OF_WORK = '(?! +(?:som|as|at|of|with|ved|hos|på|erfaring|experience|(?:i|in) +(?-i:\\p{Ll})))';
const AGE = `(?:\\d{1,3}${YEARS}${OF_WORK})`;
const LOOK_WORDS =
  'ung|unge|yngre|ældre|aeldre|gammel|gamle|midaldrende|enlig|fraskilt|gift|høj|lille|stor|stærk|voksen|young|younger|old|older|elderly|middle-aged|single|married|divorced|' +
  'almindelig|helt almindelig|ordinary|muslimsk|kristen|jødisk|kurdisk|muslim|christian|jewish|trans|transkønnet|homoseksuel|lesbisk|gay';
const LOOKS =
  `(?:(?:ganske|meget|lidt|ret|very|quite|rather) )?(?:${LOOK_WORDS}|` +
  `${ORIGIN}|\\d{1,3}[ -]?(?:årig|aarig|years?[ -]old|yo)e?)${END}`;
const SOMEBODY_WORDS =
  'mand|kvinde|pige|dreng|dame|herre|fyr|gut|mor|far|bedstemor|bedstefar|mormor|farmor|morfar|farfar|enke|enkemand|husmor|transkvinde|transmand|person|menneske|muslim|kristen|jøde|hindu|' +
  'indvandrer|flygtning|udlænding|efterkommer|' +
  'man|woman|girl|boy|guy|lady|lad|gentleman|mother|father|mum|mom|dad|grandmother|grandfather|widow|widower|immigrant|refugee|foreigner';
const SOMEBODY = `(?:${SOMEBODY_WORDS})${END}`;
const FROM = `(?:(?:oprindelig(?:t)? |originally )?(?:født i|født og opvokset i|opvokset i|fra|from|born in) ${ORIGIN}${END})`;
const CHILDREN =
  '(?: (?:til|med|of|with|og har|and have) (?:\\d|en|et|to|tre|fire|fem|one|two|three|four|five)(?: (?:børn|barn|sønner|døtre|drenge|piger|kids|children|sons|daughters))?' +
  `${END})`;

/** "en ældre mand på 58 år fra Somalia", "54-årig kvinde" */
const DESCRIPTION =
  `(?:(?:en|et|an?) )?(?:${LOOKS},? )*(?:${SOMEBODY}|${LOOKS})` +
  `(?:,? (?:på|of|aged) ${AGE}${END}|,? \\d{1,3} ?(?:år gammel|år|aar|years old|years|yrs|yo)${END}${OF_WORK})?(?:,? ${FROM})?${CHILDREN}?`;

// "Jeg er (en) ældre mand (på 58 år) (fra Somalia)", "Jeg er 61", "I am from Syria"; a trade after it stays: "jeg er ung gartner".
const SELF_BEGINS = "(?:jeg er|jeg kommer|jeg er født|vi er|i am|i'm|i’m|im|i come|we are) ";
const SELF = new RegExp(
  `${START}${SELF_BEGINS}(?:${DESCRIPTION}|${AGE}${END}|${FROM})(?! ?(?:timer|hours|minutter))`,
  'giu',
);
/** "som lille forretning": said of things as well, and of somebody only where somebody is named. */
const SIZE = `(?:(?:en|et|an?) )?(?:lille|stor|helt almindelig|almindelig|ordinary) (?!(?:${LOOKS},? )*${SOMEBODY})`;
/** "som 54-årig kvinde", "as a young man from Syria" */
const AS = new RegExp(`${START}(?:som|as) (?!${SIZE})(?:${DESCRIPTION})`, 'giu');
/** "54-årig kvinde søger ..." */
const FIRST = new RegExp(
  `(?<=^\\s*|[.!?\\n]\\s*)(?:(?:en|et|an?) )?(?:${LOOKS},? )*${SOMEBODY}(?:,? (?:på|of|aged) ${AGE}${END}|,? ${AGE}${END})?(?:,? ${FROM})?`,
  'giu',
);
/** "min kone og jeg", "my husband and I" */
const FAMILY = new RegExp(
  `${START}(?:min|mit|mine|my) (?:kone|mand|hustru|kæreste|samlever|partner|mor|far|søn|datter|bror|søster|wife|husband|girlfriend|boyfriend|mother|father|son|daughter|brother|sister) (?:og jeg|and i|and me)${END}`,
  'giu',
);

const NAMES = "[\\p{L}'’-]+(?: +\\p{Lu}[\\p{L}'’-]*){0,3}";
const CAPITAL_NAMES = "\\p{Lu}[\\p{L}'’-]*(?: +\\p{Lu}[\\p{L}'’-]*){0,3}";
// How somebody says their name, first or last. Smed, Bager and Møller are no trades there.
const NAME = new RegExp(
  `${START}(?:(?:[Jj]eg|JEG) hedder|[Mm]it navn er|[Nn]avnet er|[Kk]ald mig|[Mm]y name is|[Mm]y name’s|[Mm]y name's|(?:I am|I'm|i am|i'm) called|[Cc]all me|[Kk]aldes) ${NAMES}`,
  'gu',
);
const REGARDS = new RegExp(
  `${START}(?:(?:[Mm]ed |MED )?(?:[Vv]enlig |[Kk]ærlig |[Bb]edste |[Mm]ange |[Dd]e bedste |[Kk]ind |[Bb]est |[Ww]arm )?(?:[Hh]ilsen|[Hh]ilsner|[Mm]vh|MVH|[Vv]h|VH|[Kk]h|KH|[Rr]egards|[Ww]ishes)[.,]?\\s+(?:fra |from )?)${CAPITAL_NAMES}`,
  'gu',
);
const SIGNED = /[-–—/]\s?(\p{Lu}[\p{L}'’-]*)(?: +\p{Lu}[\p{L}'’-]*){0,2}\s*$/u;

const blank = (words: string): string => ' '.repeat(words.length);

/** "... / Fatima": a first name at the very end. */
const withoutSignature = (text: string): string =>
  text.replace(SIGNED, (all, name: string) => (isWord('names', name.toLowerCase()) ? blank(all) : all));

const marked = (text: string): string =>
  text.replace(/\p{L}{3,}/gu, (word) => (isOrigin(word) ? MARK.repeat(word.length) : word));

/**
 * What every description has: a number, an origin, or a word of how somebody looks or what they are. Most texts have none, and are spared the
 * long patterns, which take milliseconds the first time.
 */
const DESCRIBES = new RegExp(`\\d|${MARK}|${START}(?:${LOOK_WORDS}|${SOMEBODY_WORDS})${END}`, 'iu');

/** A short pattern for how each long one begins, which spares most texts the long one. */
type Gated = readonly [begins: RegExp, pattern: RegExp];
const OF_ONESELF: readonly Gated[] = [
  [new RegExp(SELF_BEGINS, 'iu'), SELF],
  [/(?:som|as) /iu, AS],
];
const FAMILIES: Gated = [/(?:mi[nt]e?|my) /iu, FAMILY];
const SENTENCES: Gated = [/^/, FIRST];

/** The text without who somebody is, of the same length. */
export function withoutWho(text: string): string {
  const nameless = withoutSignature(text).replace(NAME, blank).replace(REGARDS, blank);
  const shown = marked(nameless);
  const patterns = DESCRIBES.test(shown) ? [...OF_ONESELF, FAMILIES, SENTENCES] : [FAMILIES];
  return patterns
    .reduce((left, [begins, pattern]) => (begins.test(left) ? left.replace(pattern, blank) : left), shown)
    .replace(/\uE000+/g, (marks, at: number) => nameless.slice(at, at + marks.length));
}
