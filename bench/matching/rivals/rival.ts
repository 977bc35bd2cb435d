import { groups } from '../../../src/matching/taxonomy/concepts.ts';
import type { Kind, Offer, Place } from '../../../src/matching/types.ts';

/** A search engine under test, ours or another's. */
export type Rival = {
  name: string;
  load(offers: Iterable<Offer>): Promise<void>;
  /** Ids of offers, best first. */
  search(text: string, limit: number, near?: Place | null): Promise<string[]>;
  /** Megabytes it keeps outside this process, if it does. */
  megabytes?(): Promise<number>;
  /** Milliseconds of processor time it has taken outside this process, if it does; null where that cannot be known. */
  worked?(): Promise<number | null>;
  close(): Promise<void>;
};

/** An offer as the others read it: they know words only. */
export type Document = {
  id: string;
  title: string;
  summary: string;
  description: string;
  partner: string;
  /** What we read out of codes is given to the others in words: the kind, the trade, the town. */
  labels: string;
};

const KIND_WORDS: Record<Kind, string> = {
  job: 'job arbejde stilling work',
  internship: 'praktik praktikplads internship',
  education: 'uddannelse kursus undervisning lære education course learn',
  volunteering: 'frivillig frivilligt volunteer',
  venture: 'iværksætter selvstændig firma virksomhed start business',
  health: 'sundhed helbred health',
  creative: 'kreativ hobby skabe creative',
  community: 'fællesskab samvær møde nye mennesker community',
};

const tradeWords = (code: string) => {
  const group = groups.get(code);
  return group ? `${group.da} ${group.en}` : '';
};

/** An offer in words. */
export const documentOf = (offer: Offer): Document => ({
  id: offer.id,
  title: offer.title,
  summary: offer.summary,
  description: offer.description,
  partner: offer.partner,
  labels: [KIND_WORDS[offer.kind], ...offer.isco.map(tradeWords), offer.place.town ?? ''].join(' '),
});
