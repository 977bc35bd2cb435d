import type { Words } from '../../platform/language.ts';
import type { RoleField } from './forms.ts';
import type { Role } from './role.ts';

type RoleWords = {
  roles: Record<Role, string>;
  at: (role: string, centre: string, partner: string | null) => string;
  hats: {
    title: string;
    lead: string;
    citizen: string;
    citizenNote: string;
    wear: string;
    beYourself: string;
    wearLabel: (role: string) => string;
    worn: string;
    since: (date: string) => string;
    ended: (date: string) => string;
    past: string;
    leave: string;
    leaveLabel: (role: string) => string;
    leaveReason: string;
    leaveNote: string;
    emptyHeading: string;
    empty: string;
    shared: string;
  };
  manage: {
    title: (centre: string) => string;
    lead: string;
    link: string;
    people: string;
    nobody: string;
    end: string;
    endLabel: (name: string, role: string) => string;
    endReason: (name: string) => string;
    reasonWas: (reason: string) => string;
    give: string;
    giveLead: string;
    fields: Record<RoleField, string>;
    hints: Record<'email' | 'shownName' | 'reason' | 'partner', string>;
    errors: Record<RoleField, string>;
    noReason: string;
    taken: string;
    none: string;
    send: string;
    given: string;
    log: string;
    logLead: string;
    moreLog: (count: number) => string;
    entry: (entry: { event: 'granted' | 'ended'; name: string; role: string; by: string | null }) => string;
    operator: string;
  };
};

const da: RoleWords = {
  roles: {
    guide: 'vejleder',
    mentor: 'mentor',
    partner: 'samarbejdspartner',
    board: 'medlem af bestyrelsen',
    management: 'medlem af den daglige ledelse',
  },
  at: (role, centre, partner) => [role, partner, centre].filter(Boolean).join(', '),
  hats: {
    title: 'Dine hatte',
    lead: 'Du kan være flere ting på én gang. Vælg, hvad du er lige nu. Den, der deler noget med dig, kan se, hvilken hat du har på.',
    citizen: 'Dig selv',
    citizenNote: 'Her ser du kun dit eget.',
    wear: 'Tag hatten på',
    beYourself: 'Vær dig selv',
    wearLabel: (role) => `Tag hatten på: ${role}`,
    worn: 'Den har du på',
    since: (date) => `Siden ${date}`,
    ended: (date) => `Indtil ${date}`,
    past: 'Før',
    leave: 'Aflever hatten',
    leaveLabel: (role) => `Aflever hatten: ${role}`,
    leaveReason: 'Har selv valgt at stoppe',
    leaveNote: 'Afleverer du en hat, er den væk. Så er det den daglige ledelse, der kan give dig en ny.',
    emptyHeading: 'Du er her som dig selv',
    empty: 'Har du en opgave i et center? Så kan den daglige ledelse give dig en hat.',
    shared: 'Se, hvad der er delt med dig',
  },
  manage: {
    title: (centre) => `Hvem er hvad i ${centre}`,
    lead: 'Her giver I hatte og tager dem igen. Alt bliver skrevet ned med navn, dag og grund.',
    link: 'Se, hvem der er hvad i centret',
    people: 'Lige nu',
    nobody: 'Her er ingen endnu.',
    end: 'Tag hatten tilbage',
    endLabel: (name, role) => `Tag hatten tilbage fra ${name} (${role})`,
    endReason: (name) => `Hvorfor holder ${name} op?`,
    reasonWas: (reason) => `Grund: ${reason}`,
    give: 'Giv en hat',
    giveLead:
      'Personen logger ind med en kode på mail. Hatten ligger klar, også hvis det er første gang. Den kan tages på med en adgangs\u00adnøgle eller MitID.',
    fields: {
      shownName: 'Navn, som andre ser det',
      email: 'Mail\u00adadresse',
      role: 'Hvilken hat?',
      partner: 'Hvis det er en partner: hvilken?',
      reason: 'Hvorfor?',
    },
    hints: {
      shownName: 'Fx fornavn og efternavn',
      email: 'Vi gemmer ikke adressen, kun et aftryk af den',
      partner: 'Vælg den, personen taler for',
      reason: 'Skriv det kort. Fx: Ansat som vejleder fra 1. marts',
    },
    errors: {
      shownName: 'Skriv et navn. Der er plads til 120 tegn',
      email: 'Skriv hele mail\u00adadressen, fx mette@example.dk',
      role: 'Vælg en hat',
      partner: 'Vælg, hvilken partner personen taler for',
      reason: 'Skriv kort hvorfor. Der er plads til 500 tegn',
    },
    noReason: 'Skriv kort, hvorfor personen holder op',
    taken: 'Den hat har personen allerede.',
    none: 'Ingen',
    send: 'Giv hatten',
    given: 'Nu er hatten givet.',
    log: 'Det er der sket',
    logLead: 'Det nyeste først. Ingen kan rette i listen.',
    moreLog: (count) => `Vis ${count} linjer mere`,
    entry: ({ event, name, role, by }) =>
      event === 'granted'
        ? `${name} blev ${role}${by ? `, givet af ${by}` : ''}`
        : `${name} er ikke længere ${role}${by ? `, sluttet af ${by}` : ''}`,
    operator: 'dem, der driver siden',
  },
};

const en: RoleWords = {
  roles: {
    guide: 'guide',
    mentor: 'mentor',
    partner: 'partner',
    board: 'board member',
    management: 'member of the daily management',
  },
  at: (role, centre, partner) => [role, partner, centre].filter(Boolean).join(', '),
  hats: {
    title: 'Your hats',
    lead: 'You can be several things at once. Choose what you are right now. Whoever shares something with you can see which hat you are wearing.',
    citizen: 'Yourself',
    citizenNote: 'You see only what is yours.',
    wear: 'Put the hat on',
    beYourself: 'Be yourself',
    wearLabel: (role) => `Put the hat on: ${role}`,
    worn: 'You are wearing this one',
    since: (date) => `Since ${date}`,
    ended: (date) => `Until ${date}`,
    past: 'Before',
    leave: 'Hand the hat in',
    leaveLabel: (role) => `Hand the hat in: ${role}`,
    leaveReason: 'Chose to stop',
    leaveNote: 'If you hand a hat in, it is gone. Then the daily management can give you a new one.',
    emptyHeading: 'You are here as yourself',
    empty: 'Do you have a task at a centre? Its daily management can give you a hat.',
    shared: 'See what is shared with you',
  },
  manage: {
    title: (centre) => `Who is what at ${centre}`,
    lead: 'Here you give hats and take them back. Everything is written down with name, day and reason.',
    link: 'See who is what at the centre',
    people: 'Right now',
    nobody: 'Nobody here yet.',
    end: 'Take the hat back',
    endLabel: (name, role) => `Take the hat back from ${name} (${role})`,
    endReason: (name) => `Why is ${name} stopping?`,
    reasonWas: (reason) => `Reason: ${reason}`,
    give: 'Give a hat',
    giveLead:
      'The person signs in with a code sent to their e-mail. The hat is waiting, even if it is their first time. It can be put on with a passkey or MitID.',
    fields: {
      shownName: 'Name, as others see it',
      email: 'E-mail address',
      role: 'Which hat?',
      partner: 'If a partner: which one?',
      reason: 'Why?',
    },
    hints: {
      shownName: 'For instance first name and surname',
      email: 'We do not keep the address, only a fingerprint of it',
      partner: 'Choose the one the person speaks for',
      reason: 'Keep it short. For instance: Employed as a guide from 1 March',
    },
    errors: {
      shownName: 'Write a name. There is room for 120 characters',
      email: 'Write an e-mail address, for instance mette@example.com',
      role: 'Choose a hat',
      partner: 'Choose which partner the person speaks for',
      reason: 'Say briefly why. There is room for 500 characters',
    },
    noReason: 'Say briefly why the person is stopping',
    taken: 'The person already has that hat.',
    none: 'None',
    send: 'Give the hat',
    given: 'The hat has been given.',
    log: 'What has happened',
    logLead: 'Newest first. Nobody can change the list.',
    moreLog: (count) => `Show ${count} more lines`,
    entry: ({ event, name, role, by }) =>
      event === 'granted'
        ? `${name} became ${role}${by ? `, given by ${by}` : ''}`
        : `${name} is no longer ${role}${by ? `, ended by ${by}` : ''}`,
    operator: 'those who run the site',
  },
};

export const words: Words<RoleWords> = { da, en };
