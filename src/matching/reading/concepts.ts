import { isStop } from '../language/small-words.ts';
import { stemDanish } from '../language/stem.ts';
import { wordsOf } from '../language/tokens.ts';
import { partsOf } from '../language/vocabulary.ts';
import { type ConceptRow, concepts, occupationsOf } from '../taxonomy/concepts.ts';
import { newBudget } from '../taxonomy/labels.ts';
import { namedTrade } from '../taxonomy/named.ts';
import type { Concept, Group } from '../types.ts';
import {
  combinedHits,
  type GroupHit,
  type Hit,
  labelHits,
  type Stretch,
  stretches,
  subjectHits,
  wordHits,
} from './evidence.ts';
import { LEAST_AVOIDED, refusal, refuseByName, SURELY_WANTED } from './refusal.ts';
import { sparing } from './spared.ts';
import { hitsWithin } from './within.ts';
import { quoteOf, type Reading } from './words.ts';

const MOST_OCCUPATIONS = 12;
const MOST_SKILLS = 4;
const MOST_AVOIDED = 12;
const EXAMPLES_OF_A_GROUP = 3;
/** What one has done, when one also says what one wants. */
const PAST = 0.22;
const PAST_ALONE = 0.8;
/** Evidence from here on is something said, not something guessed. */
const SAID = 0.3;
/** The name of an occupation and nothing else. */
const NAMED = 0.98;
/** Who is worn out by a trade knows it still; lighter work in it is near. */
const PAST_WORN_OUT = 0.5;
const SKILL = 0.55;
const LEAST_SKILL = 0.55;
const LEAST_WEIGHT = 0.1;
const LEAST_OF_BEST = 0.25;
/** The second and third occupation of one trade make room for other trades. */
const SAME_GROUP = 0.8;

type Span = { from: number; to: number };
type Weighed = Span & { weight: number };

const or = (a: number, b: number) => 1 - (1 - a) * (1 - b);

/** Evidence adds up, and never above 1. The quote is that of the strongest. */
function add<Key>(table: Map<Key, Weighed & { best: number }>, key: Key, hit: Weighed): void {
  const before = table.get(key);
  if (!before) table.set(key, { ...hit, best: hit.weight });
  else if (hit.weight > before.best)
    table.set(key, { ...hit, best: hit.weight, weight: or(before.weight, hit.weight) });
  else table.set(key, { ...before, weight: or(before.weight, hit.weight) });
}

const stemsOf = new Map<number, ReadonlySet<string>>();

function labelStems(at: number): ReadonlySet<string> {
  const before = stemsOf.get(at);
  if (before) return before;
  const words = wordsOf(concepts[at]?.da ?? '').filter((word) => !isStop(word));
  const stems = new Set(words.flatMap((word) => [stemDanish(word), ...partsOf(word).map(stemDanish)]));
  stemsOf.set(at, stems);
  return stems;
}

/** Plain names stand for a trade better than special ones. */
function plainness({ da }: ConceptRow): number {
  const words = wordsOf(da);
  const special = words.length > 1 ? 0.06 * (words.length - 1) : 0;
  return (
    0.9 -
    special -
    Math.max(0, da.length - 16) * 0.004 -
    (words.some((word) => /^(leder|chef|formand|inspektoer)$/.test(word)) ? 0.25 : 0)
  );
}

type Example = { at: number; fit: number };

const examples = new WeakMap<ReadonlySet<string>, Map<string, Example[]>>();

/** The occupations that best stand for a trade, seen from the subject that led to it; a subject's stems are always the same set. */
function examplesOf(code: string, stems: ReadonlySet<string>): Example[] {
  const known = examples.get(stems) ?? new Map<string, Example[]>();
  const found = known.get(code) ?? bestExamples(code, stems);
  examples.set(stems, known.set(code, found));
  return found;
}

function bestExamples(code: string, stems: ReadonlySet<string>): Example[] {
  const fits = (occupationsOf.get(code) ?? []).map((at) => {
    const row = concepts[at];
    const shared = [...labelStems(at)].some((stem) => stems.has(stem));
    return { at, fit: row ? Math.min(1, plainness(row) + (shared ? 0.15 : 0)) : 0 };
  });
  return fits.sort((a, b) => b.fit - a.fit || a.at - b.at).slice(0, EXAMPLES_OF_A_GROUP);
}

const NO_STEMS: ReadonlySet<string> = new Set();

type Table = Map<number, Weighed & { best: number }>;
type GroupTable = Map<string, Weighed & { best: number }>;

type Evidence = { labels: Hit[]; groups: GroupHit[] };

/** A wish that is the name of an occupation and nothing else means that one before all that share words with it. */
function namedHits({ words }: Reading, [first, second]: readonly Stretch[]): Hit[] {
  if (!first || second) return [];
  const concept = namedTrade(words.map(({ meant }) => meant));
  if (concept === undefined) return [];
  return [{ concept, score: NAMED, coverage: 1, mask: 0, english: false, ...first }];
}

function gather(reading: Reading): Evidence {
  const budget = newBudget();
  const all = stretches(reading);
  const isMeant = sparing(reading);
  const labels = all.flatMap((stretch) => labelHits(reading, stretch, budget));
  return {
    labels: [...namedHits(reading, all), ...labels.filter(isMeant)],
    groups: [...subjectHits(reading), ...combinedHits(reading), ...wordHits(reading), ...hitsWithin(reading)],
  };
}

type Stances = { past: number; pastIsAvoided: boolean };

/** What one has been counts in full when it is all one says, little beside a wish, and against when one wants something else. */
function readPast(reading: Reading, { labels, groups }: Evidence): Stances {
  const says = (stance: Hit['stance']) =>
    labels.some((hit) => hit.stance === stance && hit.score > SAID) ||
    groups.some((hit) => hit.stance === stance && hit.weight > SAID);
  const refused = new Set(groups.flatMap(({ stance, code }) => (stance === 'avoided' ? [code] : [])));
  const alone = !says('wanted') && !says('avoided');
  return {
    past: alone ? PAST_ALONE : reading.wornOut ? PAST_WORN_OUT : PAST,
    pastIsAvoided:
      reading.leaving ||
      (reading.turning && groups.some((hit) => hit.stance === 'wanted' && hit.weight >= SURELY_WANTED)) ||
      groups.some((hit) => hit.stance === 'past' && refused.has(hit.code)),
  };
}

type Side = 'wanted' | 'avoided';

function sideOf(stance: Hit['stance'], { past, pastIsAvoided }: Stances): { side: Side; factor: number } {
  if (stance === 'past')
    return pastIsAvoided ? { side: 'avoided', factor: 0.9 } : { side: 'wanted', factor: past };
  return { side: stance, factor: 1 };
}

type Tables = Record<Side, { concepts: Table; groups: GroupTable; stems: Map<string, ReadonlySet<string>> }>;

function tabulate(evidence: Evidence, past: Stances): Tables {
  const side = () => ({ concepts: new Map(), groups: new Map(), stems: new Map() });
  const tables: Tables = { wanted: side(), avoided: side() };
  for (const { concept, score, from, to, stance } of evidence.labels) {
    const { side: name, factor } = sideOf(stance, past);
    add(tables[name].concepts, concept, { weight: score * factor, from, to });
  }
  for (const { code, weight, from, to, stance, stems } of evidence.groups) {
    const { side: name, factor } = sideOf(stance, past);
    add(tables[name].groups, code, { weight: Math.min(0.97, weight * factor), from, to });
    if (stems.size > 0) tables[name].stems.set(code, stems);
  }
  return tables;
}

/** Spreads what is known of trades over the occupations that stand for them. */
function spread({ concepts: table, groups: groupTable, stems }: Tables[Side]): Table {
  const found: Table = new Map(table);
  for (const [at, label] of table) {
    const group = groupTable.get(concepts[at]?.isco ?? '');
    // A label that the rest of the text speaks for as well is surer than one that stands alone.
    if (group) add(found, at, { ...label, weight: Math.min(0.5, group.weight * 0.5) });
  }
  for (const [code, hit] of groupTable) {
    for (const { at, fit } of code.length < 4 ? [] : examplesOf(code, stems.get(code) ?? NO_STEMS)) {
      add(found, at, { ...hit, weight: hit.weight * fit });
    }
  }
  return found;
}

type Ranked = { row: ConceptRow; hit: Weighed };

function rank(table: Table): Ranked[] {
  const seen = new Map<string, number>();
  const all = [...table].flatMap(([at, hit]) => {
    const row = concepts[at];
    return row
      ? [{ row, hit: { ...hit, weight: row.type === 'skill' ? hit.weight * SKILL : hit.weight } }]
      : [];
  });
  const byWeight = (a: Ranked, b: Ranked) => b.hit.weight - a.hit.weight || (a.row.uri < b.row.uri ? -1 : 1);
  all.sort(byWeight);
  for (const { row, hit } of all) {
    if (row.isco === null) continue;
    const before = seen.get(row.isco) ?? 0;
    hit.weight *= SAME_GROUP ** before;
    seen.set(row.isco, before + 1);
  }
  return all.sort(byWeight);
}

const toConcept = (reading: Reading, { row, hit }: Ranked): Concept => ({
  uri: row.uri,
  label: row.da,
  labelEn: row.en,
  type: row.type,
  isco: row.isco,
  weight: Math.round(hit.weight * 1000) / 1000,
  because: quoteOf(reading, hit.from, hit.to),
});

/** The heaviest, with so few skills that the trades are seen. */
function select(ranked: Ranked[], most: number): Ranked[] {
  const best = ranked[0]?.hit.weight ?? 0;
  const enough = ranked.filter(({ hit }) => hit.weight >= Math.max(LEAST_WEIGHT, best * LEAST_OF_BEST));
  const occupations = enough.filter(({ row }) => row.type === 'occupation').slice(0, most);
  const skills = enough
    .filter(({ row, hit }) => row.type === 'skill' && hit.weight >= LEAST_SKILL * SKILL)
    .slice(0, MOST_SKILLS);
  return [...occupations, ...skills].sort((a, b) => b.hit.weight - a.hit.weight);
}

const toGroups = (reading: Reading, table: GroupTable): Group[] =>
  [...table]
    .map(([code, { weight, from, to }]) => ({
      code,
      weight: Math.min(1, Math.round(weight * 1000) / 1000),
      quote: quoteOf(reading, from, to),
    }))
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .sort((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1))
    .slice(0, 40);

/** Unit groups of the concepts join those of the subjects. */
function addConceptGroups(table: GroupTable, ranked: Ranked[]): void {
  for (const { row, hit } of ranked) {
    if (row.isco !== null && row.type === 'occupation')
      add(table, row.isco, { ...hit, weight: Math.min(0.95, hit.weight) });
  }
}

/** Those who lead a trade. "No roofing" refuses roofers; whoever leads them is refused only when named as plainly. */
const LEADS = /^(1|312|5222|5151)/;
const AS_PLAINLY = 0.8;

const leastRefused = ({ row }: Ranked, [best]: Ranked[]): number =>
  LEADS.test(row.isco ?? '') ? Math.max(LEAST_AVOIDED, AS_PLAINLY * (best?.hit.weight ?? 0)) : LEAST_AVOIDED;

type Understood = { concepts: Concept[]; avoid: Concept[]; groups: { wanted: Group[]; avoided: Group[] } };

/** The ESCO concepts a text wants and wants to avoid, and the trades behind them. */
export function readConcepts(reading: Reading): Understood {
  const evidence = gather(reading);
  const tables = tabulate(evidence, readPast(reading, evidence));
  const avoid = select(rank(spread(tables.avoided)), MOST_AVOIDED);
  const strongest = avoid.filter((each) => each.hit.weight >= leastRefused(each, avoid));
  addConceptGroups(tables.avoided.groups, strongest);
  const named = refuseByName(reading, evidence.labels, tables.avoided.groups);
  const ranked = rank(spread(tables.wanted));
  const isRefused = refusal(
    tables.avoided.groups,
    ranked.map(({ row, hit }) => ({ code: row.isco ?? '', weight: hit.weight })),
    named,
  );
  const kept = ranked.filter(({ row, hit }) => row.isco === null || !isRefused(row.isco, hit.weight));
  const wanted = select(kept, MOST_OCCUPATIONS);
  for (const [code, { weight }] of tables.wanted.groups)
    if (isRefused(code, weight)) tables.wanted.groups.delete(code);
  addConceptGroups(tables.wanted.groups, wanted);
  return {
    concepts: wanted.map((each) => toConcept(reading, each)),
    avoid: avoid.map((each) => toConcept(reading, each)),
    groups: {
      wanted: toGroups(reading, tables.wanted.groups),
      avoided: toGroups(reading, tables.avoided.groups),
    },
  };
}
