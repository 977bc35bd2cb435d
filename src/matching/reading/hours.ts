type Hours = { min: number | null; max: number | null };
type HoursFound = { hours: Hours; quote: string };

const UNIT = '(?:timers?|t\\.?|h|hours?|hrs?|tim\\.?)(?![\\p{L}])';
const PER =
  '(?:\\s*(?:om|i|pr\\.?|per|a|/|hver|each|every)?\\s*(?:the\\s+)?(ugen|uge|ugentligt|week|weekly|dagen|dag|dagligt|day|daily|måneden|måned|månedligt|month|monthly))?';
const WORDS: Record<string, number> = {
  en: 1,
  én: 1,
  et: 1,
  ét: 1,
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  syv: 7,
  otte: 8,
  ni: 9,
  ti: 10,
  tolv: 12,
  femten: 15,
  tyve: 20,
  femogtyve: 25,
  tredive: 30,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
};
const NUMBER = `(\\d{1,3}(?:[.,]\\d)?|${Object.keys(WORDS).join('|')})`;
const BOUND =
  '(op til|højst|hoejst|maks\\.?|max\\.?|maksimalt|under|mindre end|ikke over|ikke mere end|up to|at most|less than|no more than|mindst|minimum|min\\.?|over|mere end|at least|more than)?';
const PATTERN = new RegExp(
  `(?<![\\p{L}\\d])${BOUND}\\s*${NUMBER}(?:\\s*(?:-|–|til|to|eller|or)\\s*${NUMBER})?\\s*${UNIT}${PER}`,
  'iu',
);

const FIXED: [RegExp, Hours][] = [
  [
    /(?<!\p{L})(fuld ?tids?(?:job|stilling|arbejde)?|fuldtids\p{L}*|full[ -]?time|37 ?timers?(?: uge)?)(?!\p{L})/iu,
    { min: 30, max: null },
  ],
  [
    /(?<!\p{L})(halv ?tids?(?:job|stilling)?|halvdags\p{L}*|half[ -]?time|halve dage|half days)(?!\p{L})/iu,
    { min: 12, max: 22 },
  ],
  [
    /(?<!\p{L})((?:et par|nogle|få|a few|a couple of|few) (?:få )?(?:timer|hours))(?!\p{L})/iu,
    { min: null, max: 10 },
  ],
  [
    /(?<!\p{L})(del ?tids?(?:job|stilling|arbejde)?|deltids\p{L}*|part[ -]?time|nedsat tid|færre timer|fewer hours|fleks?job\p{L}*|flexjob)(?!\p{L})/iu,
    { min: null, max: 30 },
  ],
  [/(?<!\p{L})((?:fritids|bi|studie|weekend)job\p{L}*)(?!\p{L})/iu, { min: null, max: 20 }],
];

const toNumber = (text: string): number => WORDS[text.toLowerCase()] ?? Number(text.replace(',', '.'));

function perWeek(per: string | undefined): number {
  if (per && /^(dag|day|daily)/i.test(per)) return 5;
  if (per && /^(måned|month)/i.test(per)) return 0.25;
  return 1;
}

const isMost = (bound: string) => /^(op|høj|hoej|ma|under|mindre|ikke|up|at most|less|no)/i.test(bound);

function range(bound: string | undefined, low: number, high: number): Hours {
  if (!bound) return { min: low, max: high };
  return isMost(bound) ? { min: null, max: high } : { min: low, max: null };
}

/** Hours a week, out of "20 timer", "15-20 t/uge", "op til 10 timer", "deltid". */
export function readHours(text: string): HoursFound | null {
  const match = PATTERN.exec(text);
  if (match) {
    const [quote, bound, first = '', second, per] = match;
    const factor = perWeek(per);
    const low = Math.round(toNumber(first) * factor);
    const high = second ? Math.round(toNumber(second) * factor) : low;
    if (low <= 60 && high <= 60 && low > 0)
      return { hours: range(bound, Math.min(low, high), Math.max(low, high)), quote: quote.trim() };
  }
  for (const [pattern, hours] of FIXED) {
    const quote = pattern.exec(text)?.[0];
    if (quote) return { hours, quote };
  }
  return null;
}
