import type { WishWords } from './words.types.ts';

export const da: WishWords = {
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
    talk: 'Vil du hellere tale med et menneske?',
    talkLead: 'Vælg en tid',
    or: 'eller',
    callMe: 'bliv ringet op',
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
    lead: 'Kun du kan se denne side. Ingen vejleder, partner eller andre kan se, hvad du har svaret. Du kan selv dele et ja. Et nej kan aldrig deles.',
    emptyHeading: 'Her kommer dine svar til at stå',
    empty: 'Du har ikke svaret på noget endnu, og det behøver du heller ikke.',
    headings: { yes: 'Ja, fortæl mere', later: 'Måske senere', no: 'Nej tak' },
    toPlan: 'Sæt det på min plan',
    toPlanLabel: (title) => `Sæt det på min plan: ${title}`,
    none: {
      yes: 'Ikke noget endnu.',
      later: 'Ikke noget endnu.',
      no: 'Ikke noget endnu. Du kan altid sige nej tak, og det koster ingenting.',
    },
    wishes: 'Dine ønsker',
    yourData: 'Alt det, vi har om dig',
    yourDataLead: {
      visitor:
        'Vi gemmer dine ønsker og dine svar, så du kan vende tilbage. Går der 30 dage, uden at du kommer igen, sletter vi det hele. Har du booket en tid, venter vi, til den er forbi.',
      signedIn: 'Vi gemmer dine ønsker og dine svar, til du selv sletter dem.',
    },
    signIn: 'Vil du have det med på alle dine enheder? Du kan logge ind',
    devices: 'Dine enheder, og hvordan du logger ud',
    takeAlong: 'Tag det hele med dig',
    remove: 'Slet det hele',
    sharing: 'Se, hvad du deler, og hvem der har set noget',
  },
  answer: { yes: 'Ja, fortæl mere', later: 'Måske senere', no: 'Nej tak' },
  question: 'Dit svar på',
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
  shared: {
    wrote: 'Borgeren skrev',
    near: (place) => `Tæt på ${place}`,
    said: (day) => `Borgeren sagde ja ${day}.`,
    offerGone: 'Tilbuddet er her ikke mere.',
  },
};
