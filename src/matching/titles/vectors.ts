import { dataBytes } from '../data.ts';
import { stemDanish, stemEnglish } from '../language/stem.ts';
import { partsOf } from '../language/vocabulary.ts';

const PART = 0.7;

type Vectors = {
  size: number;
  places: ReadonlyMap<string, number>;
  /** Whole steps, and how large a step is for each term. */
  terms: Int8Array;
  steps: Float32Array;
  /** Of length one, in the order of `readTitled`; the broad groups have none and stay zero. */
  documents: Float32Array;
};

function normal(vectors: Int8Array, size: number): Float32Array {
  const found = Float32Array.from(vectors);
  for (let from = 0; from < found.length; from += size) {
    const vector = found.subarray(from, from + size);
    const norm = Math.hypot(...vector) || 1;
    for (let at = 0; at < size; at++) vector[at] = (vector[at] ?? 0) / norm;
  }
  return found;
}

/** What data/taxonomy/steps/vectors.mjs packs. */
function unpack(bytes: Buffer): Vectors {
  const end = bytes.indexOf('\n\n');
  const [head = '', ...terms] = bytes.subarray(0, end).toString('utf8').split('\n');
  const size = Number(head.split(' ')[0]);
  const rest = Uint8Array.from(bytes.subarray(end + 2)).buffer;
  const ofTerms = terms.length * Float32Array.BYTES_PER_ELEMENT;
  const ofDocuments = ofTerms + terms.length * size;
  return {
    size,
    places: new Map(terms.map((term, at) => [term, at])),
    steps: new Float32Array(rest, 0, terms.length),
    terms: new Int8Array(rest, ofTerms, terms.length * size),
    documents: normal(new Int8Array(rest, ofDocuments), size),
  };
}

let unpacked: Vectors | undefined;

function vectors(): Vectors {
  unpacked ??= unpack(dataBytes('taxonomy/title-vectors.bin.gz'));
  return unpacked;
}

function sumOf({ size, places, terms, steps }: Vectors, words: readonly string[]): Float64Array {
  const sum = new Float64Array(size);
  const add = (term: string, weight: number) => {
    const place = places.get(term);
    if (place === undefined) return;
    const factor = weight * (steps[place] ?? 0);
    for (let at = 0; at < size; at++) sum[at] = (sum[at] ?? 0) + factor * (terms[place * size + at] ?? 0);
  };
  for (const word of words) {
    add(stemDanish(word), 1);
    for (const part of partsOf(word)) add(stemDanish(part), PART);
    add(`en:${stemEnglish(word)}`, 1);
  }
  return sum;
}

/** How near the words are to what ESCO says of each occupation and group, -1..1; the order is that of `readTitled`. */
export function nearness(words: readonly string[]): Float32Array {
  const all = vectors();
  const { size, documents } = all;
  const sum = sumOf(all, words);
  const norm = Math.hypot(...sum) || 1;
  const found = new Float32Array(documents.length / size);
  for (let document = 0; document < found.length; document++) {
    let dot = 0;
    for (let at = 0; at < size; at++) dot += (sum[at] ?? 0) * (documents[document * size + at] ?? 0);
    found[document] = dot / norm;
  }
  return found;
}
