import type { Part } from '../../platform/belongings.ts';
import type { Language } from '../../platform/language.ts';
import { allReadings, mySettings } from './access.sql.ts';
import { myContact } from './contact.sql.ts';
import { lastDay, receiverInWords } from './phrases.ts';
import type { Thing } from './share.ts';
import { myReceipts, myShares } from './sharing.sql.ts';
import { words } from './words.ts';

/** What kind of thing it is; a file needs no places to break. */
const kindOf = (thing: Thing, language: Language): string =>
  words[language].things[thing].replaceAll('\u00ad', '');

const sharesPart: Part = {
  name: 'sharing',
  tables: ['share', 'share_receipt'],
  words: {
    da: { heading: 'Det, du har delt', counted: (n) => `${n} delinger og kvitteringer` },
    en: { heading: 'What you have shared', counted: (n) => `${n} shares and receipts` },
  },
  gather: async (tx, { language }) => {
    const receipts = await myReceipts(tx);
    const columns =
      language === 'da'
        ? ['hvornår', 'hvad skete', 'hvad', 'med hvem', 'til']
        : ['when', 'what happened', 'what', 'with whom', 'until'];
    return {
      json: { shares: await myShares(tx, 'all'), receipts },
      sheets: [
        {
          name: 'receipts',
          columns,
          rows: receipts.map(({ at, event, thing, receiver, until }) => [
            at.toISOString(),
            words[language].one.receipt[event](lastDay(until, language)),
            kindOf(thing, language),
            receiverInWords(receiver, language),
            until.toISOString(),
          ]),
        },
      ],
    };
  },
};

const accessPart: Part = {
  name: 'whoHasLooked',
  tables: ['access_log', 'notice', 'tell_when_seen', 'feed_key'],
  words: {
    da: {
      heading: 'Hvem der har set noget',
      counted: (n) => `${n} ${n === 1 ? 'linje' : 'linjer'} om, hvem der har set noget`,
    },
    en: {
      heading: 'Who has looked',
      counted: (n) => `${n} ${n === 1 ? 'line' : 'lines'} about who has looked`,
    },
  },
  gather: async (tx, { language }) => {
    const readings = await allReadings(tx);
    const columns = language === 'da' ? ['hvornår', 'hvem', 'hvad'] : ['when', 'who', 'what'];
    return {
      json: { settings: await mySettings(tx), readings },
      sheets: [
        {
          name: 'who-has-looked',
          columns,
          rows: readings.map(({ at, reader, thing }) => [
            at.toISOString(),
            receiverInWords(reader, language),
            kindOf(thing, language),
          ]),
        },
      ],
    };
  },
};

const contactPart: Part = {
  name: 'contact',
  tables: ['contact'],
  words: {
    da: { heading: 'Dine kontaktoplysninger', counted: () => 'Dine kontakt\u00adoplysninger' },
    en: { heading: 'Your contact details', counted: () => 'Your contact details' },
  },
  gather: async (tx) => ({ json: (await myContact(tx))?.details ?? null }),
};

/** What sharing keeps about a person. */
export const sharingParts: readonly Part[] = [sharesPart, accessPart, contactPart];
