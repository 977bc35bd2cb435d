import type { Words } from '../../platform/language.ts';
import { capitalised } from '../../platform/text.ts';

type Tally = { yes: number; later: number };

type MineWords = {
  title: string;
  lead: string;
  visitor: { heading: string; text: string; signIn: string };
  wearing: (role: string) => string;
  received: string;
  day: string;
  groups: Record<'want' | 'talks' | 'others' | 'self' | 'here', string>;
  links: Record<
    | 'firstWish'
    | 'wishes'
    | 'kept'
    | 'plan'
    | 'conversations'
    | 'talk'
    | 'callbacks'
    | 'callMe'
    | 'contacts'
    | 'cv'
    | 'wellbeing'
    | 'sharing'
    | 'access'
    | 'contact'
    | 'hats'
    | 'devices'
    | 'passkeys'
    | 'archive'
    | 'remove',
    string
  >;
  notes: {
    firstWish: string;
    wishes: (wishes: number, answers: number) => string;
    kept: (tally: Tally) => string;
    near: (place: string) => string;
    /** How many parts, and the first step that is not done. */
    plan: (parts: number, next: string | null) => string;
    /** When the next one is, with whom, and how many others are ahead. */
    conversations: (when: string, name: string, others: number) => string;
    calledOff: string;
    talk: string;
    taken: (name: string) => string;
    waiting: (count: number) => string;
    notWaiting: string;
    callMe: string;
    contacts: string;
    cv: (has: boolean) => string;
    wellbeing: (readings: number) => string;
    /** So many things, with whom, and with how many others. */
    sharing: (things: number, first: string, others: number) => string;
    sharesNothing: string;
    access: (last: string, day: string) => string;
    nobodyLooked: string;
    contact: (how: string) => string;
    hasContact: string;
    noContact: string;
    devices: (sessions: number) => string;
    passkeys: string;
    hats: (roles: number) => string;
    archive: string;
    remove: string;
  };
  language: { heading: string; text: string };
  signOut: string;
};

const da: MineWords = {
  title: 'Min side',
  lead: 'Her er alt det, der er dit. Kun du kan se det, indtil du selv deler noget.',
  visitor: {
    heading: 'Du er her uden at være logget ind',
    text: 'Det er helt fint. Vi husker dig på den her telefon eller computer i 30 dage. Logger du ind, kan du se det hele på dine andre enheder.',
    signIn: 'Log ind',
  },
  wearing: (role) => `Du er her som ${role}.`,
  received: 'Se, hvad andre har delt med dig',
  day: 'Se din dag',
  groups: {
    want: 'Det, du vil',
    talks: 'Tal med nogen',
    self: 'Om dig',
    others: 'Det, andre kan se',
    here: 'Her hos os',
  },
  links: {
    firstWish: 'Skriv et ønske',
    wishes: 'Alle dine ønsker og svar',
    kept: 'Tilbud, du har gemt',
    plan: 'Din plan',
    conversations: 'Dine samtaler',
    talk: 'Vælg en tid til en samtale',
    callbacks: 'Opkald og mails, du har bedt om',
    callMe: 'Bed om et opkald eller en mail',
    contacts: 'Dem, du har kontakt med',
    cv: 'Mit CV',
    wellbeing: 'Hvordan har du det?',
    sharing: 'Det, du deler',
    access: 'Hvem har set noget',
    contact: 'Dine kontakt\u00adoplysninger',
    hats: 'Dine hatte',
    devices: 'Dine enheder, og hvordan du logger ind',
    passkeys: 'Dine adgangs\u00adnøgler',
    archive: 'Tag det hele med dig',
    remove: 'Slet det hele',
  },
  notes: {
    firstWish: 'Skriv, hvad du har lyst til. Så viser vi, hvad der findes',
    wishes: (wishes, answers) =>
      wishes + answers === 0
        ? 'Du har ikke skrevet eller svaret endnu'
        : `${wishes} ${wishes === 1 ? 'ønske' : 'ønsker'} og ${answers} svar`,
    kept: ({ yes, later }) =>
      yes + later === 0 ? 'Du har ikke gemt nogen endnu' : `Ja, fortæl mere: ${yes}. Måske senere: ${later}`,
    near: (place) => `Tæt på ${place}`,
    plan: (parts, next) => {
      if (parts === 0) return 'Saml det, du gerne vil, i dit eget tempo';
      return next ? `Næste skridt: “${next}”` : `${parts} ${parts === 1 ? 'del' : 'dele'}`;
    },
    conversations: (when, name, others) =>
      `${capitalised(when)} med ${name}${others === 0 ? '' : `, og ${others} ${others === 1 ? 'anden' : 'andre'} senere`}`,
    calledOff: 'En tid er aflyst. Du kan vælge en ny',
    talk: 'Du bestemmer hvornår, hvordan og med hvem',
    taken: (name) => `${name} har taget din besked`,
    waiting: (count) =>
      count === 1 ? 'Din besked venter på en vejleder' : `${count} beskeder venter på en vejleder`,
    notWaiting: 'Du venter ikke på noget lige nu',
    callMe: 'Én gang, på den måde, du vælger',
    contacts: 'Mennesker og steder, du selv har taget fat i',
    cv: (has) => (has ? 'Du er i gang' : 'Fortæl, hvad du kan'),
    wellbeing: (readings) =>
      readings === 0
        ? 'Et par spørgsmål til dig selv'
        : `Du har svaret ${readings} ${readings === 1 ? 'gang' : 'gange'}`,
    sharing: (things, first, others) =>
      `Du deler ${things === 1 ? '1 ting' : `${things} ting`} med ${first}${others === 0 ? '' : ` og ${others} ${others === 1 ? 'anden' : 'andre'}`}`,
    sharesNothing: 'Lige nu deler du ikke noget',
    access: (last, day) => `Senest ${last}, ${day}`,
    nobodyLooked: 'Ingen andre har set noget',
    contact: (how) => `Helst sådan: “${how}”`,
    hasContact: 'Du har skrevet, hvordan man kan få fat i dig',
    noContact: 'Skriv, hvordan du helst vil kontaktes, hvis du vil',
    devices: (sessions) =>
      sessions === 1 ? 'Du er logget ind på 1 enhed' : `Du er logget ind på ${sessions} enheder`,
    passkeys: 'Log ind med finger, ansigt eller kode',
    hats: (roles) =>
      roles === 0
        ? 'Du er her som dig selv'
        : `Du har ${roles} ${roles === 1 ? 'hat' : 'hatte'} ud over dig selv`,
    archive: 'Alt det, vi har om dig, i én pakke',
    remove: 'Du ser først, hvad der sker',
  },
  language: { heading: 'Sprog', text: 'Du læser siderne på dansk.' },
  signOut: 'Log ud',
};

const en: MineWords = {
  title: 'My page',
  lead: 'Everything that is yours is here. Only you can see it, until you share something yourself.',
  visitor: {
    heading: 'You are here without being signed in',
    text: 'That is quite all right. We remember you on this phone or computer for 30 days. If you sign in, you can see it all on your other devices.',
    signIn: 'Sign in',
  },
  wearing: (role) => `You are here as ${role}.`,
  received: 'See what others have shared with you',
  day: 'See your day',
  groups: {
    want: 'What you want',
    talks: 'Talk to somebody',
    self: 'About you',
    others: 'What others can see',
    here: 'Here with us',
  },
  links: {
    firstWish: 'Write a wish',
    wishes: 'All your wishes and answers',
    kept: 'Offers you have kept',
    plan: 'Your plan',
    conversations: 'Your conversations',
    talk: 'Choose a time for a conversation',
    callbacks: 'Calls and e-mails you have asked for',
    callMe: 'Ask for a call or an e-mail',
    contacts: 'People and places you are in touch with',
    cv: 'My CV',
    wellbeing: 'How are you?',
    sharing: 'What you share',
    access: 'Who has looked',
    contact: 'Your contact details',
    hats: 'Your hats',
    devices: 'Your devices, and how you sign in',
    passkeys: 'Your passkeys',
    archive: 'Take it all with you',
    remove: 'Delete it all',
  },
  notes: {
    firstWish: 'Write what you would like to do. We show you what there is',
    wishes: (wishes, answers) =>
      wishes + answers === 0
        ? 'You have not written or answered anything yet'
        : `${wishes} ${wishes === 1 ? 'wish' : 'wishes'} and ${answers} ${answers === 1 ? 'answer' : 'answers'}`,
    kept: ({ yes, later }) =>
      yes + later === 0 ? 'You have not kept any yet' : `Yes, tell me more: ${yes}. Maybe later: ${later}`,
    near: (place) => `Near ${place}`,
    plan: (parts, next) => {
      if (parts === 0) return 'Gather what you would like to do, at your own pace';
      return next ? `Next step: “${next}”` : `${parts} ${parts === 1 ? 'part' : 'parts'}`;
    },
    conversations: (when, name, others) =>
      `${when} with ${name}${others === 0 ? '' : `, and ${others} ${others === 1 ? 'other' : 'others'} later`}`,
    calledOff: 'A time is called off. You can choose another',
    talk: 'You decide when, how and with whom',
    taken: (name) => `${name} has taken your message`,
    waiting: (count) =>
      count === 1 ? 'Your message is waiting for a guide' : `${count} messages are waiting for a guide`,
    notWaiting: 'You are not waiting for anything right now',
    callMe: 'Once, in the way you choose',
    contacts: 'People and places you have turned to yourself',
    cv: (has) => (has ? 'You have made a start' : 'Tell us what you can do'),
    wellbeing: (readings) =>
      readings === 0
        ? 'A few questions for yourself'
        : `You have answered ${readings} ${readings === 1 ? 'time' : 'times'}`,
    sharing: (things, first, others) =>
      `You share ${things} ${things === 1 ? 'thing' : 'things'} with ${first}${others === 0 ? '' : ` and ${others} ${others === 1 ? 'other' : 'others'}`}`,
    sharesNothing: 'You are not sharing anything right now',
    access: (last, day) => `Latest: ${last}, ${day}`,
    nobodyLooked: 'Nobody else has looked',
    contact: (how) => `Preferably like this: “${how}”`,
    hasContact: 'You have written how you can be reached',
    noContact: 'Write how you would like to be contacted, if you like',
    devices: (sessions) =>
      sessions === 1 ? 'You are signed in on 1 device' : `You are signed in on ${sessions} devices`,
    passkeys: 'Sign in with your finger, face or code',
    hats: (roles) =>
      roles === 0
        ? 'You are here as yourself'
        : `You have ${roles} ${roles === 1 ? 'hat' : 'hats'} besides yourself`,
    archive: 'Everything we hold about you, in one archive',
    remove: 'You see first what happens',
  },
  language: { heading: 'Language', text: 'You are reading the pages in English.' },
  signOut: 'Sign out',
};

export const words: Words<MineWords> = { da, en };
