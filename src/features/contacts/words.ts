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
  readsTalk: (day: string) => string;
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
  ask: 'Bed om et opkald eller en mail',
  people: 'Mennesker',
  peopleLead: 'De kan kun læse det, der står her. Alt andet er dit eget.',
  reads: (thing, day) => `Kan læse: ${thing}, til og med ${day}`,
  readsTalk: (day) => `Kan læse det, du skrev til samtalen, til og med ${day}`,
  talk: (when) => `Samtale ${when}`,
  took: (at) => `Tog din besked den ${at}`,
  talked: (at) => `I havde kontakt den ${at}`,
  change: 'Se eller stop det, du deler',
  conversations: 'Se dine samtaler',
  callbacks: 'Se opkald og mails, du har bedt om',
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
  ask: 'Ask for a call or an e-mail',
  people: 'People',
  peopleLead: 'They can read only what stands here. Everything else is yours alone.',
  reads: (thing, day) => `Can read: ${thing}, until the end of ${day}`,
  readsTalk: (day) => `Can read what you wrote for the conversation, until the end of ${day}`,
  talk: (when) => `Conversation ${when}`,
  took: (at) => `Took your message on ${at}`,
  talked: (at) => `You were in touch on ${at}`,
  change: 'See or stop what you share',
  conversations: 'See your conversations',
  callbacks: 'See calls and e-mails you have asked for',
  centres: 'Centres',
  partners: 'Places where you said yes to something',
  partnersLead: 'They do not know until you tell them. You can call or write whenever you like.',
  morePartners: (count) => `Show ${count} more places`,
  phone: 'Phone',
  email: 'E-mail',
  website: 'Website',
};

export const words: Words<ContactsWords> = { da, en };
