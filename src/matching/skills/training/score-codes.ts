/** Right and given class of one text. */
export type Judged = { gold: string; given: string };

/** Share of texts that got their class. */
export const accuracy = (judged: readonly Judged[]): number =>
  judged.filter(({ gold, given }) => gold === given).length / judged.length;

function f1(judged: readonly Judged[], name: string): number {
  const both = judged.filter(({ gold, given }) => gold === name && given === name).length;
  const either =
    judged.filter(({ gold }) => gold === name).length + judged.filter(({ given }) => given === name).length;
  return either === 0 ? 0 : (2 * both) / either;
}

/**
 * "Weighted macro-F1" as Kompetencer reports it (their metrics.py: scikit-learn's `f1_score(average="weighted")`):
 * the F1 of each class that stands in the gold, weighted by how often it stands there.
 */
export function weightedF1(judged: readonly Judged[]): number {
  const counts = new Map<string, number>();
  for (const { gold } of judged) counts.set(gold, (counts.get(gold) ?? 0) + 1);
  let sum = 0;
  for (const [name, count] of counts) sum += f1(judged, name) * count;
  return sum / judged.length;
}

/** Mean of the F1 of each class, rare or not. */
export function plainMacroF1(judged: readonly Judged[]): number {
  const names = [...new Set(judged.flatMap(({ gold, given }) => [gold, given]))];
  return names.reduce((sum, name) => sum + f1(judged, name), 0) / names.length;
}
