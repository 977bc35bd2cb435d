/** True when one insertion, deletion, substitution or swap of neighbours turns one word into the other. */
export function withinOneEdit(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  let ends = 0;
  const short = Math.min(a.length, b.length) - i;
  while (ends < short && a[a.length - 1 - ends] === b[b.length - 1 - ends]) ends++;
  const restA = a.length - i - ends;
  const restB = b.length - i - ends;
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[i] === b[i + 1] && a[i + 1] === b[i];
}

/** Words that can be looked up with a few wrong letters, by the deletions of one letter. */
export class Speller {
  readonly #byDeletion = new Map<string, string[]>();
  readonly #words = new Map<string, number>();

  /** Adds a word with how common it is; the most common word wins. */
  add(word: string, weight: number): void {
    if (word.length < 5 || word.length > 24 || this.#words.has(word)) return;
    this.#words.set(word, weight);
    for (const key of deletions(word)) {
      const list = this.#byDeletion.get(key);
      if (list) list.push(word);
      else this.#byDeletion.set(key, [word]);
    }
  }

  /** The known word that was most likely meant, or null. */
  correct(word: string): string | null {
    if (word.length < 5 || word.length > 24) return null;
    let best: string | null = null;
    let top = -Infinity;
    for (const key of [word, ...deletions(word)]) {
      for (const known of [key, ...(this.#byDeletion.get(key) ?? [])]) {
        const weight = this.#words.get(known);
        if (weight === undefined) continue;
        const score = this.#score(word, known, weight);
        if (score > top) {
          top = score;
          best = known;
        }
      }
    }
    return best;
  }

  #score(word: string, known: string, weight: number): number {
    const first = word[0] === known[0] ? 0 : -4;
    const one = withinOneEdit(word, known) ? 0 : word.length >= 7 ? -4 : -Infinity;
    return one + first + weight;
  }
}

function deletions(word: string): string[] {
  const keys: string[] = [];
  for (let i = 0; i < word.length; i++) {
    if (i > 0 && word[i] === word[i - 1]) continue;
    keys.push(word.slice(0, i) + word.slice(i + 1));
  }
  return keys;
}
