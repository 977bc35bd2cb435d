import type { Part } from '../../platform/belongings.ts';
import { allReadings, mySettings } from './access.sql.ts';
import { namesOf } from './commands.ts';
import { myContact } from './contact.sql.ts';
import { CONTACT_FIELDS } from './forms.ts';
import { lastDay, receiverInWords, thingInWords, whyInWords } from './phrases.ts';
import type { Shareable } from './shareable.ts';
import { myReceipts, myShares } from './sharing.sql.ts';
import { words } from './words.ts';

const sharesPart = (shareables: readonly Shareable[]): Part => ({
  name: 'sharing',
  tables: ['share', 'share_receipt'],
  words: {
    da: { heading: 'Det, du har delt', counted: (n) => `${n} delinger og kvitteringer` },
    en: { heading: 'What you have shared', counted: (n) => `${n} shares and receipts` },
  },
  gather: async (tx, { language }) => {
    const receipts = await myReceipts(tx);
    const names = await namesOf(tx, shareables, receipts);
    const { receipt } = words[language].one;
    const columns =
      language === 'da'
        ? ['hvornår', 'hvad skete', 'hvad', 'med hvem', 'hvorfor']
        : ['when', 'what happened', 'what', 'with whom', 'why'];
    return {
      json: { shares: await myShares(tx, 'all'), receipts },
      sheets: [
        {
          name: 'receipts',
          columns,
          rows: receipts.map((each) => [
            each.at.toISOString(),
            receipt[each.event](lastDay(each.until, language)),
            thingInWords(each, names, language),
            receiverInWords(each.receiver, language),
            whyInWords(each, language),
          ]),
        },
      ],
    };
  },
});

const accessPart = (shareables: readonly Shareable[]): Part => ({
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
    const names = await namesOf(tx, shareables, readings);
    const columns =
      language === 'da' ? ['hvornår', 'hvem', 'hvad', 'hvorfor'] : ['when', 'who', 'what', 'why'];
    return {
      json: { settings: await mySettings(tx), readings },
      sheets: [
        {
          name: 'who-has-looked',
          columns,
          rows: readings.map((each) => [
            each.at.toISOString(),
            receiverInWords(each.reader, language),
            thingInWords(each, names, language),
            whyInWords({ ownWords: null, ...each }, language),
          ]),
        },
      ],
    };
  },
});

const contactPart: Part = {
  name: 'contact',
  tables: ['contact'],
  words: {
    da: { heading: 'Dine kontaktoplysninger', counted: () => 'Dine kontakt\u00adoplysninger' },
    en: { heading: 'Your contact details', counted: () => 'Your contact details' },
  },
  gather: async (tx, { language }) => {
    const details = (await myContact(tx))?.details ?? null;
    const { fields } = words[language].received;
    const columns = CONTACT_FIELDS.map((field) => fields[field]);
    const rows = details ? [CONTACT_FIELDS.map((field) => details[field])] : [];
    return { json: details, sheets: [{ name: 'contact', columns, rows }] };
  },
};

/** What sharing keeps about a person. */
export const sharingParts = (shareables: readonly Shareable[]): readonly Part[] => [
  sharesPart(shareables),
  accessPart(shareables),
  contactPart,
];
