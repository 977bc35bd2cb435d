import type { Words } from '../../platform/language.ts';

type DayWords = {
  title: string;
  lead: (role: string) => string;
  today: string;
  noneToday: string;
  later: string;
  noneLater: string;
  moreLater: (count: number) => string;
  read: string;
  notShared: string;
  waiting: string;
  noneWaiting: string;
  waitingLink: (count: number) => string;
  oldest: (at: string) => string;
  rest: string;
  slots: string;
  free: (count: number) => string;
  received: string;
  shared: string;
};

const da: DayWords = {
  title: 'Din dag',
  lead: (role) => `Du er her som ${role}. Her er dem, der kommer, og dem, der gerne vil høre fra jer.`,
  today: 'I dag',
  noneToday: 'Ingen har valgt en tid i dag.',
  later: 'Senere',
  noneLater: 'Ingen har valgt en tid senere endnu.',
  moreLater: (count) => `Se ${count} mere`,
  read: 'Åbn det, der er skrevet til dig',
  notShared: 'Der er ikke delt noget med dig',
  waiting: 'De vil gerne høre fra jer',
  noneWaiting: 'Ingen venter lige nu.',
  waitingLink: (count) => (count === 1 ? '1 menneske venter' : `${count} mennesker venter`),
  oldest: (at) => `Den første skrev den ${at}`,
  rest: 'Også dit',
  slots: 'Dine tider',
  free: (count) =>
    count === 0 ? 'Du har ingen ledige tider' : `${count} ${count === 1 ? 'ledig tid' : 'ledige tider'}`,
  received: 'Det, der er delt med dig',
  shared: 'Ønsker, planer og andet, som nogen har valgt at vise dig',
};

const en: DayWords = {
  title: 'Your day',
  lead: (role) =>
    `You are here as ${role}. These are the people who come, and those who would like to hear from you.`,
  today: 'Today',
  noneToday: 'Nobody has chosen a time today.',
  later: 'Later',
  noneLater: 'Nobody has chosen a later time yet.',
  moreLater: (count) => `See ${count} more`,
  read: 'Open what was written for you',
  notShared: 'Nothing is shared with you',
  waiting: 'They would like to hear from you',
  noneWaiting: 'Nobody is waiting right now.',
  waitingLink: (count) => (count === 1 ? '1 person is waiting' : `${count} people are waiting`),
  oldest: (at) => `The first one wrote on ${at}`,
  rest: 'Also yours',
  slots: 'Your times',
  free: (count) =>
    count === 0 ? 'You have no free times' : `${count} free ${count === 1 ? 'time' : 'times'}`,
  received: 'What is shared with you',
  shared: 'Wishes, plans and other things that somebody has chosen to show you',
};

export const words: Words<DayWords> = { da, en };
