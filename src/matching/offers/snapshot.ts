import { crc32 } from 'node:zlib';
import { engineVersion } from '../data.ts';
import { Grown } from './columns.ts';
import { featureOf, nameOfFeature } from './features.ts';
import { type Index, inside, OfferIndex } from './offer-index.ts';
import { slotOf } from './postings.ts';

/*
 * A snapshot is a line of JSON (what follows, and how long each part is) padded to eight bytes, then the parts, each padded likewise. It holds
 * offers only, which everybody may read. It belongs to one version of the engine and its data; any other version refuses it.
 */

type Part = { name: string; bytes: number };
type Header = { version: string; checksum: number; parts: Part[] };

const ALIGN = 8;
const padding = (bytes: number) => Buffer.alloc((ALIGN - (bytes % ALIGN)) % ALIGN, ' ');
const bytesOf = (numbers: Uint8Array | Uint16Array | Uint32Array) =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
const linesOf = (texts: readonly string[]) => Buffer.from(JSON.stringify(texts));

/** New places of the slots still in use, in their order; the gaps are closed. */
function closeGaps(index: OfferIndex): { ids: string[]; slots: Uint32Array; places: Uint32Array } {
  const living = [...index.ids()].sort(([, a], [, b]) => a - b);
  const places = new Uint32Array(index.slots).fill(0xffffffff);
  living.forEach(([, slot], place) => {
    places[slot] = place;
  });
  return { ids: living.map(([id]) => id), slots: Uint32Array.from(living, ([, slot]) => slot), places };
}

function postingParts(index: OfferIndex, places: Uint32Array): Record<string, Buffer[]> {
  const names: string[] = [];
  const counts: number[] = [];
  const packed: Buffer[] = [];
  for (const [feature, list] of index.postings.all()) {
    const living = list.packed.subarray(0, list.length).filter((each) => index.alive[slotOf(each)] === 1);
    for (let at = 0; at < living.length; at++) {
      const each = living[at] as number;
      living[at] = (((places[slotOf(each)] as number) << 8) | (each & 255)) >>> 0;
    }
    names.push(nameOfFeature(feature));
    counts.push(living.length);
    packed.push(bytesOf(living));
  }
  return {
    features: [linesOf(names)],
    counts: [bytesOf(Uint32Array.from(counts))],
    postings: packed,
  };
}

/** A column with its gaps closed. */
function columnPart(column: { values: Uint8Array | Uint16Array | Uint32Array }, slots: Uint32Array): Buffer {
  const { values } = column;
  const kept = values.slice(0, slots.length);
  for (let at = 0; at < slots.length; at++) kept[at] = values[slots[at] as number] as number;
  return bytesOf(kept);
}

const lengthOf = (buffers: readonly Buffer[]) => buffers.reduce((sum, { length }) => sum + length, 0);

/**
 * The index as bytes to write one after another. Time and size grow with the offers: about 1.5 kB each.
 */
export function saveIndex(index: Index): Buffer[] {
  const offers = inside(index);
  const { ids, slots, places } = closeGaps(offers);
  const parts: Record<string, Buffer[]> = {
    ids: [linesOf(ids)],
    ...postingParts(offers, places),
    shelf: offers.shelf.chunks(),
    chunks: [bytesOf(Uint32Array.from(offers.shelf.chunks(), ({ length }) => length))],
  };
  for (const [name, column] of Object.entries({ ...offers.facts.columns(), ...offers.shelf.columns() }))
    parts[`column ${name}`] = [columnPart(column, slots)];
  for (const [name, table] of Object.entries(offers.facts.tables()))
    parts[`table ${name}`] = [linesOf(table.texts)];
  const body = Object.values(parts).flatMap((buffers) => [...buffers, padding(lengthOf(buffers))]);
  const header: Header = {
    version: engineVersion(),
    checksum: body.reduce((sum, buffer) => crc32(buffer, sum), 0),
    parts: Object.entries(parts).map(([name, buffers]) => ({ name, bytes: lengthOf(buffers) })),
  };
  const first = Buffer.from(`${JSON.stringify(header)}\n`);
  return [first, padding(first.length), ...body];
}

function readHeader(bytes: Buffer): { header: Header; from: number } | null {
  const end = bytes.indexOf('\n');
  if (end < 0) return null;
  try {
    const header = JSON.parse(bytes.toString('utf8', 0, end)) as Header;
    const from = end + 1 + padding(end + 1).length;
    const whole = header.parts.reduce((sum, part) => sum + part.bytes + padding(part.bytes).length, from);
    const isOurs = header.version === engineVersion() && whole === bytes.length;
    return isOurs && crc32(bytes.subarray(from)) === header.checksum ? { header, from } : null;
  } catch {
    return null;
  }
}

/** The parts by name, each a view of the bytes. */
function cut(bytes: Buffer, { parts }: Header, from: number): (name: string) => Buffer {
  const found = new Map<string, Buffer>();
  let at = from;
  for (const part of parts) {
    found.set(part.name, bytes.subarray(at, at + part.bytes));
    at += part.bytes + padding(part.bytes).length;
  }
  return (name) => found.get(name) ?? Buffer.alloc(0);
}

const numbersOf = (bytes: Buffer) =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Uint32Array.BYTES_PER_ELEMENT);
const textsOf = (bytes: Buffer) => JSON.parse(bytes.toString('utf8')) as string[];

function restorePostings(index: OfferIndex, part: (name: string) => Buffer): void {
  const counts = numbersOf(part('counts'));
  const packed = numbersOf(part('postings'));
  let at = 0;
  textsOf(part('features')).forEach((name, place) => {
    const count = counts[place] as number;
    index.postings.restore(featureOf(name), packed.subarray(at, at + count));
    at += count;
  });
}

function restoreShelf({ shelf }: OfferIndex, part: (name: string) => Buffer): void {
  const whole = part('shelf');
  let at = 0;
  shelf.restore(
    Array.from(numbersOf(part('chunks')), (length) => {
      at += length;
      return whole.subarray(at - length, at);
    }),
  );
}

/**
 * The index of a snapshot, or null when the bytes are torn, or of another version of the engine. The bytes must begin at an address
 * divisible by four, as those of a Buffer of their own do, and belong to the index from then on.
 */
export function loadIndex(bytes: Buffer): Index | null {
  const read = readHeader(bytes);
  if (!read) return null;
  const part = cut(bytes, read.header, read.from);
  const index = new OfferIndex();
  restorePostings(index, part);
  restoreShelf(index, part);
  for (const [name, column] of Object.entries({ ...index.facts.columns(), ...index.shelf.columns() }))
    if (column instanceof Grown) column.restore(part(`column ${name}`));
  for (const [name, table] of Object.entries(index.facts.tables()))
    table.restore(textsOf(part(`table ${name}`)));
  index.restore(textsOf(part('ids')));
  return index;
}

/** So many slots of gone offers are let be, whatever the size of the index. */
const GAPS_LET_BE = 50_000;

/**
 * The same index without the gaps that changed and gone offers leave, once these are more than the offers themselves; until then the index
 * as it is. Takes half a second for a quarter of a million offers, after as many changes.
 */
export function withoutGaps(index: Index): Index {
  const { slots, size } = inside(index);
  if (slots < 2 * size + GAPS_LET_BE) return index;
  return loadIndex(Buffer.concat(saveIndex(index))) ?? index;
}
