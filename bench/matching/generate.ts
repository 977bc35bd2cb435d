import { dataLines } from '../../src/matching/data.ts';
import { KINDS, type Kind, type Offer } from '../../src/matching/types.ts';
import { seeded } from '../measure.ts';
import { drawFacts } from './generator/conditions.ts';
import { drawPartner } from './generator/partners.ts';
import { counts, tradeless } from './generator/phrases.ts';
import { idOf, pick, type Random, shuffled, weighed } from './generator/random.ts';
import { textsOfTheme, textsOfTrade } from './generator/texts.ts';
import { centreOf, drawTown, type Town } from './generator/towns.ts';
import { drawTrade } from './generator/trades.ts';

const drawKind = weighed(KINDS, (kind) => counts[kind]);

function placeOf(random: Random, town: Town): Offer['place'] {
  const chance = random();
  if (chance < 0.05) {
    const kind = chance < 0.03 ? 'home' : 'online';
    return { kind, postcode: null, town: null, latitude: null, longitude: null };
  }
  const { postcode, name, latitude, longitude } = town;
  return { kind: 'site', postcode, town: name, latitude, longitude };
}

/** Some offers lead to a second trade. */
const SECOND_TRADE = 0.25;

function subjectOf(random: Random, kind: Kind, town: Town) {
  if (random() < tradeless[kind]) {
    const { theme, ...texts } = textsOfTheme(random, kind, town);
    return { ...texts, isco: theme.isco };
  }
  const trade = drawTrade(random);
  const second = random() < SECOND_TRADE ? [drawTrade(random).code] : [];
  const isco = [...new Set([trade.code, ...second])];
  return { ...textsOfTrade(random, kind, trade, town), isco };
}

/**
 * Invented offers of the whole country, in the proportions of the demo: its kinds, its sentences, the trades and skills of
 * ESCO and the towns of Denmark. The same seed always gives the same offers.
 */
export function* generateOffers(count: number, seed = 1): Generator<Offer> {
  const random = seeded(seed);
  for (let made = 0; made < count; made++) {
    const kind = drawKind(random);
    const town = drawTown(random);
    const subject = subjectOf(random, kind, town);
    yield {
      id: idOf(random),
      centre: centreOf(town),
      kind,
      ...subject,
      partner: drawPartner(random, town),
      place: placeOf(random, town),
      ...drawFacts(random, kind, subject.isco[0]),
    };
  }
}

const WISH_FILES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'given'];

/** The texts of the wishes in data/wishes. */
export const knownWishes = (): string[] =>
  WISH_FILES.flatMap((name) => dataLines(`wishes/${name}.jsonl`)).map((line) =>
    String((JSON.parse(line) as { wish: unknown }).wish),
  );

const ADDITIONS: ((town: Town) => string)[] = [
  ({ name }) => ` i ${name}`,
  ({ name }) => ` nær ${name}`,
  () => ', helst om formiddagen',
  () => ' på deltid',
  () => ', ikke for tungt',
  () => ', uden for mange mennesker',
  ({ name }) => ` ved ${name}, højst 15 timer om ugen`,
];

/** As many wishes as asked for: first all that are known, in another order, then again with a town or a condition. */
export function wishesAtScale(count: number, seed = 1): string[] {
  const random = seeded(seed);
  const known = shuffled(random, knownWishes());
  return Array.from({ length: count }, (_, at) => {
    const wish = known[at % known.length] ?? '';
    return at < known.length ? wish : wish + pick(random, ADDITIONS)(drawTown(random));
  });
}
