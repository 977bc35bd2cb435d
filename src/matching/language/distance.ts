/** Longer words are compared only for being the same. */
export const LONGEST = 30;

const rows = [new Uint8Array(LONGEST + 2), new Uint8Array(LONGEST + 2), new Uint8Array(LONGEST + 2)] as const;

/** One line of the table of distances; returns the least of it. */
function fill(a: string, b: string, line: number): number {
  const row = rows[line % 3] ?? rows[0];
  const above = rows[(line + 2) % 3] ?? rows[0];
  const older = rows[(line + 1) % 3] ?? rows[0];
  const letter = a.charCodeAt(line - 1);
  const before = a.charCodeAt(line - 2);
  row[0] = line;
  let least = line;
  for (let column = 1; column <= b.length; column++) {
    const other = b.charCodeAt(column - 1);
    const same = letter === other ? 0 : 1;
    let cost = Math.min(
      (above[column] ?? 0) + 1,
      (row[column - 1] ?? 0) + 1,
      (above[column - 1] ?? 0) + same,
    );
    if (letter === b.charCodeAt(column - 2) && before === other)
      cost = Math.min(cost, (older[column - 2] ?? 0) + 1);
    row[column] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

/** Edits (a letter more, less, other, or two swapped) between two words; `most + 1` as soon as it is more than `most`. */
export function distance(a: string, b: string, most: number): number {
  if (a.length > LONGEST || b.length > LONGEST) return a === b ? 0 : most + 1;
  for (let column = 0; column <= b.length; column++) rows[0][column] = column;
  for (let line = 1; line <= a.length; line++) if (fill(a, b, line) > most) return most + 1;
  return rows[a.length % 3]?.[b.length] ?? most + 1;
}
