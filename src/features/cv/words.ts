import type { Words } from '../../platform/language.ts';
import type { Field, Part } from './cv.ts';
import type { Wrong } from './forms.ts';

type CvWords = {
  title: string;
  lead: string;
  emptyHeading: string;
  empty: string;
  start: string;
  about: {
    heading: string;
    edit: string;
    name: string;
    label: string;
    labelHint: string;
    summary: string;
    summaryHint: string;
  };
  parts: Record<Part, { heading: string; add: string; none: string }>;
  fields: Record<Part, Partial<Record<Field, string>>>;
  dateHint: string;
  edit: string;
  editLabel: (what: string) => string;
  remove: string;
  removeLabel: (what: string) => string;
  save: string;
  back: string;
  years: (from: string | undefined, to: string | undefined) => string;
  skills: {
    heading: string;
    none: string;
    add: string;
    title: string;
    lead: string;
    story: string;
    storyHint: string;
    suggest: string;
    found: string;
    foundLead: string;
    nothingFound: string;
    because: (quote: string) => string;
    more: (count: number) => string;
    ownHeading: string;
    own: string;
    ownHint: string;
    save: string;
    storyTooLong: string;
  };
  errors: (wrong: Wrong) => string;
  file: {
    heading: string;
    lead: string;
    import: string;
    importHint: string;
    bring: string;
    export: string;
    print: string;
    none: string;
    wrong: string;
    remove: string;
    removeLead: string;
  };
};

/** "2019", "aug. 2019": a year, or a month of one. */
function period(locale: string, until: string, now: string) {
  const months = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const written = (date: string) => (date.length > 4 ? months.format(new Date(date)) : date);
  return (from: string | undefined, to: string | undefined): string => {
    if (!from) return to ? `${until} ${written(to)}` : '';
    return `${written(from)}\u00a0–\u00a0${(to ? written(to) : now).replace(' ', '\u00a0')}`;
  };
}

const da: CvWords = {
  title: 'Mit CV',
  lead: 'Kun du kan se det, indtil du selv deler det.',
  emptyHeading: 'Her er plads til alt det, du kan',
  empty: 'Du behøver ikke have haft et job. Det tæller også at passe en have, en mor eller et fodboldhold.',
  start: 'Fortæl, hvad du kan',
  about: {
    heading: 'Om mig',
    edit: 'Skriv om dig selv',
    name: 'Navn',
    label: 'Hvad er du, med få ord?',
    labelHint: 'Fx: Tømrer, der gerne vil undervise',
    summary: 'Lidt om dig',
    summaryHint: 'Hvad er du glad for? Hvad vil du gerne?',
  },
  parts: {
    work: { heading: 'Arbejde', add: 'Skriv noget, du har arbejdet med', none: 'Der står ikke noget endnu.' },
    education: {
      heading: 'Det har jeg lært',
      add: 'Skriv noget, du har lært',
      none: 'Der står ikke noget endnu.',
    },
    volunteer: {
      heading: 'Det har jeg gjort for andre',
      add: 'Skriv noget, du har gjort for andre',
      none: 'Der står ikke noget endnu.',
    },
    languages: { heading: 'Sprog', add: 'Skriv et sprog', none: 'Der står ikke noget endnu.' },
  },
  fields: {
    work: {
      position: 'Hvad var du?',
      name: 'Hvor?',
      startDate: 'Fra',
      endDate: 'Til',
      summary: 'Hvad lavede du?',
    },
    education: { area: 'Hvad lærte du?', institution: 'Hvor?', startDate: 'Fra', endDate: 'Til' },
    volunteer: {
      position: 'Hvad gjorde du?',
      organization: 'Hvor eller for hvem?',
      startDate: 'Fra',
      endDate: 'Til',
      summary: 'Fortæl lidt mere',
    },
    languages: { language: 'Sprog', fluency: 'Hvor godt?' },
  },
  dateHint: 'Fx 2019 eller 2019-08. Det må gerne stå tomt',
  edit: 'Ret',
  editLabel: (what) => `Ret: ${what}`,
  remove: 'Slet',
  removeLabel: (what) => `Slet: ${what}`,
  save: 'Gem',
  back: 'Tilbage til mit CV',
  years: period('da-DK', 'til', 'nu'),
  skills: {
    heading: 'Det kan jeg',
    none: 'Der står ikke noget endnu.',
    add: 'Find ud af, hvad du kan',
    title: 'Hvad kan du?',
    lead: 'Fortæl med dine egne ord. Så foreslår vi noget, du måske kan kende dig selv i.',
    story: 'Hvad har du lavet, og hvad er du god til?',
    storyHint:
      'Fx: Jeg har stået i butik i fire år, taler arabisk og passer min mor. Vi gemmer ikke det, du skriver her',
    suggest: 'Se forslag',
    found: 'Kan du kende dig selv?',
    foundLead: 'Sæt kryds ved det, du kan. Lad resten stå.',
    nothingFound: 'Vi fandt ikke noget i det, du skrev. Prøv med flere ord, eller skriv selv, hvad du kan.',
    because: (quote) => `Fordi du skrev “${quote}”`,
    more: (count) => `Vis ${count} forslag mere`,
    ownHeading: 'Eller skriv det selv',
    own: 'Noget andet, du kan',
    ownHint: 'Én ting på hver linje, med dine egne ord',
    save: 'Gem det, jeg kan',
    storyTooLong: 'Det blev lidt langt. Der er plads til 3.000 tegn ad gangen',
  },
  errors: ({ why }) =>
    ({
      empty: 'Skriv, hvad det er. Få ord er nok',
      too_long: 'Det er for langt. Gør det lidt kortere',
      no_date: 'Skriv et år eller en måned, fx 2019 eller 2019-08',
      ends_first: 'Det slutter, før det begynder. Se på “Fra” og “Til” igen',
    })[why],
  file: {
    heading: 'Som fil',
    lead: 'Filen er i formatet JSON Resume, som mange andre steder kan læse.',
    import: 'Hent et CV ind fra en fil',
    importHint: 'En fil, der ender på .json. Den lægges i stedet for det, der står her nu',
    bring: 'Hent ind',
    export: 'Tag dit CV med som fil',
    print: 'Du kan også skrive siden ud. Så kommer kun dit CV med.',
    none: 'Vælg en fil først',
    wrong:
      'Den fil kunne vi ikke læse. Det, der stod her, er der stadig. Filen skal være JSON Resume og højst 200 kB',
    remove: 'Slet mit CV',
    removeLead: 'Sletter du dit CV, er det væk med det samme.',
  },
};

const en: CvWords = {
  title: 'My CV',
  lead: 'Only you can see it until you share it yourself.',
  emptyHeading: 'Room for everything you can do',
  empty: 'You need not have had a job. Looking after a garden, a mother or a football team counts too.',
  start: 'Tell us what you can do',
  about: {
    heading: 'About me',
    edit: 'Write about yourself',
    name: 'Name',
    label: 'What are you, in a few words?',
    labelHint: 'For instance: Carpenter who would like to teach',
    summary: 'A little about you',
    summaryHint: 'What do you enjoy? What would you like?',
  },
  parts: {
    work: { heading: 'Work', add: 'Add work you have done', none: 'Nothing here yet.' },
    education: {
      heading: 'What I have learnt',
      add: 'Add something you have learnt',
      none: 'Nothing here yet.',
    },
    volunteer: {
      heading: 'What I have done for others',
      add: 'Add something you have done for others',
      none: 'Nothing here yet.',
    },
    languages: { heading: 'Languages', add: 'Add a language', none: 'Nothing here yet.' },
  },
  fields: {
    work: {
      position: 'What were you?',
      name: 'Where?',
      startDate: 'From',
      endDate: 'To',
      summary: 'What did you do?',
    },
    education: { area: 'What did you learn?', institution: 'Where?', startDate: 'From', endDate: 'To' },
    volunteer: {
      position: 'What did you do?',
      organization: 'Where, or for whom?',
      startDate: 'From',
      endDate: 'To',
      summary: 'Tell us a little more',
    },
    languages: { language: 'Language', fluency: 'How well?' },
  },
  dateHint: 'For instance 2019 or 2019-08. You can leave it empty',
  edit: 'Change',
  editLabel: (what) => `Change: ${what}`,
  remove: 'Delete',
  removeLabel: (what) => `Delete: ${what}`,
  save: 'Save',
  back: 'Back to my CV',
  years: period('en-GB', 'until', 'now'),
  skills: {
    heading: 'What I can do',
    none: 'Nothing here yet.',
    add: 'Find out what you can do',
    title: 'What can you do?',
    lead: 'Tell us in your own words. We suggest things that you may recognise in yourself.',
    story: 'What have you done, and what are you good at?',
    storyHint:
      'For instance: I worked in a shop for four years, speak Arabic and look after my mother. We do not keep what you write here',
    suggest: 'See suggestions',
    found: 'Do you recognise yourself?',
    foundLead: 'Tick what you can do. Leave the rest.',
    nothingFound: 'We found nothing in what you wrote. Try more words, or write what you can do yourself.',
    because: (quote) => `Because you wrote “${quote}”`,
    more: (count) => `Show ${count} more suggestions`,
    ownHeading: 'Or write it yourself',
    own: 'Something else you can do',
    ownHint: 'One thing on each line, in your own words',
    save: 'Save what I can do',
    storyTooLong: 'That was a little long. There is room for 3,000 characters at a time',
  },
  errors: ({ why }) =>
    ({
      empty: 'Write what it is. A few words will do',
      too_long: 'That is too long. Make it a little shorter',
      no_date: 'Write a year or a month, for instance 2019 or 2019-08',
      ends_first: 'It ends before it begins. Have another look at “From” and “To”',
    })[why],
  file: {
    heading: 'As a file',
    lead: 'The file is in the JSON Resume format, which many other sites can read.',
    import: 'Bring in a CV from a file',
    importHint: 'A file that ends in .json. It replaces what is here now',
    bring: 'Bring it in',
    export: 'Take your CV along as a file',
    print: 'You can also print the page. Only your CV comes out.',
    none: 'Choose a file first',
    wrong:
      'We could not read that file. What was here is still here. It has to be JSON Resume, 200 kB at most',
    remove: 'Delete my CV',
    removeLead: 'If you delete your CV, it is gone at once.',
  },
};

export const words: Words<CvWords> = { da, en };
