import type { Words } from '../../platform/language.ts';

type OutboxWords = {
  title: string;
  lead: string;
  onlyHere: string;
  empty: string;
  emptyHelp: string;
  to: (address: string) => string;
  at: (when: Date) => string;
};

const clock = (locale: string) => {
  const format = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'Europe/Copenhagen' });
  return (when: Date) => format.format(when);
};
const danish = clock('da-DK');
const english = clock('en-GB');

export const words: Words<OutboxWords> = {
  da: {
    title: 'Mails, der ikke blev sendt',
    lead: 'Det her er en prøve. Ingen mails går ud af huset. Her kan du se, hvad der ville stå i dem.',
    onlyHere: 'Siden kan kun ses på den computer, prøven kører på.',
    empty: 'Her er ingen mails lige nu',
    emptyHelp:
      'Når nogen beder om en kode, dukker den op her. De nyeste 50 bliver vist, til siden starter igen.',
    to: (address) => `Til ${address}`,
    at: (when) => `kl. ${danish(when)}`,
  },
  en: {
    title: 'E-mails that were not sent',
    lead: 'This is a demo, so no e-mails are sent. Here you can see what they would have said.',
    onlyHere: 'This page can only be seen on the computer that the demo runs on.',
    empty: 'No e-mails here right now',
    emptyHelp:
      'When somebody asks for a code, it turns up here. The latest 50 are shown, until the demo starts again.',
    to: (address) => `To ${address}`,
    at: (when) => `at ${english(when)}`,
  },
};
