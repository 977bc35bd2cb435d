import type { Wrong } from './forms.ts';
import { LONGEST_ABOUT, LONGEST_STEP, LONGEST_TITLE, MOST_PARTS, MOST_STEPS } from './plan.ts';
import type { PlanWords } from './words.types.ts';

const full = `Der er plads til ${MOST_PARTS} dele i din plan, og dem har du. Fjern en, så er der plads igen.`;
const stepsFull = `Der er plads til ${MOST_STEPS} skridt i en del, og dem har du. Fjern et, så er der plads igen.`;

function errors(wrong: Wrong): string {
  switch (wrong.field) {
    case 'title':
      if (wrong.why === 'full') return full;
      return wrong.why === 'empty'
        ? 'Giv delen et navn, fx Arbejde'
        : `Gør navnet kortere. Der er plads til ${LONGEST_TITLE} tegn`;
    case 'about':
      return `Gør teksten kortere. Der er plads til ${LONGEST_ABOUT} tegn`;
    case 'text':
      if (wrong.why === 'full') return stepsFull;
      return wrong.why === 'empty'
        ? 'Skriv, hvad skridtet er. Et par ord er nok'
        : `Gør det kortere. Der er plads til ${LONGEST_STEP} tegn`;
    case 'day':
      return 'Skriv dagen sådan her: 1-3-2027. Eller lad feltet stå tomt';
    case 'part':
      return 'Vælg, hvor i din plan det hører til';
  }
}

export const da: PlanWords = {
  title: 'Din plan',
  lead: 'Den er din. Ingen andre ser den, før du selv deler en del af den.',
  emptyHeading: 'Her er plads til det, du gerne vil',
  empty:
    'En plan har nogle dele, og i hver del er der små skridt. Du vælger selv hvilke, og du kan lave det hele om. Ingen tæller, hvad du når.',
  beginWith: 'Du kan begynde med en af de her. Eller med noget helt andet.',
  examples: { work: 'Arbejde', health: 'Helbred', money: 'Økonomi', everyday: 'Hverdagen' },
  ownPart: 'Skriv din egen',
  print: 'Vil du have den på papir, kan du printe siden. På papiret står kun det, du har skrevet.',
  newPart: 'Lav en ny del',
  full,
  open: 'Åbn og ret',
  openLabel: (title) => `Åbn og ret: ${title}`,
  noSteps: 'Der er ingen skridt endnu.',
  up: 'Flyt op',
  upLabel: (what) => `Flyt op: ${what}`,
  down: 'Flyt ned',
  downLabel: (what) => `Flyt ned: ${what}`,
  back: 'Din plan',
  save: 'Gem',
  part: {
    title: (title) => `${title} i din plan`,
    steps: 'Skridt',
    add: 'Skriv et skridt',
    addButton: 'Sæt det på planen',
    stepsFull,
    edit: 'Ret navn og tekst',
    remove: 'Fjern delen',
    removeLead: 'Så er den og dens skridt væk. Har du delt den, kan ingen læse den mere.',
    removeButton: 'Fjern delen',
  },
  form: {
    newTitle: 'En ny del',
    newLead: 'Kald den, hvad du vil. Du kan altid rette den.',
    editTitle: (title) => `Ret ${title}`,
    title: 'Navn',
    titleHint: 'Et ord eller to, fx Arbejde, Helbred eller Min have',
    about: 'Hvad vil du gerne, og hvad er vigtigt for dig?',
    aboutHint: 'Skriv det, som du ville sige det.',
    make: 'Lav delen',
  },
  step: {
    title: (text) => `Ret et skridt: ${text}`,
    heading: 'Ret et skridt',
    text: 'Et skridt',
    day: 'En dag, du tænker på',
    dayHint: 'Kun for din egen skyld. Der sker ikke noget, når dagen er gået.',
    maybe: (day) => `Måske den ${day}`,
    done: 'Det er gjort',
    doneLabel: (text) => `Det er gjort: ${text}`,
    undone: 'Fortryd',
    undoneLabel: (text) => `Fortryd, at det er gjort: ${text}`,
    isDone: 'Gjort:',
    isUndone: 'Skridt:',
    edit: 'Ret',
    editLabel: (text) => `Ret: ${text}`,
    offer: 'Se tilbuddet',
    offerLabel: (title) => `Se tilbuddet: ${title}`,
    moveHeading: 'Flyt det',
    place: (at, of) => `Det er nummer ${at} af ${of}.`,
    remove: 'Fjern skridtet',
    removeLead: 'Så er det væk, og det gør ikke noget.',
  },
  fromOffer: {
    title: 'Sæt det på din plan',
    about: 'Tilbuddet bliver et skridt i din plan. Du har ikke sagt ja til noget, og ingen får det at vide.',
    part: 'Hvor i din plan?',
    newPart: 'I en ny del',
    partTitle: 'Navn på den nye del',
    partTitleHint: 'Kun hvis du vil lave en ny del. Et ord eller to, fx Arbejde',
    text: 'Skridtet',
    button: 'Sæt det på planen',
  },
  team: {
    heading: 'Hvem kan læse den her del?',
    onlyYou: 'Kun dig.',
    lead: 'Vil du have nogen med, kan du invitere dem til den her del. De læser den del og ikke resten. Du kan stoppe igen når som helst.',
    until: (day) => `Til og med ${day}`,
    invite: 'Invitér nogen',
    inviteMore: 'Invitér en til',
    toRead: (title) => `til at læse ${title}`,
    canRead: 'Kan læses af',
    untilDay: (day) => `til og med ${day}.`,
    withYou: 'Vil du have nogen med?',
    withYouLead:
      'Du kan lade nogen læse en del af din plan, eller flere. Du vælger selv hvem og hvad, og du kan stoppe når som helst.',
  },
  errors,
  archive: {
    columns: {
      part: 'del',
      about: 'det, du gerne vil',
      step: 'skridt',
      state: 'gjort',
      day: 'en dag, du tænkte på',
      offer: 'tilbud',
    },
  },
};
