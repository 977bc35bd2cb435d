/** Numbers of a vector. */
const SIZE = 64;
const ROUNDS = 6;
/** A word in fewer documents cannot say which are alike; one in more says nothing. */
const LEAST_DOCUMENTS = 3;
const MOST_DOCUMENTS = 0.4;
const STEPS = 7;

/** Numbers that are the same each time (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296 - 0.5;
  };
}

function vocabularyOf(documents) {
  const counts = new Map();
  for (const document of documents) for (const term of document.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const filled = documents.filter(({ size }) => size > 0).length;
  const kept = [...counts].filter(([, count]) => count >= LEAST_DOCUMENTS && count < filled * MOST_DOCUMENTS);
  return kept.sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([term, count]) => ({ term, idf: Math.log(filled / count) }));
}

/** Tf-idf, the squares of a document adding up to one. */
function rowOf(document, places, idfs) {
  const terms = [];
  const weights = [];
  for (const [term, weight] of document) {
    const place = places.get(term);
    if (place === undefined) continue;
    terms.push(place);
    weights.push(Math.log1p(2 * weight) * idfs[place]);
  }
  const norm = Math.hypot(...weights) || 1;
  return { terms: Int32Array.from(terms), weights: Float64Array.from(weights, (weight) => weight / norm) };
}

/** The vector of each document: the sum of those of its terms. */
function folded(rows, basis) {
  const found = new Float64Array(rows.length * SIZE);
  rows.forEach(({ terms, weights }, row) => {
    for (let nth = 0; nth < terms.length; nth++)
      for (let at = 0; at < SIZE; at++) found[row * SIZE + at] += weights[nth] * basis[terms[nth] * SIZE + at];
  });
  return found;
}

function unfolded(rows, vectors, size) {
  const found = new Float64Array(size * SIZE);
  rows.forEach(({ terms, weights }, row) => {
    for (let nth = 0; nth < terms.length; nth++)
      for (let at = 0; at < SIZE; at++) found[terms[nth] * SIZE + at] += weights[nth] * vectors[row * SIZE + at];
  });
  return found;
}

/** Gram and Schmidt, over the columns. */
function orthonormal(matrix) {
  const height = matrix.length / SIZE;
  const dot = (one, other) => {
    let sum = 0;
    for (let row = 0; row < height; row++) sum += matrix[row * SIZE + one] * matrix[row * SIZE + other];
    return sum;
  };
  for (let column = 0; column < SIZE; column++) {
    for (let before = 0; before < column; before++) {
      const share = dot(column, before);
      for (let row = 0; row < height; row++) matrix[row * SIZE + column] -= share * matrix[row * SIZE + before];
    }
    const norm = Math.sqrt(dot(column, column)) || 1;
    for (let row = 0; row < height; row++) matrix[row * SIZE + column] /= norm;
  }
  return matrix;
}

/** Each row in whole steps of its own size. */
function rounded(matrix) {
  const steps = new Int8Array(matrix.length);
  const sizes = new Float32Array(matrix.length / SIZE);
  for (let row = 0; row < sizes.length; row++) {
    const numbers = matrix.subarray(row * SIZE, (row + 1) * SIZE);
    const most = numbers.reduce((sum, number) => Math.max(sum, Math.abs(number)), 0);
    sizes[row] = most / STEPS;
    numbers.forEach((number, at) => {
      steps[row * SIZE + at] = most === 0 ? 0 : Math.round((number / most) * STEPS);
    });
  }
  return { steps, sizes };
}

const bytesOf = ({ buffer }) => Buffer.from(buffer);

/**
 * The directions in which the documents differ most (the first right singular vectors, by power iterations), as a vector for
 * each term, its idf in it, and one for each document. Read by src/matching/titles/vectors.ts.
 */
export function vectors(documents) {
  const vocabulary = vocabularyOf(documents);
  const places = new Map(vocabulary.map(({ term }, at) => [term, at]));
  const rows = documents.map((document) => rowOf(document, places, vocabulary.map(({ idf }) => idf)));
  const random = seeded(1);
  let basis = Float64Array.from({ length: vocabulary.length * SIZE }, random);
  for (let round = 0; round < ROUNDS; round++) basis = orthonormal(unfolded(rows, folded(rows, basis), vocabulary.length));
  const ofDocuments = rounded(folded(rows, basis));
  vocabulary.forEach(({ idf }, term) => {
    for (let at = 0; at < SIZE; at++) basis[term * SIZE + at] *= idf;
  });
  const ofTerms = rounded(basis);
  const text = `${SIZE} ${vocabulary.length} ${documents.length}\n${vocabulary.map(({ term }) => term).join('\n')}\n\n`;
  return Buffer.concat([Buffer.from(text), ...[ofTerms.sizes, ofTerms.steps, ofDocuments.steps].map(bytesOf)]);
}
