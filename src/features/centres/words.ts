import type { Words } from '../../platform/language.ts';
import type { Weekday } from './centre.ts';

type CentreWords = {
  open: string;
  weekdays: Record<Weekday, string>;
  closed: string;
  find: string;
  address: string;
  phone: string;
  email: string;
  gettingHere: string;
  map: string;
  mapLabel: (centre: string) => string;
  partners: string;
  partnersLead: (count: number) => string;
  allPartners: string;
  wish: string;
  talk: string;
  callMe: string;
  demo: string;
  list: { title: string; lead: string };
};

const da: CentreWords = {
  open: 'Åbningstider',
  weekdays: {
    mon: 'Mandag',
    tue: 'Tirsdag',
    wed: 'Onsdag',
    thu: 'Torsdag',
    fri: 'Fredag',
    sat: 'Lørdag',
    sun: 'Søndag',
  },
  closed: 'Lukket',
  find: 'Her finder du os',
  address: 'Adresse',
  phone: 'Telefon',
  email: 'Mail',
  gettingHere: 'Sådan kommer du hertil',
  map: 'Kort over området',
  mapLabel: (centre) => `Kort over det område, som ${centre} dækker, med centret og partnerne`,
  partners: 'Partnere',
  partnersLead: (count) => (count === 1 ? '1 partner er med' : `${count} partnere er med`),
  allPartners: 'Se alle partnere',
  wish: 'Skriv, hvad du har lyst til',
  talk: 'Vil du tale med nogen? Vælg selv hvornår og hvordan',
  callMe: 'Skal vi ringe dig op?',
  demo: 'Det her er et eksempel. Byerne er rigtige, men centret, partnerne og tilbuddene er fundet på.',
  list: { title: 'Centrene', lead: 'Vælg det, der er tættest på dig. Du er velkommen i dem alle.' },
};

const en: CentreWords = {
  open: 'Opening hours',
  weekdays: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
  closed: 'Closed',
  find: 'Where to find us',
  address: 'Address',
  phone: 'Phone',
  email: 'E-mail',
  gettingHere: 'How to get here',
  map: 'Map of the area',
  mapLabel: (centre) => `Map of the area that ${centre} serves, with the centre and its partners`,
  partners: 'Partners',
  partnersLead: (count) => (count === 1 ? '1 partner takes part' : `${count} partners take part`),
  allPartners: 'See all partners',
  wish: 'Write what you would like',
  talk: 'Would you like to talk to somebody? Choose when and how yourself',
  callMe: 'Would you like us to call you?',
  demo: 'This is an example. The towns are real, but the centre, the partners and the offers are invented.',
  list: { title: 'The centres', lead: 'Choose the one nearest to you. You are welcome in all of them.' },
};

export const words: Words<CentreWords> = { da, en };
