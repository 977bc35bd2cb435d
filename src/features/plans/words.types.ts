import type { Wrong } from './forms.ts';
import type { Example } from './plan.ts';

export type PlanWords = {
  title: string;
  lead: string;
  emptyHeading: string;
  empty: string;
  beginWith: string;
  examples: Record<Example, string>;
  ownPart: string;
  print: string;
  newPart: string;
  full: string;
  open: string;
  openLabel: (title: string) => string;
  noSteps: string;
  up: string;
  upLabel: (what: string) => string;
  down: string;
  downLabel: (what: string) => string;
  back: string;
  save: string;
  part: {
    /** Of the page, in the browser's tab. */
    title: (title: string) => string;
    steps: string;
    add: string;
    addButton: string;
    stepsFull: string;
    edit: string;
    remove: string;
    removeLead: string;
    removeButton: string;
  };
  form: {
    newTitle: string;
    newLead: string;
    editTitle: (title: string) => string;
    title: string;
    titleHint: string;
    about: string;
    aboutHint: string;
    make: string;
  };
  step: {
    title: (text: string) => string;
    heading: string;
    text: string;
    day: string;
    dayHint: string;
    /** The day, beside the step. */
    maybe: (day: string) => string;
    done: string;
    doneLabel: (text: string) => string;
    undone: string;
    undoneLabel: (text: string) => string;
    isDone: string;
    isUndone: string;
    edit: string;
    editLabel: (text: string) => string;
    offer: string;
    offerLabel: (title: string) => string;
    moveHeading: string;
    place: (at: number, of: number) => string;
    remove: string;
    removeLead: string;
  };
  fromOffer: {
    title: string;
    about: string;
    part: string;
    newPart: string;
    partTitle: string;
    partTitleHint: string;
    text: string;
    button: string;
  };
  team: {
    heading: string;
    onlyYou: string;
    lead: string;
    until: (day: string) => string;
    invite: string;
    inviteMore: string;
    /** Heard after the words on the button. */
    toRead: (title: string) => string;
    /** Before who it is. */
    canRead: string;
    /** After who it is. */
    untilDay: (day: string) => string;
    withYou: string;
    withYouLead: string;
  };
  errors: (wrong: Wrong) => string;
  archive: {
    columns: { part: string; about: string; step: string; state: string; day: string; offer: string };
  };
};
