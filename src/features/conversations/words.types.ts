import type { Form } from './conversation.ts';
import type { BookField, SlotsField, WrittenField } from './forms.ts';

type FieldWords = Record<WrittenField, string>;

/** What is said about conversations, in each language. */
export type ConversationWords = {
  forms: Record<Form, string>;
  /** As a sentence about what happens. */
  how: Record<Form, string>;
  with: (name: string, role: string) => string;
  facts: { when: string; how: string; where: string; with: string; code: string; link: string };
  atCentre: (centre: string) => string;
  byPhone: string;
  free: {
    title: string;
    lead: string;
    at: (centre: string) => string;
    later: (day: string) => string;
    more: (count: number) => string;
    filter: string;
    all: string;
    book: (when: string, name: string) => string;
    emptyHeading: string;
    empty: string;
    emptyForm: string;
    call: string;
    otherCentres: string;
    moving: string;
    keep: string;
    code: string;
    callMe: string;
  };
  fresh: {
    title: string;
    moveTitle: string;
    lead: string;
    /** Where nobody can be called. */
    leadNoCall: string;
    form: string;
    slot: string;
    labels: FieldWords;
    /** A number is needed only by whoever would like to be called. */
    hints: FieldWords & { phoneInCase: string };
    errors: Record<BookField, string>;
    consentHeading: string;
    consent: {
      who: (name: string, role: string) => string;
      until: (day: string) => string;
      seen: string;
      off: string;
    };
    book: string;
    move: string;
    back: string;
    taken: string;
    takenNone: string;
    gone: string;
    look: string;
    full: string;
  };
  mine: {
    title: string;
    lead: string;
    coming: string;
    past: string;
    calledOff: string;
    calledOffNote: (name: string) => string;
    emptyHeading: string;
    empty: string;
    find: string;
    cancelled: string;
    code: string;
  };
  one: {
    title: string;
    back: string;
    booked: string;
    moved: string;
    saved: string;
    codeHint: string;
    calledOffHeading: string;
    calledOff: (name: string) => string;
    over: string;
    again: string;
    calendar: string;
    move: string;
    cancel: string;
    cancelNote: string;
    wrote: string;
    wroteLead: (name: string) => string;
    sharing: string;
    save: string;
    remove: string;
    removeNote: string;
  };
  code: {
    title: string;
    lead: string;
    label: string;
    hint: string;
    look: string;
    wrong: string;
    found: string;
    notWritten: string;
    cancel: string;
    cancelled: string;
    again: string;
  };
  slots: {
    title: string;
    lead: string;
    heading: string;
    emptyHeading: string;
    empty: string;
    free: string;
    booked: (form: string) => string;
    read: string;
    readLabel: (when: string) => string;
    notShared: string;
    remove: string;
    removeLabel: (when: string) => string;
    callOff: string;
    callOffLabel: (when: string) => string;
    callOffNote: string;
    add: string;
    day: string;
    from: string;
    to: string;
    clockHint: string;
    minutes: string;
    minute: (n: number) => string;
    forms: string;
    place: string;
    placeHint: string;
    link: string;
    linkHint: string;
    weeks: string;
    week: (n: number) => string;
    save: string;
    errors: Record<SlotsField, string>;
    overlap: string;
    added: string;
    removed: string;
  };
  read: { about: string; name: string; phone: string; email: string; nothing: string };
  calendar: (name: string) => string;
  notice: { subject: string; text: (link: string) => string };
};
