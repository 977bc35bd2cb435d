import { paths } from '../../paths.ts';
import type { Part } from '../../platform/belongings.ts';
import { eventOf, offersByIds } from '../offers/index.ts';
import { myAnswers, myWishes } from './wishes.sql.ts';
import { words } from './words.ts';

const wishesPart: Part = {
  name: 'wishes',
  tables: ['wish'],
  words: {
    da: {
      heading: 'Det, du har ønsket',
      counted: (n) => (n === 1 ? '1 ønske' : `${n} ønsker`),
    },
    en: { heading: 'What you wished for', counted: (n) => (n === 1 ? '1 wish' : `${n} wishes`) },
  },
  gather: async (tx, { language }) => {
    const wishes = await myWishes(tx);
    const columns = language === 'da' ? ['skrevet', 'ønske', 'sted'] : ['written', 'wish', 'place'];
    return {
      json: wishes.map(({ id, text, near, centre, createdAt }) => ({
        id,
        text,
        near,
        centre,
        writtenAt: createdAt.toISOString(),
      })),
      sheets: [
        {
          name: 'wishes',
          columns,
          rows: wishes.map(({ text, near, createdAt }) => [createdAt.toISOString(), text, near]),
        },
      ],
    };
  },
};

const answersPart: Part = {
  name: 'answers',
  tables: ['answer'],
  words: {
    da: { heading: 'Dine svar', counted: (n) => (n === 1 ? '1 svar på et tilbud' : `${n} svar på tilbud`) },
    en: {
      heading: 'Your answers',
      counted: (n) => (n === 1 ? '1 answer to an offer' : `${n} answers to offers`),
    },
  },
  gather: async (tx, { language, publicUrl }) => {
    const answers = await myAnswers(tx);
    const offers = await offersByIds(
      tx,
      answers.map(({ offerId }) => offerId),
    );
    const byId = new Map(offers.map((offer) => [offer.id, offer]));
    const link = (id: string) => publicUrl + paths.offer({ id });
    const events = answers.flatMap(({ offerId, answer }) => {
      const offer = byId.get(offerId);
      return (offer && answer !== 'no' && eventOf(offer, link(offerId))) || [];
    });
    const w = words[language];
    return {
      json: answers.map(({ offerId, wishId, answer, reason, answeredAt }) => ({
        offer: { id: offerId, title: byId.get(offerId)?.title, partner: byId.get(offerId)?.partner.name },
        wish: wishId,
        answer,
        reason,
        answeredAt: answeredAt.toISOString(),
      })),
      sheets: [
        {
          name: 'answers',
          columns:
            language === 'da'
              ? ['svaret', 'tilbud', 'hos', 'dit svar', 'hvorfor', 'adresse']
              : ['answered', 'offer', 'from', 'your answer', 'why', 'address'],
          rows: answers.map(({ offerId, answer, reason, answeredAt }) => [
            answeredAt.toISOString(),
            byId.get(offerId)?.title ?? null,
            byId.get(offerId)?.partner.name ?? null,
            w.answer[answer],
            reason && w.reasons[reason],
            link(offerId),
          ]),
        },
      ],
      events,
    };
  },
};

/** What a person wished for and answered. */
export const wishParts: readonly Part[] = [wishesPart, answersPart];
