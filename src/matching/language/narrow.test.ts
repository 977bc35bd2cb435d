import { describe, expect, it } from 'vitest';
import { dataLines } from '../data.ts';
import { understand } from '../understand.ts';

type Triple = {
  language: string;
  broad: string;
  narrow: string;
  refused: string[];
  wanted: string[];
  alone: boolean;
};

const triples: Triple[] = dataLines('wishes/narrow.tsv').map((line) => {
  const [language = '', broad = '', narrow = '', refused = '', wanted = '', alone = ''] = line.split('\t');
  return {
    language,
    broad,
    narrow,
    refused: refused.split(' '),
    wanted: wanted.split(' '),
    alone: alone !== '-',
  };
});

const codes = (text: string, most: number) =>
  understand(text)
    .concepts.slice(0, most)
    .map(({ isco }) => isco ?? '-');
const isIn = (found: string[], prefixes: string[]) =>
  found.some((code) => prefixes.some((prefix) => code.startsWith(prefix)));
const wishOf = ({ language, broad, narrow }: Triple) =>
  language === 'da' ? `${broad}, men ikke ${narrow}` : `${broad} but no ${narrow}`;

/** Shares below which something general has been broken; what is measured is in docs/experiments. */
const KEPT_OUT = 0.93;
const STILL_WANTED = 0.97;
const NAMED_ALONE = 0.98;

function failing(all: readonly Triple[], textOf: (one: Triple) => string, good: (one: Triple) => boolean) {
  const failed = all.filter((one) => !good(one)).map(textOf);
  return { failed, share: 1 - failed.length / all.length };
}

describe('a part refused within a broad wish', () => {
  it('is tried in many ways', () => expect(triples.length).toBeGreaterThan(2000));

  it('is kept out', () => {
    const { failed, share } = failing(triples, wishOf, (one) => !isIn(codes(wishOf(one), 10), one.refused));
    expect(share, failed.join('\n')).toBeGreaterThanOrEqual(KEPT_OUT);
  });

  it('leaves the rest of the wish', () => {
    const { failed, share } = failing(triples, wishOf, (one) => isIn(codes(wishOf(one), 5), one.wanted));
    expect(share, failed.join('\n')).toBeGreaterThanOrEqual(STILL_WANTED);
  });

  it('is found when it is all that is wished for', () => {
    const { failed, share } = failing(
      triples.filter(({ alone }) => alone),
      ({ narrow }) => narrow,
      ({ narrow, refused }) => isIn(codes(narrow, 5), refused),
    );
    expect(share, failed.join('\n')).toBeGreaterThanOrEqual(NAMED_ALONE);
  });
});
