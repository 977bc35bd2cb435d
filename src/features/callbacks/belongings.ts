import type { Part } from '../../platform/belongings.ts';
import { receiverInWords } from '../sharing/index.ts';
import { myCallbacks } from './callbacks.sql.ts';
import { phoneInWords } from './phone.ts';
import { words } from './words.ts';

/** That the person asked to be called or written to. Whether somebody is taking care of it is in it too. */
export const callbackPart: Part = {
  name: 'callbacks',
  tables: ['callback'],
  words: {
    da: {
      heading: 'Opkald og mails, du har bedt om',
      counted: (n) => `${n} ${n === 1 ? 'gang' : 'gange'}, du har bedt om et opkald eller en mail`,
    },
    en: {
      heading: 'When you asked to be contacted',
      counted: (n) => `${n} ${n === 1 ? 'time' : 'times'} you asked to be contacted`,
    },
  },
  gather: async (tx, { language }) => {
    const callbacks = await myCallbacks(tx);
    const columns =
      language === 'da'
        ? ['skrevet', 'center', 'hvordan', 'om', 'hvornår', 'navn', 'sprog', 'hvor langt', 'hvem']
        : ['written', 'centre', 'how', 'about', 'when', 'name', 'language', 'how far', 'who'];
    const w = words[language].mine;
    return {
      json: callbacks.map(({ shareId: _, ...callback }) => callback),
      sheets: [
        {
          name: 'callbacks',
          columns,
          rows: callbacks.map(({ channel, details, centre, askedAt, state, taker }) => [
            askedAt.toISOString(),
            centre.name,
            w.to[channel](channel === 'phone' ? phoneInWords(details.phone) : details.email),
            details.about,
            details.when,
            details.name,
            details.language,
            w.states[state],
            taker && receiverInWords(taker, language),
          ]),
        },
      ],
    };
  },
};
