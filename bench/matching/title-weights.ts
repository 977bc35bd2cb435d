import { FOLDER, type Quality, qualityOf, readMelo } from '../../src/matching/titles/fixture.ts';
import { titleIndex } from '../../src/matching/titles/index-of-labels.ts';
import { SIGNALS, type Signal, type Signals, signalsOf } from '../../src/matching/titles/signals.ts';
import { labelsBy, likelihoodsBy } from '../../src/matching/titles/titles.ts';
import { seeded, table } from '../measure.ts';

/** Weights by signal. */
type Weights = Record<Signal, number>;
type Title = { right: number; signals: Signals; relevant: ReadonlyMap<string, ReadonlySet<string>> };

const SEEDS = [1, 2, 3];
const FOLDS = 4;
const ROUNDS = 70;
const STEP = 0.25;
const LAST_STEPS = 0.3;
/** Weights stay small where the titles say nothing. */
const DECAY = 0.001;
/** A title that nothing speaks for cannot bend the weights: the loss is -log(likelihood + this). */
const LEAST = 0.003;

const index = titleIndex();
const melo = readMelo(FOLDER);

const each = (value: (name: Signal) => number) =>
  Object.fromEntries(SIGNALS.map((name) => [name, value(name)])) as Weights;

function titles(): Title[] {
  const places = new Map(index.titled.map(({ uri }, at) => [uri, at]));
  return melo.queries.map(({ title, relevant }) => {
    const [uri = ''] = relevant.keys();
    const right = places.get(uri);
    if (right === undefined) throw new Error(`${title} means something that is not in the index.`);
    return { right, relevant, signals: signalsOf(index, title) };
  });
}

/** Which way the loss of one title falls, added to `down`. */
function addSlope({ right, signals }: Title, weights: Weights, down: Weights): void {
  const likely = likelihoodsBy(index, signals, weights);
  const share = likely[right] ?? 0;
  const pull = share / (share + LEAST);
  for (const name of SIGNALS) {
    const signal = signals[name];
    let expected = 0;
    for (let at = 0; at < signal.length; at++) expected += (likely[at] ?? 0) * (signal[at] ?? 0);
    down[name] += pull * ((signal[right] ?? 0) - expected);
  }
}

/** Softmax over all concepts, by Adam. */
function learn(all: readonly Title[]): Weights {
  const weights = each(() => 1);
  const mean = each(() => 0);
  const square = each(() => 0);
  for (let round = 1; round <= ROUNDS; round++) {
    const down = each(() => 0);
    for (const title of all) addSlope(title, weights, down);
    const step = round < ROUNDS * 0.6 ? STEP : STEP * LAST_STEPS;
    for (const name of SIGNALS) {
      const slope = down[name] / all.length - DECAY * weights[name];
      mean[name] = 0.85 * mean[name] + 0.15 * slope;
      square[name] = 0.97 * square[name] + 0.03 * slope * slope;
      const size = Math.sqrt(square[name] / (1 - 0.97 ** round)) + 1e-6;
      weights[name] += (step * mean[name]) / (1 - 0.85 ** round) / size;
    }
  }
  return weights;
}

const qualityWith = (weights: Weights, { signals, relevant }: Title): Quality =>
  qualityOf(labelsBy(index, likelihoodsBy(index, signals, weights)), relevant, melo.elements);

/** Every title ranked by weights that were learnt without it. */
function crossed(all: readonly Title[], seed: number): Quality[] {
  const random = seeded(seed);
  const mixed = all
    .map((title) => ({ title, by: random() }))
    .sort((a, b) => a.by - b.by)
    .map(({ title }) => title);
  return Array.from({ length: FOLDS }, (_, fold) => {
    const weights = learn(mixed.filter((_, at) => at % FOLDS !== fold));
    return mixed.filter((_, at) => at % FOLDS === fold).map((title) => qualityWith(weights, title));
  }).flat();
}

function shown(what: string, all: readonly Quality[]): Record<string, string> {
  const of = (name: keyof Quality) => (all.reduce((sum, one) => sum + one[name], 0) / all.length).toFixed(3);
  return { what, MAP: of('map'), MRR: of('mrr'), '@1': of('at1'), '@5': of('at5'), '@10': of('at10') };
}

/** Learns the weights of src/matching/titles/titles.ts again, and says how good they are on titles they were not learnt from. */
export async function run(): Promise<void> {
  const all = titles();
  const splits = SEEDS.map((seed) => crossed(all, seed));
  const weights = learn(all);
  table(`Weights learnt on ${FOLDS - 1} of ${FOLDS} parts of ${all.length} titles, tried on the other`, [
    ...splits.map((split, at) => shown(`split ${SEEDS[at]}`, split)),
    shown('all splits', splits.flat()),
    shown(
      'in sample',
      all.map((title) => qualityWith(weights, title)),
    ),
  ]);
  table('Weights', [each((name) => Number(weights[name].toFixed(2)))]);
}
