import type { Kind, Offer } from '../../../src/matching/types.ts';
import { byTrade, looseThemes, plain, type Theme, themes } from './phrases.ts';
import { pick, pickEarly, type Random, whole } from './random.ts';
import type { Town } from './towns.ts';
import type { Trade } from './trades.ts';

type Texts = Pick<Offer, 'title' | 'summary' | 'description'>;
type Filled = { name: string; doing: string; also: string; town: string };
type Frame = (filled: Filled) => string;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const TITLES: Record<Kind, Frame[]> = {
  job: [
    ({ name }) => capital(name),
    ({ name, town }) => `${capital(name)} i ${town}`,
    ({ name }) => `${capital(name)} på deltid`,
    ({ name }) => `Vi søger en ${name}`,
    ({ name }) => `${capital(name)} til et lille hold`,
    ({ doing }) => `Job: ${doing}`,
  ],
  internship: [
    ({ name }) => `Praktik som ${name}`,
    ({ name }) => `Fire uger som ${name}`,
    ({ name }) => `Gå med en ${name}`,
    ({ doing }) => `Praktik: ${doing}`,
  ],
  education: [
    ({ doing }) => `Lær at ${doing}`,
    ({ doing }) => `Kursus i at ${doing}`,
    ({ name }) => `Bliv ${name}`,
    ({ name }) => `Grundforløb til ${name}`,
    ({ doing }) => `Aftenhold: ${doing}`,
  ],
  volunteering: [
    ({ doing }) => `Hjælp os med at ${doing}`,
    ({ doing }) => `${capital(doing)} sammen med andre`,
    ({ name }) => `Frivillig ${name}`,
    ({ doing, town }) => `Vær med til at ${doing} i ${town}`,
  ],
  venture: [
    ({ name }) => `Start for dig selv som ${name}`,
    ({ name }) => `Eget firma som ${name}`,
    ({ doing }) => `Kan man leve af at ${doing}`,
  ],
  health: [({ doing }) => `${capital(doing)} i roligt tempo`, ({ doing }) => `Ro på: ${doing}`],
  creative: [
    ({ doing }) => `${capital(doing)} en aften om ugen`,
    ({ name }) => `En aften med en ${name}`,
    ({ doing }) => `Åbent værksted: ${doing}`,
  ],
  community: [({ doing }) => `Fællesskab om at ${doing}`, ({ doing, town }) => `${capital(doing)} i ${town}`],
};

const SUMMARIES: Frame[] = [
  ({ doing, also }) => `Du er med til at ${doing} og at ${also}.`,
  ({ doing }) => `Her kan du ${doing} sammen med to andre.`,
  ({ doing, town }) => `Kom og vær med til at ${doing}. Vi holder til i ${town}.`,
  ({ name, doing }) => `En ${name} viser dig, hvordan man kan ${doing}.`,
  ({ also }) => `Dagen går med at ${also}, og du bestemmer selv tempoet.`,
];

const SKILL_SENTENCES: ((doing: string) => string)[] = [
  (doing) => `Du kommer til at ${doing}.`,
  (doing) => `Vi viser dig, hvordan man kan ${doing}, og du prøver selv.`,
  (doing) => `Nogle dage går med at ${doing}.`,
  (doing) => `En kollega er med, når du skal ${doing}.`,
  (doing) => `Efter et par uger kan du ${doing} på egen hånd.`,
  (doing) => `Har du lyst til at ${doing}, er der også brug for det.`,
];
const KNOWING_SENTENCES: ((knowing: string) => string)[] = [
  (knowing) => `Det er godt at vide lidt om ${knowing}, men vi lærer dig det gerne.`,
  (knowing) => `Undervejs hører du om ${knowing}.`,
  (knowing) => `Interesserer ${knowing} dig, er du kommet til det rette sted.`,
];

/** As long as the demo's: so many characters at least and at most, for nine in ten. */
const LENGTH = { from: 420, to: 490 } as const;

/** The sentences without repeats, and others that fit any offer of the kind until it is long enough. */
function description(random: Random, kind: Kind, sentences: readonly string[]): string {
  const own = new Set(sentences);
  const enough = whole(random, LENGTH.from, LENGTH.to) - 20;
  let length = [...own].join(' ').length;
  while (length < enough) {
    const more = pick(random, plain[kind]);
    own.add(more);
    length += more.length + 1;
  }
  const all = [...own];
  const half = Math.ceil(all.length / 2);
  return `${all.slice(0, half).join(' ')}\n\n${all.slice(half).join(' ')}`;
}

const several = <T>(times: number, draw: () => T): T[] => Array.from({ length: times }, draw);

/** The texts of an offer in a trade: what those in it are called and do, between sentences of the demo. */
export function textsOfTrade(random: Random, kind: Kind, trade: Trade, town: Town): Texts {
  const filled: Filled = {
    name: pickEarly(random, trade.names),
    doing: pickEarly(random, trade.doing),
    also: pick(random, trade.doing),
    town: town.name,
  };
  const near = byTrade.get(trade.code.slice(0, 2)) ?? plain[kind];
  const sentences = [
    ...several(whole(random, 1, 3), () => pick(random, SKILL_SENTENCES)(pick(random, trade.doing))),
    ...(trade.knowing.length > 0 && random() < 0.6
      ? [pick(random, KNOWING_SENTENCES)(pick(random, trade.knowing))]
      : []),
    ...several(whole(random, 1, 2), () => pick(random, near)),
  ];
  return {
    title: pick(random, TITLES[kind])(filled),
    summary: pick(random, SUMMARIES)(filled),
    description: description(random, kind, sentences),
  };
}

const ADDED: ((town: string) => string)[] = [
  (town) => ` i ${town}`,
  () => ' for nye',
  () => ' i roligt tempo',
  () => ' om aftenen',
  () => ' hver uge',
  () => '',
];

/** The texts of an offer that belongs to no trade: a subject of the demo, told with sentences of its neighbours. */
export function textsOfTheme(random: Random, kind: Kind, town: Town): Texts & { theme: Theme } {
  const theme = pick(random, looseThemes[kind]);
  const other = pick(random, themes[kind]);
  const sentences = [
    ...several(whole(random, 2, 4), () => pick(random, theme.sentences)),
    pick(random, other.sentences),
  ];
  return {
    theme,
    title: theme.title + pick(random, ADDED)(town.name),
    summary: theme.summary,
    description: description(random, kind, sentences),
  };
}
