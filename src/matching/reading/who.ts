/*
 * Who somebody is says nothing of what they want. Their name, age, gender and origin, where they introduce themselves, are blanked out
 * letter by letter before the text is read, so that every other word keeps its place.
 */

// How somebody says their name, first or last; then up to four capitalised words. Smed, Bager and Møller are no trades there.
const NAME =
  /(?<=(?:[Jj]eg hedder|[Mm]it navn er|[Mm]y name is|[Ii] am called|[Kk]aldes|[Hh]ilsen|[Mm]vh\.?|[Vv]h\.?|[Rr]egards,?)\s+)\p{Lu}[\p{L}'’-]*(?: +\p{Lu}[\p{L}'’-]*){0,3}/gu;

const NATION =
  '(?:syr|tyrk|kurd|irak|iran|somal|afgh|pol|rumæn|roman|ukrain|tysk|german|svensk|swed|norsk|norw|engelsk|british|arab|afrik|afric|asia|' +
  'vietnam|pakistan|russ|bosn|palæst|palest|eritre|litau|lithuan|let[lt]|ungar|hungar|bulgar|portug|span|ital|fransk|french|grønl|greenl|' +
  'thai|filip|kines|chin|ind(?:isk|ian)|marok|moroc|turk|dansk|danish)\\p{L}*';
const LOOKS =
  '(?:ung|unge|yngre|ældre|gammel|gamle|midaldrende|enlig|fraskilt|gift|young|younger|old|older|elderly|middle-aged|single|married|divorced|' +
  `muslimsk|kristen|jødisk|muslim|christian|jewish|trans|${NATION}|\\d{1,3}[ -]?(?:årig|year[ -]old)e?)`;
const SOMEBODY =
  '(?:mand|kvinde|pige|dreng|dame|herre|fyr|mor|far|bedstemor|bedstefar|enke|enkemand|transkvinde|transmand|person|' +
  'man|woman|girl|boy|guy|lady|gentleman|mother|father|mum|dad|grandmother|grandfather|widow|widower)';
const AGE = '(?:\\d{1,3}(?: (?:år gammel|år|years old))?)';
const FROM = '(?:(?:oprindelig )?(?:født i|fra|from|born in) \\p{L}+)';

// "Jeg er (en) ældre mand (på 58 år) (fra Somalia)", "Jeg er 61", "I am from Syria"; a trade after it stays: "jeg er ung gartner".
const SELF = new RegExp(
  `(?<=(?<!\\p{L})(?:jeg er|jeg kommer|i am|i'm|i come)\\s+)` +
    `(?:(?:(?:en|et|an?) )?(?:${LOOKS} )*${SOMEBODY}(?!\\p{L})(?: (?:på|of) ${AGE}(?!\\p{L}))?(?: ${FROM})?|${AGE}(?![\\p{L}\\p{N}])|${FROM}|(?:${LOOKS}(?!\\p{L}) ?)+)`,
  'giu',
);

const blank = (words: string): string => ' '.repeat(words.length);

/** The text without who somebody is, of the same length. */
export const withoutWho = (text: string): string => text.replace(NAME, blank).replace(SELF, blank);
