import type { Words } from '../../platform/language.ts';

type MineWords = {
  title: string;
  lead: string;
  visitor: { heading: string; text: string; signIn: string };
  wearing: (role: string) => string;
  received: string;
  groups: Record<'want' | 'others' | 'self' | 'here', string>;
  links: Record<
    | 'answers'
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
    wishes: (wishes: number, answers: number) => string;
    cv: (has: boolean) => string;
    wellbeing: (readings: number) => string;
    sharing: (shares: number) => string;
    access: (readings: number) => string;
    contact: (has: boolean) => string;
    devices: (sessions: number) => string;
    passkeys: string;
    hats: (roles: number) => string;
    archive: string;
    remove: string;
  };
  signOut: string;
};

const da: MineWords = {
  title: 'Min side',
  lead: 'Her er alt det, der er dit. Kun du kan se det, indtil du selv deler noget.',
  visitor: {
    heading: 'Du er her uden at være logget ind',
    text: 'Det er helt fint. Vi husker dig på den her telefon eller computer i 30 dage. Logger du ind, kan du komme til det hele fra dine andre enheder, og du kan dele noget med en vejleder.',
    signIn: 'Log ind',
  },
  wearing: (role) => `Du er her som ${role}.`,
  received: 'Se, hvad andre har delt med dig',
  groups: {
    want: 'Det, du vil',
    others: 'Dig og andre',
    self: 'Om dig',
    here: 'Her hos os',
  },
  links: {
    answers: 'Dine ønsker og svar',
    cv: 'Mit CV',
    wellbeing: 'Hvordan har du det?',
    sharing: 'Det, du deler',
    access: 'Hvem har set',
    contact: 'Sådan kan man få fat i dig',
    hats: 'Dine hatte',
    devices: 'Dine enheder og måder at logge ind på',
    passkeys: 'Adgangsnøgler',
    archive: 'Tag det hele med dig',
    remove: 'Slet det hele',
  },
  notes: {
    wishes: (wishes, answers) => `${wishes === 1 ? '1 ønske' : `${wishes} ønsker`}, ${answers} svar`,
    cv: (has) => (has ? 'Du er i gang' : 'Fortæl, hvad du kan'),
    wellbeing: (readings) =>
      readings === 0
        ? 'Et par spørgsmål til dig selv'
        : `Du har svaret ${readings} ${readings === 1 ? 'gang' : 'gange'}`,
    sharing: (shares) =>
      shares === 0 ? 'Du deler ikke noget' : `Du har delt noget ${shares} ${shares === 1 ? 'gang' : 'gange'}`,
    access: (readings) =>
      readings === 0 ? 'Ingen har set noget' : `Set ${readings} ${readings === 1 ? 'gang' : 'gange'}`,
    contact: (has) => (has ? 'Du har skrevet noget her' : 'Telefon, e-mail, og hvad du helst vil'),
    devices: (sessions) => (sessions === 1 ? 'Du er her på 1 enhed' : `Du er her på ${sessions} enheder`),
    passkeys: 'Log ind med finger, ansigt eller kode',
    hats: (roles) =>
      roles === 0
        ? 'Du er her som dig selv'
        : `Du har ${roles} ${roles === 1 ? 'hat' : 'hatte'} ud over dig selv`,
    archive: 'Filer, som andre kan læse',
    remove: 'Du ser først, hvad der sker',
  },
  signOut: 'Log ud',
};

const en: MineWords = {
  title: 'My page',
  lead: 'All that is yours is here. Only you can see it, until you share something yourself.',
  visitor: {
    heading: 'You are here without being signed in',
    text: 'That is quite all right. We remember you on this phone or computer for 30 days. If you sign in, you can reach it all from your other devices, and you can share something with a guide.',
    signIn: 'Sign in',
  },
  wearing: (role) => `You are here as ${role}.`,
  received: 'See what others have shared with you',
  groups: {
    want: 'What you want',
    others: 'You and others',
    self: 'About you',
    here: 'Here with us',
  },
  links: {
    answers: 'Your wishes and answers',
    cv: 'My CV',
    wellbeing: 'How are you?',
    sharing: 'What you share',
    access: 'Who has looked',
    contact: 'How to get hold of you',
    hats: 'Your hats',
    devices: 'Your devices and ways to sign in',
    passkeys: 'Passkeys',
    archive: 'Take it all with you',
    remove: 'Delete it all',
  },
  notes: {
    wishes: (wishes, answers) =>
      `${wishes} ${wishes === 1 ? 'wish' : 'wishes'}, ${answers} ${answers === 1 ? 'answer' : 'answers'}`,
    cv: (has) => (has ? 'You have begun' : 'Tell what you can do'),
    wellbeing: (readings) =>
      readings === 0
        ? 'A few questions for yourself'
        : `You have answered ${readings} ${readings === 1 ? 'time' : 'times'}`,
    sharing: (shares) =>
      shares === 0
        ? 'You share nothing'
        : `You have shared something ${shares} ${shares === 1 ? 'time' : 'times'}`,
    access: (readings) =>
      readings === 0 ? 'Nobody has looked' : `Looked at ${readings} ${readings === 1 ? 'time' : 'times'}`,
    contact: (has) => (has ? 'You have written something here' : 'Phone, e-mail, and what you prefer'),
    devices: (sessions) =>
      sessions === 1 ? 'You are here on 1 device' : `You are here on ${sessions} devices`,
    passkeys: 'Sign in with finger, face or code',
    hats: (roles) =>
      roles === 0
        ? 'You are here as yourself'
        : `You have ${roles} ${roles === 1 ? 'hat' : 'hats'} besides yourself`,
    archive: 'Files that others can read',
    remove: 'You see first what happens',
  },
  signOut: 'Sign out',
};

export const words: Words<MineWords> = { da, en };
