import type { Words } from '../../platform/language.ts';
import type { Choice, Phrases, Question, Sentences } from './guided.ts';

type GuidedWords = {
  title: string;
  lead: string;
  questions: Record<Question, { ask: string; hint: string }>;
  choices: { [Q in Question]: Record<Choice<Q>, string> };
  next: string;
  back: string;
  write: string;
  look: string;
  done: { title: string; lead: string; empty: string };
  phrases: Phrases;
  sentences: Sentences;
};

const join = (locale: string) => (phrases: string[]) =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(phrases);
const danish = join('da');
const english = join('en-GB');

const da: GuidedWords = {
  title: 'Find ud af, hvad du har lyst til',
  lead: 'Fem små spørgsmål. Spring over, hvad du vil. Til sidst skriver vi et ønske, som du kan rette, lige som du vil.',
  questions: {
    joy: { ask: 'Hvad bliver du glad af?', hint: 'Vælg lige så mange, du vil' },
    company: { ask: 'Hvem vil du helst være sammen med?', hint: 'Det, der passer bedst lige nu' },
    where: { ask: 'Hvor vil du helst være?', hint: 'Vælg lige så mange, du vil' },
    strength: {
      ask: 'Hvor meget har du kræfter til?',
      hint: 'Vælg det, der passer til dig nu. Det må gerne ændre sig',
    },
    road: { ask: 'Hvad kunne være et godt næste skridt?', hint: 'Vælg lige så mange, du vil' },
  },
  choices: {
    joy: {
      animals: 'Dyr',
      plants: 'Planter og natur',
      people: 'At snakke med mennesker',
      children: 'Børn og unge',
      making: 'At lave noget med hænderne',
      food: 'Mad og bagning',
      words: 'Ord og historier',
      pictures: 'Billeder og musik',
      numbers: 'Tal, orden og computere',
      machines: 'Maskiner, biler og cykler',
      moving: 'At bruge kroppen',
      helping: 'At gøre noget for andre',
    },
    company: { alone: 'Mest mig selv', few: 'Nogle få, jeg kender', many: 'Mange forskellige' },
    where: { indoors: 'Inde', outdoors: 'Ude', home: 'Hjemme hos mig selv' },
    strength: {
      light: 'Det skal være let for kroppen',
      some: 'Jeg bliver gerne lidt træt',
      hard: 'Jeg kan godt lide at tage fat',
      few_hours: 'Et par timer om ugen',
      half: 'Omkring en halv uge',
      full: 'En hel uge',
    },
    road: {
      job: 'Et job',
      try: 'At prøve noget af',
      learn: 'At lære noget nyt',
      help: 'At være frivillig',
      own: 'At begynde for mig selv',
      better: 'At få det bedre',
      make: 'At skabe noget',
      meet: 'At møde nogen',
    },
  },
  next: 'Videre',
  back: 'Tilbage',
  write: 'Skriv et ønske',
  look: 'Se alle tilbud',
  done: {
    title: 'Så er du igennem',
    lead: 'Sådan kunne dit ønske lyde. Ret det, som du vil. Vi gemmer det først, når du trykker på knappen.',
    empty:
      'Du sprang det hele over, og det er også i orden. Skriv et par ord, hvis du har lyst, eller kig på alle tilbud.',
  },
  phrases: {
    joy: {
      animals: 'dyr',
      plants: 'planter og natur',
      people: 'at snakke med mennesker',
      children: 'børn og unge',
      making: 'at lave noget med hænderne',
      food: 'mad og bagning',
      words: 'at læse og skrive',
      pictures: 'billeder og musik',
      numbers: 'tal og computere',
      machines: 'maskiner, biler og cykler',
      moving: 'at bruge kroppen',
      helping: 'at hjælpe andre',
    },
    company: {
      alone: 'mest for mig selv',
      few: 'sammen med få mennesker',
      many: 'sammen med mange mennesker',
    },
    where: { indoors: 'inde', outdoors: 'udendørs', home: 'hjemme' },
    strength: {
      light: 'uden tunge løft',
      some: 'lidt fysisk',
      hard: 'fysisk hårdt',
      few_hours: 'et par timer om ugen',
      half: 'omkring 18 timer om ugen',
      full: 'fuld tid',
    },
    road: {
      job: 'et job',
      try: 'en praktik',
      learn: 'et kursus eller en uddannelse',
      help: 'frivilligt arbejde',
      own: 'at starte egen virksomhed',
      better: 'at få det bedre',
      make: 'at skabe noget',
      meet: 'at møde andre',
    },
  },
  sentences: {
    joy: (phrases) => `Jeg kan godt lide ${danish(phrases)}.`,
    company: (phrases) => `Jeg vil helst være ${danish(phrases)}.`,
    where: (phrases) => `Jeg vil gerne være ${danish(phrases)}.`,
    strength: (phrases) => `Det må gerne være ${danish(phrases)}.`,
    road: (phrases) => `Jeg tænker på ${danish(phrases)}.`,
  },
};

const en: GuidedWords = {
  title: 'Find out what you would like',
  lead: 'Five small questions. Skip whatever you want. At the end we write a wish that you can change as you like.',
  questions: {
    joy: { ask: 'What makes you happy?', hint: 'Choose as many as you like' },
    company: { ask: 'Who would you rather be with?', hint: 'Whatever suits you best right now' },
    where: { ask: 'Where would you rather be?', hint: 'Choose as many as you like' },
    strength: {
      ask: 'How much do you have the energy for?',
      hint: 'Choose what suits you now. It can change',
    },
    road: { ask: 'What could be a good next step?', hint: 'Choose as many as you like' },
  },
  choices: {
    joy: {
      animals: 'Animals',
      plants: 'Plants and nature',
      people: 'Talking with people',
      children: 'Children and young people',
      making: 'Making things by hand',
      food: 'Food and baking',
      words: 'Words and stories',
      pictures: 'Pictures and music',
      numbers: 'Numbers, order and computers',
      machines: 'Machines, cars and bicycles',
      moving: 'Using my body',
      helping: 'Doing something for others',
    },
    company: { alone: 'Mostly by myself', few: 'A few people I know', many: 'Many different people' },
    where: { indoors: 'Indoors', outdoors: 'Outdoors', home: 'At home' },
    strength: {
      light: 'Light on the body, please',
      some: 'I do not mind getting a little tired',
      hard: 'I like to put my back into it',
      few_hours: 'A few hours a week',
      half: 'About half a week',
      full: 'A whole week',
    },
    road: {
      job: 'A job',
      try: 'Trying something out',
      learn: 'Learning something new',
      help: 'Volunteering',
      own: 'Starting on my own',
      better: 'Feeling better',
      make: 'Making something',
      meet: 'Meeting somebody',
    },
  },
  next: 'Next',
  back: 'Back',
  write: 'Write a wish',
  look: 'See all offers',
  done: {
    title: 'That was the last question',
    lead: 'Your wish could sound like this. Change it as you like. We keep it only when you press the button.',
    empty: 'You skipped it all, and that is fine too. Write a few words if you like, or look at all offers.',
  },
  phrases: {
    joy: {
      animals: 'animals',
      plants: 'plants and nature',
      people: 'talking with people',
      children: 'children and young people',
      making: 'making things with my hands',
      food: 'food and baking',
      words: 'reading and writing',
      pictures: 'pictures and music',
      numbers: 'numbers and computers',
      machines: 'machines, cars and bicycles',
      moving: 'using my body',
      helping: 'helping others',
    },
    company: { alone: 'mostly by myself', few: 'with a few people', many: 'with many people' },
    where: { indoors: 'indoors', outdoors: 'outdoors', home: 'at home' },
    strength: {
      light: 'without heavy lifting',
      some: 'somewhat physical',
      hard: 'physically hard',
      few_hours: 'a few hours a week',
      half: 'about 18 hours a week',
      full: 'full time',
    },
    road: {
      job: 'a job',
      try: 'an internship',
      learn: 'a course or further education',
      help: 'volunteering',
      own: 'starting my own business',
      better: 'feeling better',
      make: 'making something creative',
      meet: 'meeting others',
    },
  },
  sentences: {
    joy: (phrases) => `I like ${english(phrases)}.`,
    company: (phrases) => `I would prefer to be ${english(phrases)}.`,
    where: (phrases) => `I would like to be ${english(phrases)}.`,
    strength: (phrases) => `I would like it to be ${english(phrases)}.`,
    road: (phrases) => `I am thinking of ${english(phrases)}.`,
  },
};

export const words: Words<GuidedWords> = { da, en };
