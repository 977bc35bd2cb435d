import type { Words } from '../../platform/language.ts';

type ContactsWords = {
  title: string;
  lead: string;
  emptyHeading: string;
  empty: string;
  wish: string;
  book: string;
  ask: string;
  people: string;
  peopleLead: string;
  reads: (thing: string, day: string) => string;
  talk: (when: string) => string;
  took: (at: string) => string;
  talked: (at: string) => string;
  change: string;
  conversations: string;
  callbacks: string;
  centres: string;
  partners: string;
  partnersLead: string;
  morePartners: (count: number) => string;
  phone: string;
  email: string;
  website: string;
};

const da: ContactsWords = {
  title: 'Dem, du har kontakt med',
  lead: 'Her er de mennesker og steder, du selv har taget fat i. Kun du kan se listen.',
  emptyHeading: 'Her er ingen endnu',
  empty:
    'Her kommer de vejledere, du lader læse noget, dem, der tager din besked, og de steder, du siger ja til. Du kan begynde med et ønske eller bede om et opkald.',
  wish: 'Skriv et ønske',
  book: 'Vælg en tid til en samtale',
  ask: 'Bed om at blive kontaktet',
  people: 'Mennesker',
  peopleLead: 'Det her må de læse. Alt andet er dit eget.',
  reads: (thing, day) => `${thing}, til og med ${day}`,
  talk: (when) => `Samtale ${when}`,
  took: (at) => `Tog din besked ${at}`,
  talked: (at) => `I talte sammen ${at}`,
  change: 'Se eller stop det, du deler',
  conversations: 'Se dine samtaler',
  callbacks: 'Se det, du venter på at høre om',
  centres: 'Centre',
  partners: 'Steder, du har sagt ja til noget hos',
  partnersLead: 'De ved det ikke, før du selv siger det. Du kan ringe eller skrive, når du vil.',
  morePartners: (count) => `Vis ${count} steder mere`,
  phone: 'Telefon',
  email: 'Mail',
  website: 'Hjemmeside',
};

const en: ContactsWords = {
  title: 'People and places you are in touch with',
  lead: 'These are the people and places you have turned to yourself. Only you can see the list.',
  emptyHeading: 'Nobody is here yet',
  empty:
    'Here you will find the guides you let read something, those who take your message, and the places you say yes to. You can begin with a wish, or ask for a call.',
  wish: 'Write a wish',
  book: 'Choose a time for a conversation',
  ask: 'Ask to be contacted',
  people: 'People',
  peopleLead: 'This is what they may read. Everything else is yours alone.',
  reads: (thing, day) => `${thing}, until the end of ${day}`,
  talk: (when) => `Conversation ${when}`,
  took: (at) => `Took your message on ${at}`,
  talked: (at) => `You talked on ${at}`,
  change: 'See or stop what you share',
  conversations: 'See your conversations',
  callbacks: 'See what you are waiting to hear about',
  centres: 'Centres',
  partners: 'Places where you said yes to something',
  partnersLead: 'They do not know until you tell them. You can call or write whenever you like.',
  morePartners: (count) => `Show ${count} more places`,
  phone: 'Phone',
  email: 'E-mail',
  website: 'Website',
};

export const words: Words<ContactsWords> = { da, en };
