import type { Offer } from '../offers/index.ts';

/** What a person says they want, in their own words. Theirs alone. */
export type Wish = {
  id: string;
  text: string;
  /** The place as it was written: a postal code, a town, a municipality. */
  near: string | null;
  /** Slug of the centre on whose page it was written. */
  centre: string | null;
  createdAt: Date;
};

export const ANSWERS = ['yes', 'later', 'no'] as const;
export type AnswerValue = (typeof ANSWERS)[number];

export const REASONS = [
  'too_far',
  'too_many_hours',
  'wrong_trade',
  'too_hard',
  'not_now',
  'something_else',
] as const;
export type AnswerReason = (typeof REASONS)[number];

/** What a person says to an offer. Theirs alone; it has no consequence but for what they are shown. */
export type Answer = {
  offerId: string;
  /** The wish it was answered under; null when that is gone, or there was none. */
  wishId: string | null;
  answer: AnswerValue;
  reason: AnswerReason | null;
  answeredAt: Date;
};

export type AnsweredOffer = { answer: Answer; offer: Offer };

/** The answers with their offers, one list for each kind of answer; an offer that is gone is left out. */
export function byAnswer(answers: Answer[], offers: Offer[]): Record<AnswerValue, AnsweredOffer[]> {
  const found = new Map(offers.map((offer) => [offer.id, offer]));
  const lists: Record<AnswerValue, AnsweredOffer[]> = { yes: [], later: [], no: [] };
  for (const answer of answers) {
    const offer = found.get(answer.offerId);
    if (offer) lists[answer.answer].push({ answer, offer });
  }
  return lists;
}
