import type { Language } from '../../platform/language.ts';
import { Button, Hero, Notice, PlainPage, Section } from '../../ui/index.ts';
import { type TestPerson, testPeople } from './people.ts';
import { words } from './words.ts';

function People({ language, people }: { language: Language; people: TestPerson[] }) {
  return (
    <ul class="answered">
      {people.map(({ sub, name, role }) => (
        <li class="answered-offer">
          <p class="answered-what">
            <strong>{name}</strong>
            <span class="link-note">{words[language].roles[role]}</span>
          </p>
          <Button weight="secondary" name="person" value={sub} label={`${words[language].pick} ${name}`}>
            {words[language].pick}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Whom would you like to be? */
export function ChoosePage({ language, action }: { language: Language; action: string }) {
  const w = words[language];
  return (
    <PlainPage language={language} title={w.title}>
      <Hero title={w.title} lead={w.lead} drawing="door" />
      <Notice>
        <p>{w.madeUp}</p>
      </Notice>
      <form action={action} method="post">
        <Section heading={w.choose.citizens} id="citizens">
          <People language={language} people={testPeople.filter(({ role }) => role === 'citizen')} />
        </Section>
        <Section heading={w.choose.others} id="others">
          <People language={language} people={testPeople.filter(({ role }) => role !== 'citizen')} />
        </Section>
        <p>
          <Button weight="quiet" name="person" value="">
            {w.cancel}
          </Button>
        </p>
      </form>
    </PlainPage>
  );
}

/** What was begun is no longer known. */
export function OverPage({ language }: { language: Language }) {
  const w = words[language];
  return (
    <PlainPage language={language} title={w.over}>
      <Hero title={w.over} lead={w.overLead} drawing="door" />
    </PlainPage>
  );
}
