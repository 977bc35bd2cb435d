import type { Time } from './types.ts';

/** One way of saying a condition; the pattern is over folded text. */
export type Rule = { condition: string; pattern: RegExp };

type Hours = { min: number | null; max: number | null };

const rule = (condition: string, ...alternatives: string[]): Rule => ({
  condition,
  pattern: new RegExp(`(?<![a-z0-9])(?:${alternatives.join('|')})(?![a-z0-9])`, 'g'),
});

const PARTS: Record<Exclude<Time, 'flexible'>, string> = {
  morning: '(?:om )?morgen(?:en|erne)?|(?:om )?formiddag(?:en|e)?|tidligt? op|mornings?',
  day: '(?:om |i )?dagtime(?:r|rne)|dagarbejde|dagvagt(?:er)?|om dagen|daytime|day shifts?|during the day|mens boernene er i skole|i skoletiden|school hours',
  evening: '(?:om )?aften(?:en|er|erne|vagter|arbejde)?|aftentimerne|evenings?|after work',
  night:
    '(?:om )?nat(?:ten|arbejde|vagt|vagter|tevagt|tevagter|holdet)?|om naetterne|nights?|night shifts?|night work',
  weekend: '(?:i )?weekend(?:en|er|erne|arbejde|vagter|s)?|loerdag(?:e)?|soendag(?:e)?|saturdays?|sundays?',
};
const NOT = '(?:ikke|ikk|ingen|undgaa|uden|aldrig|slippe for|no|not|without|never|avoid)(?: \\w+){0,4}? ';

const times = Object.entries(PARTS).flatMap(([time, words]) => [
  rule(`notTime:${time}`, `${NOT}(?:${words})`, `(?:${words}) (?:kan|gider|vil|magter|orker) jeg ikke`),
  rule(`time:${time}`, words),
]);

/** Every rule but those about hours. */
export const PATTERNS: readonly Rule[] = [
  ...times,
  rule(
    'time:flexible',
    'fleksibelt?',
    'fleksible \\w+',
    'flexible',
    'naar det passer(?: mig)?',
    'selv bestemme hvornaar',
    'selv styre min tid',
  ),
  rule(
    'body:light',
    '(?:uden|ikke|ingen|undgaa|slippe for|undgaar)(?: \\w+){0,4}? (?:tungt?e?|haardt?e?|fysisk|loeft|loefte|slaebe|slaeb)(?: loeft| arbejde)?',
    '(?:kan|maa|skal) ikke(?: \\w+){0,3}? (?:loefte|staa|gaa|baere|boeje|klare)(?: \\w+)?(?: \\w+)?',
    '(?:mindre|knap saa|ikke saa) (?:fysisk|haardt|tungt)(?: kraevende)?',
    '(?:ondt i|daarlig|daarligt|oedelagt|smerter i|slidgigt i?|problemer med|diskusprolaps i?|darlig)(?: \\w+)? (?:ryg|ryggen|knae|knaee|knaeene|knaeet|skulder|skuldre|skuldrene|skulderen|nakke|nakken|hofte|hoften|hofter|fod|foedder|led|kroppen|krop|haender|haenderne|arme)',
    'nedslidt\\w*|slidt op|slidt ned|skaanejob|skaanehensyn|flexjob|fleksjob|rygproblemer|diskusprolaps|slidgigt|gigt|fibromyalgi|gangbesvaer\\w*|koerestol',
    'let arbejde|lettere arbejde|fysisk let|siddende(?: arbejde)?|sidde ned|stillesiddende|kroppen kan ikke \\w+|kroppen er slidt',
    '(?:bad|sore|hurt|injured|weak|aching|painful) (?:back|knees?|shoulders?|neck|hips?|legs?|joints?)|(?:back|knee|shoulder|neck|joint) (?:pain|problems?|injury|trouble)|my (?:back|knees?|shoulders?|body) hurts?',
    "(?:no|without|not|avoid)(?: \\w+){0,2} (?:heavy|lifting|physical)(?: lifting| work)?|(?:can't|cannot|can not) (?:lift|stand|carry|bend|walk)(?: \\w+)?(?: \\w+)?|light (?:work|duties)|less physical(?:ly demanding)?|worn[ -]out|sit down|seated|wheelchair|arthritis",
  ),
  rule(
    'pace:calm',
    '(?:uden|ikke|ingen|undgaa|mindre|lidt)(?: \\w+){0,3}? (?:stress\\w*|travlt?|pres|tempo|hektisk|jag|larm|stoej)',
    'roligt?e?|ro og fred|fred og ro|stille og rolig\\w*|stress|stresset|udbraendt|angst|social angst|angsten|depression|depressioner|i mit eget tempo|eget tempo|afslappet|skaansomt|ptsd|hjernerystelse|sygemeldt|lang tids sygdom|overskuelig\\w*',
    '(?:no|without|less|not|low)(?: \\w+){0,2} (?:stress\\w*|pressure|busy|hectic|noise)|calm|quiet|peaceful|burn(?:ed|t)? ?out|anxiety|depression|depressed|my own pace|relaxed|slow pace',
  ),
  rule(
    'social:few',
    '(?:ikke|uden|ikk)(?: \\w+){0,3}? (?:for |saa )?(?:mange mennesker|mange andre|mange folk|kollegaer)|(?:faa|smaa) (?:mennesker|kollegaer|grupper|hold)|lille (?:gruppe|hold|team|sted)|mindre (?:hold|gruppe|arbejdsplads)|social angst|(?:not too|without|not) many people|small (?:group|team)|few people',
  ),
  rule(
    'social:alone',
    '(?:arbejde|vaere|sidde|gaa|helst|passe) (?:\\w+ )?(?:alene|mig selv)|(?<!(?:starte|begynde|starter|begynder) )for mig selv|(?:ikke|uden)(?: \\w+){0,4}? mennesker|uden kollegaer|trives alene|work(?:ing)? alone|by myself|on my own|without people|not (?:work )?with people',
  ),
  rule(
    'social:people',
    '(?:med|sammen med|blandt|omkring|moede|tale med|snakke med|hjaelpe|nye) (?:\\w+ )?(?:mennesker|folk|andre|kollegaer)|kollegaer|ensom\\w*|faellesskab\\w*|social kontakt|socialt|med kunder|kundekontakt|with (?:other )?people|meet(?:ing)? (?:new )?people|colleagues|lonely|teamwork|in a team|team|customers',
  ),
  rule(
    'setting:indoor',
    'indendoers|indenfor|inde i varmen|indoors?|inside|(?:ikke|uden at)(?: \\w+){0,3}? (?:udendoers|ude i regn\\w*|ude i al slags vejr)',
  ),
  rule(
    'setting:outdoor',
    'udendoers|udenfor|ude i (?:naturen|det fri|al slags vejr|den friske luft)|i det fri|frisk luft|friske luft|under aaben himmel|(?:arbejde|vaere|komme) (?:\\w+ )?ude|outdoors?|outside|fresh air|open air',
  ),
  rule(
    'home:yes',
    'hjemmefra|hjemmearbejde|arbejde hjemme|hjemme fra|fra mit hjem|work(?:ing)? (?:from|at) home|from home|remote(?:ly)?|online|hjemmearbejdsplads',
  ),
  rule(
    'experience:none',
    "(?:uden|ingen|ikke(?: har)?(?: \\w+){0,2}|har ingen|aldrig haft)(?: \\w+){0,2}? (?:erfaring|uddannelse|eksamen|job foer|arbejde foer|forudsaetninger)|aldrig (?:\\w+ )?(?:proevet|arbejdet|haft)(?: \\w+)?(?: \\w+)?|ufaglaert\\w*|nybegynder\\w*|foerste job|fritidsjob|ungdomsjob|no (?:\\w+ )?(?:experience|education|qualifications)|without (?:any )?(?:experience|qualifications)|(?:don't|do not|haven't) have (?:any )?(?:experience|education)|unskilled|beginner|never (?:worked|tried|done)(?: \\w+)?|first job",
  ),
  rule(
    'danish:little',
    "(?:taler|snakker|kan|forstaar|talt)(?: \\w+){0,2}? (?:ikke|lidt|daarligt|ikke saa godt|begraenset)(?: \\w+){0,3}? dansk|lidt dansk|ikke (?:saa )?(?:godt )?(?:til )?dansk|mit dansk er (?:\\w+ )?(?:ikke|daarligt|lidt)(?: \\w+)?|kun engelsk|(?:don't|do not|not|no|little|only a little|a little|without|learning)(?: \\w+){0,4} danish|only (?:speak )?english|danish is (?:not|bad|poor|weak|basic|limited)|basic danish|english[ -]speaking|new in denmark|new to denmark|ny i danmark",
  ),
  rule(
    'free:yes',
    "gratis|ingen penge|ikke raad|har ikke mange penge|uden at det koster(?: \\w+)?|maa ikke koste(?: \\w+)?|free of charge|for free|no money|can't afford|cheap",
  ),
];

const number = (text: string | undefined) => (text === undefined ? null : Number(text));
const HOUR = '(?:timers?|hours?|hrs?|t)\\b';

/** The ways of saying how many hours a week; the first that matches is used. */
export const HOURS: readonly { pattern: RegExp; read: (match: RegExpExecArray) => Hours | null }[] = [
  {
    pattern: new RegExp(`(\\d{1,2})\\s*(?:-|–|til|to|eller|or)\\s*(\\d{1,2})\\s*${HOUR}`),
    read: (m) => ({ min: number(m[1]), max: number(m[2]) }),
  },
  {
    pattern: new RegExp(
      `(?:hoejst|maks(?:imalt)?|max|ikke (?:\\w+ )?(?:mere|over|flere)(?: \\w+)? end|op til|under|mindre end|faerre end|at most|no more than|up to|less than|maximum)\\.?\\s*(\\d{1,2})\\s*${HOUR}`,
    ),
    read: (m) => ({ min: null, max: number(m[1]) }),
  },
  {
    pattern: new RegExp(`(?:mindst|minimum|over|mere end|at least|more than)\\s*(\\d{1,2})\\s*${HOUR}`),
    read: (m) => ({ min: number(m[1]), max: null }),
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})\\s*${HOUR}(?! (?:koersel|vaek|i bil|i bus|away))`),
    read: (m) => ({ min: null, max: number(m[1]) }),
  },
  {
    pattern: /(?<![a-z])(?:et par|nogle faa|faa|a few|a couple of|couple of) (?:timers?|hours?)/,
    read: () => ({ min: null, max: 8 }),
  },
  {
    pattern: /(?<![a-z])(?:ikke|uden)(?: \w+){0,2} (?:fuld ?tid|fuldtids\w*)|not full[ -]?time/,
    read: () => ({ min: null, max: 30 }),
  },
  {
    pattern: /(?<![a-z])(?:fuld ?tid|fuldtids\w*|37 timer|full[ -]?time)(?![a-z])/,
    read: () => ({ min: 30, max: null }),
  },
  {
    pattern:
      /(?<![a-z])(?:deltid|deltids\w*|halv tid|halvtid|part[ -]?time|faerre timer|ikke (?:saa|for|ret) mange timer|paa nedsat tid|nedsat tid|flexjob|fleksjob|smaajob|not (?:too |so )?many hours|fewer hours|half[ -]?time)(?![a-z])/,
    read: () => ({ min: null, max: 25 }),
  },
];
