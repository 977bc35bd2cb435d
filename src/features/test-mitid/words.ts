import type { Words } from '../../platform/language.ts';
import type { TestPerson } from './people.ts';

type TestMitidWords = {
  title: string;
  lead: string;
  madeUp: string;
  choose: Record<'citizens' | 'others', string>;
  roles: Record<TestPerson['role'], string>;
  pick: string;
  cancel: string;
  over: string;
  overLead: string;
};

/** What people read at Test-MitID. */
export const words: Words<TestMitidWords> = {
  da: {
    title: 'Test-MitID',
    lead: 'Det her er ikke det rigtige MitID. Vælg, hvem du vil være. Du får ikke brug for nogen kode.',
    madeUp: 'Alle her er fundet på. Ingen af dem findes.',
    choose: { citizens: 'Borgere', others: 'Folk fra huset' },
    roles: {
      citizen: 'Borger',
      guide: 'Vejleder',
      mentor: 'Mentor',
      partner: 'Fra en partner',
      management: 'Daglig ledelse',
      board: 'I bestyrelsen',
    },
    pick: 'Vælg',
    cancel: 'Gå tilbage uden at logge ind',
    over: 'Turen er forbi',
    overLead: 'Gå tilbage til Virkelyst, og begynd igen der.',
  },
  en: {
    title: 'Test-MitID',
    lead: 'This is not the real MitID. Choose who you want to be. You need no code.',
    madeUp: 'Everybody here is made up. None of them exists.',
    choose: { citizens: 'Citizens', others: 'People from the centre' },
    roles: {
      citizen: 'Citizen',
      guide: 'Guide',
      mentor: 'Mentor',
      partner: 'From a partner',
      management: 'Daily management',
      board: 'On the board',
    },
    pick: 'Choose',
    cancel: 'Go back without signing in',
    over: 'The trip is over',
    overLead: 'Go back to Virkelyst and start again there.',
  },
};
