import type { Words } from '../../platform/language.ts';

/** What went wrong with asking for a code. */
export type AskError = 'address' | 'network' | 'mail';
/** What went wrong with a code. */
export type CodeError = 'shape' | 'wrong' | 'network';

/** How each of these is answered. */
export const STATUS = { address: 422, mail: 503, shape: 422, wrong: 422, network: 429 } as const;

type EmailWords = {
  way: { heading: string; lead: string; address: string; send: string; demo: string; outbox: string };
  ask: { title: string; back: string; lead: string; private: string; errors: Record<AskError, string> };
  code: {
    title: string;
    sentTo: (address: string) => string;
    label: string;
    hint: string;
    enter: string;
    errors: Record<CodeError, string>;
    nothingCame: string;
    help: string[];
    another: string;
  };
  over: { title: string; lead: string; again: string };
  letter: Letter;
  add: { title: string; codeTitle: string; lead: string; enter: string; back: string; letter: Letter };
};

type Letter = { subject: string; text: (code: string, host: string) => string[] };

const da: EmailWords = {
  way: {
    heading: 'Med en kode på mail',
    lead: 'Vi sender dig seks tal. Du behøver ingen adgangskode.',
    address: 'Din mail\u00adadresse',
    send: 'Send mig en kode',
    demo: 'Det her er en prøve, så mailen er ikke sendt.',
    outbox: 'Se den her',
  },
  ask: {
    title: 'Log ind med en kode',
    back: 'Alle måder at logge ind på',
    lead: 'Skriv din mail\u00adadresse. Så sender vi dig en kode på seks tal, som virker én gang.',
    private:
      'Adressen bliver gemt, så kun du kan læse den. Vi bruger den ikke til andet, før du selv siger til.',
    errors: {
      address: 'Skriv hele din mail\u00adadresse, fx anna@example.dk',
      network:
        'Der er bedt om mange koder fra det net, du er på. Vent en time, eller log ind på en anden måde',
      mail: 'Vi kan ikke sende mails lige nu. Prøv igen om lidt, eller log ind på en anden måde',
    },
  },
  code: {
    title: 'Skriv koden',
    sentTo: (address) => `Vi har sendt en kode til ${address}. Den virker i ti minutter, her i din browser.`,
    label: 'Koden fra mailen',
    hint: 'Seks tal',
    enter: 'Log ind',
    errors: {
      shape: 'Skriv de seks tal fra mailen',
      wrong: 'Koden passer ikke. Se efter i den nyeste mail. Du kan prøve fem gange',
      network:
        'Der er prøvet mange koder fra det net, du er på. Vent en time, eller log ind på en anden måde',
    },
    nothingCame: 'Kom der ingen mail?',
    help: [
      'Kig i mappen med spam.',
      'Se efter, om adressen er rigtig.',
      'Vi sender højst fem koder i timen til den samme adresse. Har den fået fem, så vent lidt.',
    ],
    another: 'Få en ny kode',
  },
  over: {
    title: 'Den kode virker ikke mere',
    lead: 'En kode virker én gang, i ti minutter, og den kan prøves fem gange. Det er nemt at få en ny.',
    again: 'Få en ny kode',
  },
  letter: {
    subject: 'Din kode til Virkelyst',
    text: (code, host) => [
      'Hej',
      `Din kode er: ${code}`,
      'Skriv den i den browser, hvor du bad om den. Den virker i ti minutter og kun én gang.',
      'Har du ikke bedt om en kode? Så kan du roligt lade mailen ligge. Der sker ingenting, og ingen er kommet ind.',
      'Giv ikke koden til nogen. Vi ringer og skriver aldrig for at få den.',
      `Hilsen Virkelyst\n${host}`,
    ],
  },
  add: {
    title: 'Tilføj en mail\u00adadresse',
    codeTitle: 'Skriv koden til den nye adresse',
    lead: 'Skriv adressen. Så sender vi en kode til den. Når du har skrevet koden her, kan du også logge ind med den adresse.',
    enter: 'Tilføj adressen',
    back: 'Dine enheder',
    letter: {
      subject: 'Din kode til en ny måde at logge ind på',
      text: (code, host) => [
        'Hej',
        `Nogen vil bruge den her adresse til at logge ind hos Virkelyst. Er det dig, så er koden: ${code}`,
        'Skriv den i den browser, hvor du bad om den. Den virker i ti minutter og kun én gang.',
        'Er det ikke dig? Så lad mailen ligge, og giv ikke koden til nogen. Så sker der ingenting.',
        `Hilsen Virkelyst\n${host}`,
      ],
    },
  },
};

const en: EmailWords = {
  way: {
    heading: 'With a code by e-mail',
    lead: 'We send you six digits. You need no password.',
    address: 'Your e-mail address',
    send: 'Send me a code',
    demo: 'This is a demo, so the e-mail was not sent.',
    outbox: 'See it here',
  },
  ask: {
    title: 'Sign in with a code',
    back: 'All ways to sign in',
    lead: 'Write your e-mail address. We send you a six-digit code, which works once.',
    private: 'The address is kept so that only you can read it. We use it for nothing else until you say so.',
    errors: {
      address: 'Write your whole e-mail address, e.g. anna@example.com',
      network:
        'Many codes have been asked for from the network you are on. Wait an hour, or sign in another way',
      mail: 'We cannot send e-mails right now. Try again in a moment, or sign in another way',
    },
  },
  code: {
    title: 'Enter the code',
    sentTo: (address) => `We have sent a code to ${address}. It works for ten minutes, here in your browser.`,
    label: 'The code from the e-mail',
    hint: 'Six digits',
    enter: 'Sign in',
    errors: {
      shape: 'Enter the six digits from the e-mail',
      wrong: 'That is not the code. Look in the newest e-mail. You can try five times',
      network: 'Many codes have been tried from the network you are on. Wait an hour, or sign in another way',
    },
    nothingCame: 'No e-mail?',
    help: [
      'Look in your spam folder.',
      'Check that the address is right.',
      'We send at most five codes an hour to the same address. If it has had five, wait a little.',
    ],
    another: 'Get a new code',
  },
  over: {
    title: 'That code no longer works',
    lead: 'A code works once, for ten minutes, and may be tried five times. A new one is easy to get.',
    again: 'Get a new code',
  },
  letter: {
    subject: 'Your code for Virkelyst',
    text: (code, host) => [
      'Hello',
      `Your code is: ${code}`,
      'Enter it in the browser where you asked for it. It works for ten minutes, and only once.',
      'Did you not ask for a code? Then just ignore this e-mail. Nothing happens, and nobody has got in.',
      'Do not give the code to anybody. We never call or write to ask for it.',
      `Regards, Virkelyst\n${host}`,
    ],
  },
  add: {
    title: 'Add an e-mail address',
    codeTitle: 'Enter the code for the new address',
    lead: 'Write the address, and we send a code to it. Once you have entered the code here, you can sign in with that address too.',
    enter: 'Add the address',
    back: 'Your devices',
    letter: {
      subject: 'Your code for a new way to sign in',
      text: (code, host) => [
        'Hello',
        `Somebody wants to use this address to sign in to Virkelyst. If it is you, the code is: ${code}`,
        'Enter it in the browser where you asked for it. It works for ten minutes, and only once.',
        'Is it not you? Then just ignore this e-mail, and do not give the code to anybody. Nothing will happen.',
        `Regards, Virkelyst\n${host}`,
      ],
    },
  },
};

export const words: Words<EmailWords> = { da, en };
