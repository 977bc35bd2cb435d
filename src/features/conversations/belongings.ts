import type { Part } from '../../platform/belongings.ts';
import { eventOf } from './calendar.ts';
import { myConversations } from './conversations.sql.ts';
import { allMySlots } from './slots.sql.ts';
import { words } from './words.ts';

const conversationsPart: Part = {
  name: 'conversations',
  tables: ['conversation'],
  words: {
    da: {
      heading: 'Dine samtaler',
      counted: (n) => `${n} ${n === 1 ? 'samtale' : 'samtaler'}, og det, du har skrevet til dem`,
    },
    en: {
      heading: 'Your conversations',
      counted: (n) =>
        `${n} ${n === 1 ? 'conversation' : 'conversations'}, and what you have written for them`,
    },
  },
  gather: async (tx, { language, publicUrl }) => {
    const all = await myConversations(tx);
    const { how, read } = words[language];
    return {
      json: all.map(({ grantId: _, startsAt, endsAt, calledOffAt, withWhom, ...one }) => ({
        ...one,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        calledOffAt: calledOffAt?.toISOString() ?? null,
        with: withWhom,
      })),
      sheets: [
        {
          name: 'conversations',
          columns:
            language === 'da'
              ? ['begynder', 'slutter', 'hvem', 'hvordan', 'hvor', read.about.toLowerCase(), 'kode', 'aflyst']
              : ['begins', 'ends', 'who', 'how', 'where', read.about.toLowerCase(), 'code', 'called off'],
          rows: all.map((one) => [
            one.startsAt.toISOString(),
            one.endsAt.toISOString(),
            one.withWhom.name,
            how[one.form],
            one.place,
            one.written.about,
            one.code,
            one.calledOffAt?.toISOString() ?? null,
          ]),
        },
      ],
      events: all
        .filter(({ calledOffAt }) => calledOffAt === null)
        .map((one) => eventOf(one, language, publicUrl)),
    };
  },
};

const slotsPart: Part = {
  name: 'slots',
  tables: ['slot'],
  words: {
    da: {
      heading: 'De tider, du har lagt ind som vejleder',
      counted: (n) => `${n} ${n === 1 ? 'tid' : 'tider'}, du har lagt ind`,
    },
    en: {
      heading: 'The times you have added as a guide',
      counted: (n) => `${n} ${n === 1 ? 'time' : 'times'} that you have added`,
    },
  },
  gather: async (tx, { language }) => {
    const all = await allMySlots(tx);
    const { forms } = words[language];
    return {
      json: all.map(({ startsAt, endsAt, ...one }) => ({
        ...one,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      })),
      sheets: [
        {
          name: 'slots',
          columns:
            language === 'da'
              ? ['begynder', 'slutter', 'hvordan', 'hvor']
              : ['begins', 'ends', 'how', 'where'],
          rows: all.map((one) => [
            one.startsAt.toISOString(),
            one.endsAt.toISOString(),
            one.forms.map((form) => forms[form]).join(', '),
            one.place,
          ]),
        },
      ],
    };
  },
};

/** What a person has booked, and the times they have made for others. */
export const conversationParts: readonly Part[] = [conversationsPart, slotsPart];
