import type { Answers } from '../offers/index.ts';
import { myAnswers } from './wishes.sql.ts';
import { words } from './words.ts';

const labels = (language: 'da' | 'en') => ({ ...words[language].answer, question: words[language].question });

/** What the pages of offers show of one's own answers. */
export const answersForOffers: Answers = {
  words: { da: labels('da'), en: labels('en') },
  given: async (tx, offer) => (await myAnswers(tx)).find(({ offerId }) => offerId === offer)?.answer ?? null,
};
