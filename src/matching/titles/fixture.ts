import { existsSync, readFileSync } from 'node:fs';
import type { RankedLabel } from './titles.ts';

/** Labels by the address of their concept. */
export type Labels = ReadonlyMap<string, ReadonlySet<string>>;

/** A benchmark of titles in the format of MELO: which labels of ESCO are right for which title. */
export type Melo = {
  queries: { title: string; relevant: Labels }[];
  /** The labels that are ranked. */
  elements: Labels;
  published: Record<string, string>[];
};

export const FOLDER = new URL('../../../data/benchmarks/melo-da/', import.meta.url).pathname;

const DANISH = 'dnk_q_da_c_da';

function rowsOf(path: string): string[][] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => line.split('\t'));
}

function gathered(labels: readonly RankedLabel[]): Labels {
  const found = new Map<string, Set<string>>();
  for (const { uri, label } of labels) {
    const known = found.get(uri) ?? new Set();
    found.set(uri, known.add(label));
  }
  return found;
}

function publishedIn(path: string): Record<string, string>[] {
  const [names = [], ...scores] = existsSync(path) ? rowsOf(path) : [];
  return scores
    .map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])))
    .filter(({ dataset }) => dataset === DANISH);
}

export function readMelo(folder: string): Melo {
  const uris = new Map(rowsOf(`${folder}/concept_mapping.tsv`).map(([id = '', uri = '']) => [id, uri]));
  const elements = new Map(
    rowsOf(`${folder}/corpus_elements.tsv`).map(([id = '', label = '']) => [
      id,
      { uri: uris.get(id) ?? '', label },
    ]),
  );
  const right = rowsOf(`${folder}/annotations.tsv`).filter(([, , , grade]) => grade !== '0');
  const relevantTo = (id: string) =>
    gathered(right.flatMap(([query, , element = '']) => (query === id ? (elements.get(element) ?? []) : [])));
  return {
    queries: rowsOf(`${folder}/queries.tsv`).map(([id = '', title = '']) => ({
      title,
      relevant: relevantTo(id),
    })),
    elements: gathered([...elements.values()]),
    published: publishedIn(`${folder}/published_scores.tsv`),
  };
}

export type Quality = { map: number; mrr: number; at1: number; at5: number; at10: number };

const isIn = (labels: Labels, { uri, label }: RankedLabel): boolean => labels.get(uri)?.has(label) ?? false;

/** The ranks of the relevant labels among those that the benchmark ranks. */
function ranksOf(ranking: readonly RankedLabel[], relevant: Labels, elements: Labels): number[] {
  const wanted = [...relevant.values()].reduce((sum, { size }) => sum + size, 0);
  const ranks: number[] = [];
  let rank = 0;
  for (const label of ranking) {
    if (!isIn(elements, label)) continue;
    rank++;
    if (isIn(relevant, label)) ranks.push(rank);
    if (ranks.length === wanted) return ranks;
  }
  throw new Error(`${wanted - ranks.length} labels of the benchmark are not ranked.`);
}

/** How well a ranking of labels puts the relevant ones first, as trec_eval counts it. */
export function qualityOf(ranking: readonly RankedLabel[], relevant: Labels, elements: Labels): Quality {
  const ranks = ranksOf(ranking, relevant, elements);
  const first = ranks[0] ?? Number.POSITIVE_INFINITY;
  return {
    map: ranks.reduce((sum, rank, at) => sum + (at + 1) / rank, 0) / ranks.length,
    mrr: 1 / first,
    at1: first <= 1 ? 1 : 0,
    at5: first <= 5 ? 1 : 0,
    at10: first <= 10 ? 1 : 0,
  };
}

/** The mean over all titles of a benchmark, each ranked by `rank`. */
export function qualityOn(
  { queries, elements }: Melo,
  rank: (title: string) => readonly RankedLabel[],
): Quality {
  if (queries.length === 0) throw new Error('Nothing was measured.');
  const all = queries.map(({ title, relevant }) => qualityOf(rank(title), relevant, elements));
  const of = (name: keyof Quality) => all.reduce((sum, each) => sum + each[name], 0) / all.length;
  return { map: of('map'), mrr: of('mrr'), at1: of('at1'), at5: of('at5'), at10: of('at10') };
}
