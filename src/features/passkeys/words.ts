import type { Words } from '../../platform/language.ts';

/** What is said at the top of the page, about what was just done. */
export const TOLD = ['added', 'removed', 'last', 'failed'] as const;
export type Told = (typeof TOLD)[number];

type PasskeyWords = {
  way: { heading: string; lead: string; use: string; failed: string };
  signIn: { title: string; back: string; lead: string; missing: string; wrong: string; byEmail: string };
  mine: {
    title: string;
    lead: string;
    yours: string;
    none: string;
    unnamed: string;
    made: (when: Date) => string;
    used: (when: Date) => string;
    remove: string;
    removeLabel: (name: string) => string;
    add: string;
    addLead: string;
    name: string;
    nameHint: string;
    make: string;
    missing: string;
    failed: string;
    endOthers: string;
    first: string;
    signInAgain: string;
    told: Record<Told, string>;
  };
};

const day = (locale: string) => {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Copenhagen' });
  return (when: Date) => format.format(when);
};
const danish = day('da-DK');
const english = day('en-GB');

const da: PasskeyWords = {
  way: {
    heading: 'Med en adgangs\u00adnøgle',
    lead: 'Lås op med finger, ansigt eller kode, som du gør på din telefon.',
    use: 'Brug min adgangs\u00adnøgle',
    failed: 'Det blev ikke til noget denne gang. Prøv igen, eller log ind på en anden måde.',
  },
  signIn: {
    title: 'Log ind med adgangs\u00adnøgle',
    back: 'Alle måder at logge ind på',
    lead: 'Har du lavet en adgangs\u00adnøgle her, kan du logge ind med den. Du behøver ikke skrive noget.',
    missing:
      'Din browser kan ikke bruge en adgangs\u00adnøgle her. Måske er JavaScript slået fra. Du kan logge ind på en anden måde.',
    wrong: 'Vi kunne ikke bruge den nøgle. Prøv igen, eller log ind på en anden måde',
    byEmail: 'Få en kode på mail',
  },
  mine: {
    title: 'Dine adgangs\u00adnøgler',
    lead: 'Med en adgangs\u00adnøgle logger du ind med finger, ansigt eller kode. Nøglen bliver hos dig. Vi får aldrig dit ansigt eller din finger at se.',
    yours: 'Dine nøgler',
    none: 'Du har ingen endnu. Du behøver heller ikke have en.',
    unnamed: 'Uden navn',
    made: (when) => `lavet ${danish(when)}`,
    used: (when) => `sidst brugt ${danish(when)}`,
    remove: 'Fjern',
    removeLabel: (name) => `Fjern nøglen ${name}`,
    add: 'Lav en ny nøgle',
    addLead: 'Du kan have flere, fx en på din telefon og en på din computer.',
    name: 'Hvad vil du kalde den?',
    nameHint: 'Kun du ser navnet',
    make: 'Lav nøglen',
    missing:
      'Din browser kan ikke lave en adgangs\u00adnøgle her. Måske er JavaScript slået fra. Du kan stadig fjerne de nøgler, du har.',
    failed:
      'Der blev ikke lavet en nøgle. Måske sagde du nej, eller også har du allerede en på den her enhed. Du kan prøve igen.',
    endOthers: 'Log ud alle andre steder',
    first: 'Først logger du ind igen, så vi ved, at det er dig. Så kommer du tilbage hertil.',
    signInAgain: 'Log ind igen',
    told: {
      added: 'Din nye nøgle er klar. Næste gang kan du logge ind med den.',
      removed: 'Nøglen er fjernet her. Du kan også slette den på din egen enhed.',
      last: 'Det er din eneste måde at logge ind på, så vi har ladet nøglen være. Tilføj en anden måde først.',
      failed: 'Vi kunne ikke gemme den nøgle. Prøv igen.',
    },
  },
};

const en: PasskeyWords = {
  way: {
    heading: 'With a passkey',
    lead: 'Unlock with your finger, face or code, as you do on your phone.',
    use: 'Use my passkey',
    failed: 'It did not work this time. Try again, or sign in another way.',
  },
  signIn: {
    title: 'Sign in with a passkey',
    back: 'All ways to sign in',
    lead: 'If you made a passkey here, you can sign in with it. You do not have to write anything.',
    missing:
      'Your browser cannot use a passkey here. Perhaps JavaScript is turned off. You can sign in another way.',
    wrong: 'We could not use that key. Try again, or sign in another way',
    byEmail: 'Get a code by e-mail',
  },
  mine: {
    title: 'Your passkeys',
    lead: 'With a passkey you sign in with your finger, face or code. The key stays with you. We never get to see your face or your finger.',
    yours: 'Your keys',
    none: 'You have none yet, and you do not need one.',
    unnamed: 'No name',
    made: (when) => `made ${english(when)}`,
    used: (when) => `last used ${english(when)}`,
    remove: 'Remove',
    removeLabel: (name) => `Remove the key ${name}`,
    add: 'Make a new key',
    addLead: 'You can have several, e.g. one on your phone and one on your computer.',
    name: 'What do you want to call it?',
    nameHint: 'Only you see the name',
    make: 'Make the key',
    missing:
      'Your browser cannot make a passkey here. Perhaps JavaScript is turned off. You can still remove the keys you have.',
    failed: 'No key was made. Perhaps you said no, or this device has one already. You can try again.',
    endOthers: 'Sign out everywhere else',
    first: 'First you sign in again, so that we know it is you. Then you come back here.',
    signInAgain: 'Sign in again',
    told: {
      added: 'Your new key is ready. Next time you can sign in with it.',
      removed: 'The key is removed here. You can delete it on your own device as well.',
      last: 'It is your only way to sign in, so we have left the key alone. Add another way first.',
      failed: 'We could not save that key. Try again.',
    },
  },
};

export const words: Words<PasskeyWords> = { da, en };
