import { readFileSync } from 'node:fs';

/** A benchmark of titles in the format of MELO: which labels of ESCO are right for which title. */
export type Melo = {
  queries: { title: string; relevant: ReadonlySet<string> }[];
  /** The labels that are ranked, as `uri label`. */
  elements: ReadonlySet<string>;
  published: Record<string, string>[];
};

export const FOLDER = new URL('../../../data/benchmarks/melo-da/', import.meta.url).pathname;

export const keyOf = ({ uri, label }: { uri: string; label: string }): string => `${uri} ${label}`;

export function readMelo(folder: string): Melo {
  const rows = (name: string) =>
    readFileSync(`${folder}/${name}`, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t'));
  const uris = new Map(rows('concept_mapping.tsv').map(([id = '', uri = '']) => [id, uri]));
  const keys = new Map(
    rows('corpus_elements.tsv').map(([id = '', label = '']) => [
      id,
      keyOf({ uri: uris.get(id) ?? '', label }),
    ]),
  );
  const relevant = new Map<string, Set<string>>();
  for (const [query = '', , element = '', grade] of rows('annotations.tsv')) {
    if (grade === '0') continue;
    const known = relevant.get(query) ?? relevant.set(query, new Set()).get(query);
    known?.add(keys.get(element) ?? element);
  }
  const [names = [], ...scores] = rows('published_scores.tsv');
  return {
    queries: rows('queries.tsv').map(([id = '', title = '']) => ({
      title,
      relevant: relevant.get(id) ?? new Set(),
    })),
    elements: new Set(keys.values()),
    published: scores
      .map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])))
      .filter(({ dataset }) => dataset === 'dnk_q_da_c_da'),
  };
}

export type Quality = { map: number; mrr: number; at1: number; at5: number; at10: number };

/** How well a ranking of labels puts the relevant ones first, as trec_eval counts it. */
export function qualityOf(ranking: readonly string[], relevant: ReadonlySet<string>): Quality {
  const ranks = ranking.flatMap((key, at) => (relevant.has(key) ? [at + 1] : []));
  const first = ranks[0] ?? Number.POSITIVE_INFINITY;
  return {
    map: ranks.reduce((sum, rank, at) => sum + (at + 1) / rank, 0) / relevant.size,
    mrr: 1 / first,
    at1: first <= 1 ? 1 : 0,
    at5: first <= 5 ? 1 : 0,
    at10: first <= 10 ? 1 : 0,
  };
}

export function mean(all: readonly Quality[]): Quality {
  if (all.length === 0) throw new Error('Nothing was measured.');
  const of = (name: keyof Quality) => all.reduce((sum, each) => sum + each[name], 0) / all.length;
  return { map: of('map'), mrr: of('mrr'), at1: of('at1'), at5: of('at5'), at10: of('at10') };
}
