import type { Wrong } from './forms.ts';
import { LONGEST_ABOUT, LONGEST_STEP, LONGEST_TITLE, MOST_PARTS, MOST_STEPS } from './plan.ts';
import type { PlanWords } from './words.types.ts';

const full = `Your plan has room for ${MOST_PARTS} parts, and it has them all. Take one away and there is room again.`;
const stepsFull = `A part has room for ${MOST_STEPS} steps, and it has them all. Take one away and there is room again.`;

function errors(wrong: Wrong): string {
  switch (wrong.field) {
    case 'title':
      if (wrong.why === 'full') return full;
      return wrong.why === 'empty'
        ? 'Give the part a name, such as Work'
        : `Make the name shorter. There is room for ${LONGEST_TITLE} characters`;
    case 'about':
      return `Make the text shorter. There is room for ${LONGEST_ABOUT} characters`;
    case 'text':
      if (wrong.why === 'full') return stepsFull;
      return wrong.why === 'empty'
        ? 'Write what the step is. A word or two will do'
        : `Make it shorter. There is room for ${LONGEST_STEP} characters`;
    case 'day':
      return 'Write the day like this: 1-3-2027. Or leave the field empty';
    case 'part':
      return 'Choose where in your plan it belongs';
  }
}

export const en: PlanWords = {
  title: 'Your plan',
  lead: 'It is yours. Nobody else sees it until you share a part of it yourself.',
  emptyHeading: 'Here is room for what you want',
  empty:
    'A plan has a few parts, with small steps in each. You choose which, and you can change it all. Nobody counts how far you get.',
  beginWith: 'You can begin with one of these. Or with something else altogether.',
  examples: { work: 'Work', health: 'Health', money: 'Money', everyday: 'Everyday life' },
  ownPart: 'Write your own',
  print: 'If you would like it on paper, print this page. Only what you have written is on it.',
  newPart: 'Make a new part',
  full,
  open: 'Open and change',
  openLabel: (title) => `Open and change: ${title}`,
  noSteps: 'There are no steps yet.',
  up: 'Move up',
  upLabel: (what) => `Move up: ${what}`,
  down: 'Move down',
  downLabel: (what) => `Move down: ${what}`,
  back: 'Your plan',
  save: 'Save',
  part: {
    title: (title) => `${title} in your plan`,
    steps: 'Steps',
    add: 'Write a step',
    addButton: 'Put it in the plan',
    stepsFull,
    edit: 'Change name and text',
    remove: 'Remove the part',
    removeLead: 'It is gone then, with its steps. If you have shared it, nobody can read it any more.',
    removeButton: 'Remove the part',
  },
  form: {
    newTitle: 'A new part',
    newLead: 'Call it whatever you like. You can always change it.',
    editTitle: (title) => `Change ${title}`,
    title: 'Name',
    titleHint: 'A word or two, such as Work, Health or My garden',
    about: 'What do you want, and what matters to you?',
    aboutHint: 'Write it as you would say it.',
    make: 'Make the part',
  },
  step: {
    title: (text) => `Change a step: ${text}`,
    heading: 'Change a step',
    text: 'A step',
    day: 'A day you have in mind',
    dayHint: 'For your own sake only. Nothing happens when the day has passed.',
    maybe: (day) => `Maybe ${day}`,
    done: 'It is done',
    doneLabel: (text) => `It is done: ${text}`,
    undone: 'Undo',
    undoneLabel: (text) => `Undo, it is not done: ${text}`,
    isDone: 'Done:',
    isUndone: 'Step:',
    edit: 'Change',
    editLabel: (text) => `Change: ${text}`,
    offer: 'See the offer',
    offerLabel: (title) => `See the offer: ${title}`,
    moveHeading: 'Move it',
    place: (at, of) => `It is number ${at} of ${of}.`,
    remove: 'Remove the step',
    removeLead: 'It is gone then, and that is fine.',
  },
  fromOffer: {
    title: 'Put it in your plan',
    about: 'The offer becomes a step in your plan. You have not said yes to anything, and nobody is told.',
    part: 'Where in your plan?',
    newPart: 'In a new part',
    partTitle: 'Name of the new part',
    partTitleHint: 'Only if you want to make a new part. A word or two, such as Work',
    text: 'The step',
    button: 'Put it in the plan',
  },
  team: {
    heading: 'Who can read this part?',
    onlyYou: 'Only you.',
    lead: 'If you would like somebody with you, you can invite them to this part. They read this part and not the rest. You can stop again whenever you like.',
    until: (day) => `Until the end of ${day}`,
    invite: 'Invite somebody',
    inviteMore: 'Invite one more',
    toRead: (title) => `to read ${title}`,
    canRead: 'Can be read by',
    untilDay: (day) => `until the end of ${day}.`,
    withYou: 'Would you like somebody with you?',
    withYouLead:
      'You can let somebody read a part of your plan, or more than one. You choose who and what, and you can stop whenever you like.',
  },
  errors,
  archive: {
    columns: {
      part: 'part',
      about: 'what you want',
      step: 'step',
      state: 'done',
      day: 'a day you had in mind',
      offer: 'offer',
    },
  },
};
