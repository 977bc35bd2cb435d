import type { Belongings, Part, Sheet } from '../../platform/belongings.ts';
import type { Tx } from '../../platform/db.ts';
import type { Language } from '../../platform/language.ts';
import { rolesInWords } from '../roles/index.ts';
import { signInsInWords } from '../signing-in/index.ts';
import { myDevices, myRoles, mySignIns, myVisit, myWays } from './held.sql.ts';

type Row = Record<string, string | Date | null>;
type Columns = Record<Language, Record<string, string>>;

const plain = (value: string | Date | null | undefined): string | null =>
  value instanceof Date ? value.toISOString() : (value ?? null);

/** What people read in place of a code, by the key it stands under. */
const wordsFor = (language: Language): Record<string, Partial<Record<string, string>>> => ({
  ...signInsInWords(language),
  role: rolesInWords(language),
});

/** Rows as they are in the JSON, and, in words, as a sheet with a column for each of the keys. */
function tell(name: string, rows: readonly Row[], language: Language, named: Columns): Belongings {
  const columns = named[language];
  const inWords = wordsFor(language);
  const keys = Object.keys(columns);
  const said = (key: string, value: string | null) =>
    value === null ? null : (inWords[key]?.[value] ?? value);
  const sheet: Sheet = {
    name,
    columns: Object.values(columns),
    rows: rows.map((row) => keys.map((key) => said(key, plain(row[key])))),
  };
  return { json: rows, sheets: [sheet] };
}

const listed =
  (name: string, read: (tx: Tx) => Promise<readonly Row[]>, columns: Columns): Part['gather'] =>
  async (tx, { language }) =>
    tell(name, await read(tx), language, columns);

/** What the platform itself holds about somebody: visits, devices, ways to sign in, roles. */
export const ownParts: readonly Part[] = [
  {
    name: 'visits',
    tables: ['person'],
    words: {
      da: { heading: 'Hvornår du har været her', counted: () => 'Din første og din seneste dag her' },
      en: { heading: 'When you have been here', counted: () => 'Your first and your latest day here' },
    },
    gather: async (tx, { language }) => {
      const visit = await myVisit(tx);
      const { sheets = [] } = tell('visits', visit ? [visit] : [], language, {
        da: { first: 'første gang', last: 'seneste gang' },
        en: { first: 'first time', last: 'latest time' },
      });
      return { json: visit, sheets };
    },
  },
  {
    name: 'devices',
    tables: ['session'],
    words: {
      da: {
        heading: 'Dine telefoner og computere',
        counted: (n) => (n === 1 ? '1 telefon eller computer' : `${n} telefoner og computere`),
      },
      en: {
        heading: 'Your phones and computers',
        counted: (n) => (n === 1 ? '1 phone or computer' : `${n} phones and computers`),
      },
    },
    gather: listed('devices', myDevices, {
      da: { device: 'hvad', method: 'måde', begun: 'begyndt', seen: 'sidst set', ends: 'slutter' },
      en: { device: 'what', method: 'way', begun: 'begun', seen: 'last seen', ends: 'ends' },
    }),
  },
  {
    name: 'waysToSignIn',
    tables: ['identity'],
    words: {
      da: {
        heading: 'Måder at logge ind på',
        counted: (n) => (n === 1 ? '1 måde at logge ind på' : `${n} måder at logge ind på`),
      },
      en: {
        heading: 'Ways to sign in',
        counted: (n) => (n === 1 ? '1 way to sign in' : `${n} ways to sign in`),
      },
    },
    gather: listed('ways-to-sign-in', myWays, {
      da: { method: 'måde', name: 'navn', added: 'tilføjet', used: 'sidst brugt' },
      en: { method: 'way', name: 'name', added: 'added', used: 'last used' },
    }),
  },
  {
    name: 'signIns',
    tables: ['sign_in_log'],
    words: {
      da: {
        heading: 'Hvornår du har logget ind og ud',
        counted: (n) =>
          n === 1 ? '1 gang, du har logget ind eller ud' : `${n} gange, du har logget ind eller ud`,
      },
      en: {
        heading: 'When you signed in and out',
        counted: (n) => (n === 1 ? '1 time you signed in or out' : `${n} times you signed in or out`),
      },
    },
    gather: listed('sign-ins', mySignIns, {
      da: { at: 'hvornår', event: 'hvad', method: 'måde', device: 'fra' },
      en: { at: 'when', event: 'what', method: 'way', device: 'from' },
    }),
  },
  {
    name: 'roles',
    tables: ['role_grant'],
    words: {
      da: { heading: 'Dine roller', counted: (n) => (n === 1 ? '1 rolle' : `${n} roller`) },
      en: { heading: 'Your roles', counted: (n) => (n === 1 ? '1 role' : `${n} roles`) },
    },
    gather: listed('roles', myRoles, {
      da: {
        role: 'rolle',
        centre: 'center',
        shownName: 'navn',
        reason: 'begrundelse',
        granted: 'fra',
        ended: 'til',
        endReason: 'hvorfor den sluttede',
      },
      en: {
        role: 'role',
        centre: 'centre',
        shownName: 'name',
        reason: 'reason',
        granted: 'from',
        ended: 'to',
        endReason: 'why it ended',
      },
    }),
  },
  {
    name: 'archive',
    tables: ['archive'],
    words: {
      da: { heading: 'Din pakke', counted: () => 'Pakken med dine ting, og linket til den' },
      en: { heading: 'Your archive', counted: () => 'The archive with your things, and the link to it' },
    },
    // It cannot hold itself.
    gather: async () => ({ json: null }),
  },
];
