import type { Words } from '../../platform/language.ts';
import type { WishError } from './forms.ts';
import type { AnswerReason, AnswerValue } from './wish.ts';

type Home = {
  title: string;
  lead: string;
  question: string;
  hint: string;
  where: string;
  whereHint: string;
  send: string;
  orTry: string;
  examples: string[];
  guided: string;
  guidedLead: string;
  private: string;
  errors: (error: WishError) => string;
};

type Results = {
  title: string;
  youWrote: string;
  near: (place: string) => string;
  edit: string;
  noticed: string;
  avoided: string;
  nothingUnderstood: string;
  nothingLeft: string;
  nothingLeftHelp: string;
  more: string;
  answered: Record<AnswerValue, (title: string) => string>;
  why: string;
  thanks: (reason: string) => string;
  undo: string;
  closed: string;
  answersLink: string;
};

type Answers = {
  title: string;
  lead: string;
  emptyHeading: string;
  empty: string;
  headings: Record<AnswerValue, string>;
  none: Record<AnswerValue, string>;
  wishes: string;
  yourData: string;
  yourDataLead: string;
  download: string;
  remove: string;
  removeLead: string;
  removed: string;
  removedLead: string;
};

type Because = {
  words: (quote: string, evidence: string) => string;
  concept: (quote: string, concept: string) => string;
  kind: (quote: string, kind: string) => string;
  condition: (quote: string, fact: string) => string;
  place: (quote: string) => string;
  facts: Record<
    | 'body'
    | 'pace'
    | 'hours'
    | 'times'
    | 'social'
    | 'setting'
    | 'home'
    | 'experience'
    | 'danish'
    | 'price'
    | 'other',
    string
  >;
};

type WishWords = {
  home: Home;
  results: Results;
  answers: Answers;
  answer: Record<AnswerValue, string>;
  question: (title: string) => string;
  undoLabel: (title: string) => string;
  reasons: Record<AnswerReason, string>;
  because: Because;
};

const da: WishWords = {
  home: {
    title: 'Hvad har du lyst til?',
    lead: 'Skriv det, som du ville sige det til en ven. Så viser vi, hvad der findes i nærheden.',
    question: 'Hvad har du lyst til?',
    hint: 'Fx hvad du godt kan lide, hvad du kan, eller hvad du gerne vil væk fra.',
    where: 'Hvor?',
    whereHint: 'Postnummer, by eller kommune. Du behøver ikke.',
    send: 'Vis mig, hvad der findes',
    orTry: 'Eller tryk på et af de her',
    examples: [
      'noget med dyr, gerne udendørs',
      'nedslidt sosu-hjælper, vil gerne være sammen med mennesker, men uden tunge løft',
      'lære at sy mit eget tøj',
      'et roligt job 15 timer om ugen',
      'møde nogen, jeg kan snakke med',
      'starte for mig selv med cykler',
    ],
    guided: 'Ved du det ikke helt?',
    guidedLead: 'Fem små spørgsmål kan hjælpe dig på vej',
    private: 'Kun du kan se det, du skriver. Du kan sige nej til alt, og det koster ingenting.',
    errors: (error) => {
      if (error.why === 'empty')
        return 'Skriv et par ord om, hvad du har lyst til. Ét ord er nok, fx “heste”';
      if (error.why === 'too_long')
        return `Skriv det lidt kortere. Du har skrevet ${error.length.toLocaleString('da-DK')} tegn, og der er plads til 5.000`;
      return 'Det sted kender vi ikke. Skriv postnummeret med fire tal, fx 4760, eller navnet på en by';
    },
  },
  results: {
    title: 'Det her kunne være noget for dig',
    youWrote: 'Du skrev',
    near: (place) => `Tæt på ${place}`,
    edit: 'Ret dit ønske',
    noticed: 'Vi lagde mærke til',
    avoided: 'Vi går uden om',
    nothingUnderstood:
      'Vi fik ikke helt fat i, hvad du mener. Her er lidt af hvert. Prøv gerne med andre ord, eller lad os hjælpe dig på vej.',
    nothingLeft: 'Der er ikke mere lige nu',
    nothingLeftHelp:
      'Prøv at skrive ønsket på en anden måde. Du kan også ringe til centret og tale med et menneske.',
    more: 'Vis flere',
    answered: {
      yes: (title) =>
        `Du sagde ja til at høre mere om “${title}”. Vi siger det ikke til partneren. På tilbuddets side kan du se, hvem du kan ringe til`,
      later: (title) => `“${title}” er gemt til senere. Du kan finde det under Dine svar`,
      no: (title) => `Du sagde nej tak til “${title}”. Det er helt i orden`,
    },
    why: 'Vil du fortælle hvorfor? Så rammer vi bedre. Du behøver ikke.',
    thanks: (reason) => `Tak. Nu tager vi hensyn til: ${reason.toLowerCase()}`,
    undo: 'Fortryd',
    closed: 'Det tilbud er lukket nu, så dit svar er ikke gemt. Her er, hvad der ellers findes.',
    answersLink: 'Dine svar',
  },
  answers: {
    title: 'Dine svar',
    lead: 'Kun du kan se denne side. Ingen vejleder, partner eller andre kan se, hvad du har sagt ja eller nej til.',
    emptyHeading: 'Her kommer dine svar til at stå',
    empty: 'Du har ikke svaret på noget endnu, og det behøver du heller ikke.',
    headings: { yes: 'Ja, fortæl mere', later: 'Måske senere', no: 'Nej tak' },
    none: {
      yes: 'Ikke noget endnu.',
      later: 'Ikke noget endnu.',
      no: 'Ikke noget endnu. Du kan altid sige nej tak, og det koster ingenting.',
    },
    wishes: 'Dine ønsker',
    yourData: 'Alt det, vi har om dig',
    yourDataLead:
      'Vi gemmer dine ønsker og dine svar, så du kan vende tilbage. Går der 30 dage, uden at du kommer igen, sletter vi det hele.',
    download: 'Hent det hele som en fil',
    remove: 'Slet det hele nu',
    removeLead: 'Dine ønsker og svar bliver slettet med det samme. De kan ikke hentes frem igen.',
    removed: 'Alt er slettet',
    removedLead: 'Vi har ikke længere noget om dig. Du er velkommen igen, når du vil.',
  },
  answer: { yes: 'Ja, fortæl mere', later: 'Måske senere', no: 'Nej tak' },
  question: (title) => `Dit svar på “${title}”`,
  undoLabel: (title) => `Fortryd dit svar på “${title}”`,
  reasons: {
    too_far: 'For langt væk',
    too_many_hours: 'For mange timer',
    wrong_trade: 'Forkert fag',
    too_hard: 'For hårdt for kroppen',
    not_now: 'Ikke lige nu',
    something_else: 'Noget andet',
  },
  because: {
    words: (quote, evidence) =>
      quote.toLowerCase() === evidence.toLowerCase()
        ? `Fordi du skrev “${quote}”, og det handler det her om.`
        : `Fordi du skrev “${quote}”, og her står der “${evidence}”.`,
    concept: (quote, concept) => `Fordi du skrev “${quote}”, og det her er tæt på ${concept}.`,
    kind: (quote, kind) => `Fordi du skrev “${quote}”, og det her hører til ${kind}.`,
    condition: (quote, fact) => `Du skrev “${quote}”, og her ${fact}.`,
    place: (quote) => `Du skrev “${quote}”, og det her er i nærheden.`,
    facts: {
      body: 'er det let for kroppen',
      pace: 'er tempoet roligt',
      hours: 'passer timerne',
      times: 'passer tiden på dagen',
      social: 'passer selskabet',
      setting: 'passer omgivelserne',
      home: 'kan du være hjemme',
      experience: 'behøver du ikke erfaring',
      danish: 'behøver du ikke meget dansk',
      price: 'er det gratis',
      other: 'passer det',
    },
  },
};

const en: WishWords = {
  home: {
    title: 'What would you like to do?',
    lead: 'Write it the way you would say it to a friend. We will show you what there is nearby.',
    question: 'What would you like to do?',
    hint: 'What you enjoy, what you are good at, or what you want to get away from.',
    where: 'Where?',
    whereHint: 'Postal code, town or municipality. You can leave it empty.',
    send: 'Show me what there is',
    orTry: 'Or tap one of these',
    examples: [
      'something with animals, outdoors if possible',
      'worn-out care worker, would like to be with people but no heavy lifting',
      'learn to sew my own clothes',
      'a calm job, 15 hours a week',
      'meet somebody I can talk to',
      'start my own business with bicycles',
    ],
    guided: 'Not quite sure?',
    guidedLead: 'Five small questions can help you on your way',
    private: 'Only you can see what you write. You can say no to everything, and it costs you nothing.',
    errors: (error) => {
      if (error.why === 'empty')
        return 'Write a few words about what you would like. One is enough, such as “horses”';
      if (error.why === 'too_long')
        return `Please make it a little shorter. You wrote ${error.length.toLocaleString('en-GB')} characters, and there is room for 5,000`;
      return 'We do not know that place. Write the postal code with four digits, such as 4760, or the name of a town';
    },
  },
  results: {
    title: 'This could be something for you',
    youWrote: 'You wrote',
    near: (place) => `Near ${place}`,
    edit: 'Change your wish',
    noticed: 'What we noticed',
    avoided: 'What we steer clear of',
    nothingUnderstood:
      'We did not quite catch what you mean. Here is a bit of everything. Try other words, or let us help you on your way.',
    nothingLeft: 'There is nothing more right now',
    nothingLeftHelp: 'Try putting your wish another way. Or call the centre and talk to a person.',
    more: 'Show more',
    answered: {
      yes: (title) =>
        `You said yes to hearing more about “${title}”. We do not tell the partner. The offer’s own page says who you can call`,
      later: (title) => `“${title}” is kept for later. You will find it under Your answers`,
      no: (title) => `You said no thanks to “${title}”. That is quite all right`,
    },
    why: 'Would you like to tell us why? It helps us get closer. You do not have to.',
    thanks: (reason) => `Thank you. We now take this into account: ${reason.toLowerCase()}`,
    undo: 'Undo',
    closed: 'That offer has closed, so your answer was not saved. Here is what else there is.',
    answersLink: 'Your answers',
  },
  answers: {
    title: 'Your answers',
    lead: 'Only you can see this page. No guide, no partner and nobody else can see what you said yes or no to.',
    emptyHeading: 'This is where your answers will be',
    empty: 'You have not answered anything yet, and you do not have to.',
    headings: { yes: 'Yes, tell me more', later: 'Maybe later', no: 'No thanks' },
    none: {
      yes: 'Nothing yet.',
      later: 'Nothing yet.',
      no: 'Nothing yet. You can always say no thanks, and it costs nothing.',
    },
    wishes: 'Your wishes',
    yourData: 'Everything we hold about you',
    yourDataLead:
      'We keep your wishes and answers so that you can come back. If you stay away for 30 days, we delete it all.',
    download: 'Download it all as a file',
    remove: 'Delete it all now',
    removeLead: 'Your wishes and answers are deleted at once. They cannot be brought back.',
    removed: 'Everything is deleted',
    removedLead: 'We hold nothing about you any more. You are welcome back whenever you like.',
  },
  answer: { yes: 'Yes, tell me more', later: 'Maybe later', no: 'No thanks' },
  question: (title) => `Your answer to “${title}”`,
  undoLabel: (title) => `Undo your answer to “${title}”`,
  reasons: {
    too_far: 'Too far away',
    too_many_hours: 'Too many hours',
    wrong_trade: 'Wrong trade',
    too_hard: 'Too hard on the body',
    not_now: 'Not right now',
    something_else: 'Something else',
  },
  because: {
    words: (quote, evidence) =>
      quote.toLowerCase() === evidence.toLowerCase()
        ? `Because you wrote “${quote}”, and that is what this is about.`
        : `Because you wrote “${quote}”, and here it says “${evidence}”.`,
    concept: (quote, concept) => `Because you wrote “${quote}”, and this is close to ${concept}.`,
    kind: (quote, kind) => `Because you wrote “${quote}”, and this is listed under ${kind}.`,
    condition: (quote, fact) => `You wrote “${quote}”, and here ${fact}.`,
    place: (quote) => `You wrote “${quote}”, and this is nearby.`,
    facts: {
      body: 'it is light on the body',
      pace: 'the pace is calm',
      hours: 'the hours fit',
      times: 'the time of day fits',
      social: 'the company fits',
      setting: 'the surroundings fit',
      home: 'you can be at home',
      experience: 'you need no experience',
      danish: 'you need little Danish',
      price: 'it is free',
      other: 'it fits',
    },
  },
};

export const words: Words<WishWords> = { da, en };
