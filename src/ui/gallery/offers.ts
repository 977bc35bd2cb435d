import type { Fact } from '../facts.tsx';
import type { KindName } from '../kind-badge.tsx';

type Sample = { kind: KindName; kindLabel: string; title: string; where: string[]; facts: Fact[] };

/** One of each kind, as short and as long as they come. */
export const samples: Sample[] = [
  {
    kind: 'internship',
    kindLabel: 'Praktik',
    title: 'Pas heste og hold stalden sammen med Mette',
    where: ['Stald Engholm', 'Stege', '18 km'],
    facts: [
      { key: 'hours', term: 'Timer', value: '12–20 timer om ugen' },
      { key: 'pace', term: 'Tempo', value: 'Roligt tempo' },
      { key: 'body', term: 'Krop', value: 'Noget at løfte. Vi deles om det tunge' },
      { key: 'price', term: 'Pris', value: 'Gratis' },
    ],
  },
  {
    kind: 'community',
    kindLabel: 'Fællesskab',
    title: 'Kaffe og snak for alle om torsdagen',
    where: ['Frivilligcentret', 'Vordingborg', '800 m'],
    facts: [
      { key: 'when', term: 'Hvornår', value: 'Torsdag den 27. november kl. 10.00–12.00, hver uge' },
      { key: 'pace', term: 'Tempo', value: 'Roligt tempo' },
      { key: 'body', term: 'Krop', value: 'Let for kroppen' },
      { key: 'price', term: 'Pris', value: 'Gratis. Kaffen koster 10 kr.' },
    ],
  },
  {
    kind: 'job',
    kindLabel: 'Job',
    title: 'Omsorgsmedhjælper med tid til samtale, dagvagt uden tunge løft på et lille bosted',
    where: ['Bostedet Ørslevhus', 'Ørslev', '9,4 km'],
    facts: [
      { key: 'hours', term: 'Timer', value: '15–25 timer om ugen' },
      { key: 'times', term: 'Tidspunkter', value: 'Dag og aften' },
      { key: 'danish', term: 'Dansk', value: 'Du kan føre en samtale på dansk' },
      { key: 'pay', term: 'Løn', value: '168 kr. i timen' },
    ],
  },
  {
    kind: 'education',
    kindLabel: 'Uddannelse',
    title: 'Lær at sy dit eget tøj',
    where: ['VUC', 'Næstved'],
    facts: [],
  },
  {
    kind: 'volunteering',
    kindLabel: 'Frivilligt',
    title: 'Læseven på biblioteket',
    where: ['Biblioteket', 'Præstø'],
    facts: [],
  },
  {
    kind: 'venture',
    kindLabel: 'Egen virksomhed',
    title: 'Kom i gang med dit eget cykelværksted',
    where: ['Erhvervshuset'],
    facts: [],
  },
  {
    kind: 'health',
    kindLabel: 'Sundhed',
    title: 'Gåtur ved fjorden',
    where: ['Sundhedshuset', 'Vordingborg'],
    facts: [],
  },
  {
    kind: 'creative',
    kindLabel: 'Kreativt',
    title: 'Åbent atelier',
    where: ['Kunstskolen', 'Møn'],
    facts: [],
  },
];
