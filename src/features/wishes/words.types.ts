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
  talk: string;
  talkLead: string;
  or: string;
  callMe: string;
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
  /** From an answer to one's own plan. */
  toPlan: string;
  toPlanLabel: (title: string) => string;
  wishes: string;
  yourData: string;
  yourDataLead: Record<'visitor' | 'signedIn', string>;
  signIn: string;
  devices: string;
  takeAlong: string;
  sharing: string;
  remove: string;
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

/** What people read about wishes and answers, the same in both languages. */
export type WishWords = {
  home: Home;
  results: Results;
  answers: Answers;
  answer: Record<AnswerValue, string>;
  /** Before the title of an offer. */
  question: string;
  undoLabel: (title: string) => string;
  reasons: Record<AnswerReason, string>;
  because: Because;
  /** What whoever it is shared with reads. */
  shared: {
    wrote: string;
    near: (place: string) => string;
    said: (day: string) => string;
    offerGone: string;
  };
};
