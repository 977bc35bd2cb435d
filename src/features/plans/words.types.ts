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
  /** How many steps are done, where some are. */
  doneOf: (done: number, all: number) => string;
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
    thoughtOf: (day: string) => string;
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
    inviteLabel: (title: string) => string;
    canRead: (who: string) => string;
  };
  errors: (wrong: Wrong) => string;
  archive: {
    columns: { part: string; about: string; step: string; state: string; day: string; offer: string };
  };
};
