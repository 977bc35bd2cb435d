import type { Words } from '../../platform/language.ts';
import type { Band, Question } from './wellbeing.ts';

type WellbeingWords = {
  title: string;
  lead: string;
  questions: Record<Question, string>;
  short: Record<Question, string>;
  ends: Record<Question, [string, string]>;
  skip: string;
  value: (value: number) => string;
  save: string;
  nothing: string;
  add: { legend: string; hint: string; no: string; yes: string; where: string };
  told: Record<'kept' | 'added' | 'again', string>;
  course: string;
  courseLead: string;
  courseLabel: (question: string, values: string) => string;
  days: string;
  moreDays: (count: number) => string;
  remove: string;
  removeLabel: (day: string) => string;
  source: string;
  help: { heading: string; call: string; text: string };
  totals: {
    title: string;
    lead: string;
    rules: string;
    none: string;
    link: string;
    bands: Record<Band, string>;
    caption: (centre: string, quarter: number, year: string) => string;
    question: string;
    people: string;
    about: (people: number) => string;
    percent: (share: number) => string;
  };
};

const da: WellbeingWords = {
  title: 'Hvordan har du det?',
  lead: 'Et par spørgsmål til dig selv, når du har lyst. Kun du kan se svarene.',
  questions: {
    satisfied: 'Hvor tilfreds er du med dit liv for tiden?',
    worthwhile: 'Hvor meget mening er der i det, du gør til daglig?',
    happy: 'Hvor glad var du i går?',
    anxious: 'Hvor urolig var du i går?',
    ladder:
      'Tænk på en stige. Øverst er det bedste liv, du kan forestille dig. Nederst er det værste. Hvor står du nu?',
  },
  short: { satisfied: 'Tilfreds', worthwhile: 'Mening', happy: 'Glad', anxious: 'Urolig', ladder: 'Stigen' },
  ends: {
    satisfied: ['slet ikke', 'fuldt ud'],
    worthwhile: ['slet ingen', 'al den mening, der kan være'],
    happy: ['slet ikke', 'så glad, man kan være'],
    anxious: ['slet ikke', 'så urolig, man kan være'],
    ladder: ['nederst', 'øverst'],
  },
  skip: 'Spring over',
  value: (value) => String(value),
  save: 'Gem',
  nothing: 'Vælg et tal ved mindst ét spørgsmål. Du kan springe resten over',
  add: {
    legend: 'Må svarene tælle med i centrets tal?',
    hint: 'Så tæller vi kun ét op i en tabel. Vi gemmer ikke, at det var dig. Det kan ikke tages tilbage, for ingen ved, hvad der var dit. Én gang hvert kvartal.',
    no: 'Nej, kun for mig selv',
    yes: 'Ja, tæl dem med uden navn',
    where: 'I hvilket center?',
  },
  told: {
    kept: 'Det er gemt. Kun du kan se det.',
    added: 'Det er gemt, og svarene er talt med uden navn.',
    again: 'Det er gemt. Dine svar er talt med én gang i det her kvartal, så denne gang talte de ikke med.',
  },
  course: 'Over tid',
  courseLead: 'Hver prik er en dag, du svarede. Fra 0 nederst til 10 øverst.',
  courseLabel: (question, values) => `${question}, fra først til sidst: ${values}`,
  days: 'De dage, du svarede',
  moreDays: (count) => `Vis ${count} dage mere`,
  remove: 'Slet',
  removeLabel: (day) => `Slet svarene fra ${day}`,
  source:
    'De fire første spørgsmål er fra Office for National Statistics i Storbritannien (Open Government Licence 3.0) og er oversat her. Idéen til stigen er Hadley Cantrils fra 1965. Ordene er vores egne.',
  help: {
    heading: 'Har du det svært?',
    call: 'Ring til Livslinien på 70 201 201',
    text: 'De svarer alle dage. Er det akut, så ring 1-1-2. Du kan også tale med din læge.',
  },
  totals: {
    title: 'Sådan har folk det',
    lead: 'Tal fra dem, der selv har valgt at lade deres svar tælle med.',
    rules:
      'Vi viser kun kvartaler, der er slut, og hvor mindst 20 har svaret. Tallene er afrundet, og der er lidt tilfældighed i dem. Svarer alle næsten ens, viser vi ingenting. Så kan ingen finde én person i tallene.',
    none: 'Her er ikke noget at vise endnu.',
    link: 'Se centrenes tal',
    bands: { low: '0–4', medium: '5–6', high: '7–8', very_high: '9–10' },
    caption: (centre, quarter, year) => `${centre}, ${quarter}. kvartal ${year}`,
    question: 'Spørgsmål',
    people: 'Svar',
    about: (people) => `omkring ${people}`,
    percent: (share) => `${share} %`,
  },
};

const en: WellbeingWords = {
  title: 'How are you?',
  lead: 'A few questions for yourself, when you like. Only you can see the answers.',
  questions: {
    satisfied: 'Overall, how satisfied are you with your life nowadays?',
    worthwhile: 'Overall, to what extent do you feel that the things you do in your life are worthwhile?',
    happy: 'Overall, how happy did you feel yesterday?',
    anxious: 'Overall, how anxious did you feel yesterday?',
    ladder:
      'Think of a ladder. At the top is the best life you can imagine. At the bottom is the worst. Where do you stand now?',
  },
  short: {
    satisfied: 'Satisfied',
    worthwhile: 'Worthwhile',
    happy: 'Happy',
    anxious: 'Anxious',
    ladder: 'The ladder',
  },
  ends: {
    satisfied: ['not at all', 'completely'],
    worthwhile: ['not at all', 'completely'],
    happy: ['not at all', 'completely'],
    anxious: ['not at all', 'completely'],
    ladder: ['the bottom', 'the top'],
  },
  skip: 'Skip',
  value: (value) => String(value),
  save: 'Save',
  nothing: 'Choose a number for at least one question. You can skip the rest',
  add: {
    legend: 'May the answers count in the centre’s figures?',
    hint: 'Then we only add one to a table. We do not keep the fact that it was you. It cannot be taken back, because nobody knows what was yours. Once each quarter.',
    no: 'No, only for myself',
    yes: 'Yes, count them without my name',
    where: 'At which centre?',
  },
  told: {
    kept: 'It is saved. Only you can see it.',
    added: 'It is saved, and the answers are counted without a name.',
    again:
      'It is saved. Your answers have already been counted once this quarter, so they were not counted this time.',
  },
  course: 'Over time',
  courseLead: 'Each dot is a day you answered. From 0 at the bottom to 10 at the top.',
  courseLabel: (question, values) => `${question}, from first to last: ${values}`,
  days: 'The days you answered',
  moreDays: (count) => `Show ${count} more days`,
  remove: 'Delete',
  removeLabel: (day) => `Delete the answers of ${day}`,
  source:
    'The first four questions are those of the Office for National Statistics (United Kingdom), Open Government Licence v3.0. The idea of the ladder is Hadley Cantril’s, from 1965. The words are ours.',
  help: {
    heading: 'Are things hard?',
    call: 'Call Livslinien (in Danish) on 70 201 201',
    text: 'They answer every day. If it is urgent, call 1-1-2. You can also talk to your doctor.',
  },
  totals: {
    title: 'How people are',
    lead: 'Figures from those who chose to let their answers count.',
    rules:
      'We only show quarters that are over and where at least 20 people have answered. The figures are rounded, and a little randomness is added. Where nearly all answers are the same, we show nothing. So nobody can find one person in the figures.',
    none: 'Nothing to show yet.',
    link: 'See the centres’ figures',
    bands: { low: '0–4', medium: '5–6', high: '7–8', very_high: '9–10' },
    caption: (centre, quarter, year) => `${centre}, quarter ${quarter} of ${year}`,
    question: 'Question',
    people: 'Answers',
    about: (people) => `about ${people}`,
    percent: (share) => `${share} %`,
  },
};

export const words: Words<WellbeingWords> = { da, en };
