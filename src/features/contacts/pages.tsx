import { paths } from '../../paths.ts';
import { momentInWords } from '../../platform/date-words.ts';
import type { Language } from '../../platform/language.ts';
import { BackToMine, Shell } from '../../shell.tsx';
import {
  ButtonLink,
  Buttons,
  Contacts as ContactFacts,
  EmptyState,
  Folded,
  Hero,
  LinkList,
  Panel,
  Section,
} from '../../ui/index.ts';
import { type Centre, Reach } from '../centres/index.ts';
import { whenInWords } from '../conversations/index.ts';
import { lastDay, receiverInWords, thingInWords } from '../sharing/index.ts';
import type { PartnerOfMine, Somebody } from './contact-list.ts';
import type { Contacts } from './contacts.sql.ts';
import { words } from './words.ts';

/** A list that may be long starts short. */
const FEW = 6;

/** The people and places one is in touch with, and how to get hold of them. */
export function ContactsPage({ language, people, partners, centres }: Contacts & { language: Language }) {
  const w = words[language];
  const isEmpty = people.length + partners.length + centres.length === 0;
  return (
    <Shell language={language} title={w.title} here={paths.contacts({})} own>
      <BackToMine language={language} />
      <Hero title={w.title} lead={w.lead} drawing="hands" />
      {isEmpty && <Empty language={language} />}
      {people.length > 0 && <People language={language} people={people} />}
      {centres.length > 0 && (
        <Section heading={w.centres} id="centres">
          <ul class="sheets">
            {centres.map((centre) => (
              <li>
                <CentrePanel language={language} centre={centre} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {partners.length > 0 && (
        <Section heading={w.partners} id="partners">
          <p>{w.partnersLead}</p>
          <Partners language={language} partners={partners.slice(0, FEW)} />
          {partners.length > FEW && (
            <Folded summary={w.morePartners(partners.length - FEW)}>
              <Partners language={language} partners={partners.slice(FEW)} />
            </Folded>
          )}
        </Section>
      )}
    </Shell>
  );
}

function Empty({ language }: { language: Language }) {
  const w = words[language];
  return (
    <EmptyState heading={w.emptyHeading}>
      <p>{w.empty}</p>
      <Buttons>
        <ButtonLink href={paths.home({})}>{w.wish}</ButtonLink>
        <ButtonLink href={paths.conversations({})}>{w.book}</ButtonLink>
        <ButtonLink href={paths.callbacks({})}>{w.ask}</ButtonLink>
      </Buttons>
    </EmptyState>
  );
}

function People({ language, people }: { language: Language; people: Somebody[] }) {
  const w = words[language];
  return (
    <Section heading={w.people} id="people">
      <p>{w.peopleLead}</p>
      <ul class="sheets">
        {people.map((one) => (
          <li>
            <Panel>
              <h3>{receiverInWords(one.who, language)}</h3>
              <ul>
                {linesOf(one, language).map((line) => (
                  <li>{line}</li>
                ))}
              </ul>
            </Panel>
          </li>
        ))}
      </ul>
      <LinkList
        links={[
          { href: paths.sharing({}), label: w.change },
          { href: paths.mineConversations({}), label: w.conversations },
          { href: paths.mineCallbacks({}), label: w.callbacks },
        ]}
      />
    </Section>
  );
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** What they took, and each thing they may read, the kind alone: which one stands on the page of shares. */
function linesOf({ reads, tookAt, talkedAt, talks }: Somebody, language: Language): string[] {
  const w = words[language];
  const read = reads.map(({ thing, until }) => {
    if (thing === 'conversation') return w.readsTalk(lastDay(until, language));
    const kind = thingInWords({ thing, id: '' }, NO_NAMES, language);
    return w.reads(kind.charAt(0).toLowerCase() + kind.slice(1), lastDay(until, language));
  });
  return [
    ...talks.map((talk) => w.talk(whenInWords(talk, language))),
    ...(tookAt ? [w.took(momentInWords(tookAt, language))] : []),
    ...(talkedAt ? [w.talked(momentInWords(talkedAt, language))] : []),
    ...new Set(read),
  ];
}

const CentrePanel = ({ language, centre }: { language: Language; centre: Centre }) => (
  <Panel>
    <h3>
      <a href={paths.centre({ slug: centre.slug })}>{centre.name}</a>
    </h3>
    <Reach language={language} centre={centre} />
  </Panel>
);

const Partners = ({ language, partners }: { language: Language; partners: PartnerOfMine[] }) => (
  <ul class="sheets">
    {partners.map(({ slug, name, phone, email, website }) => (
      <li>
        <Panel>
          <h3>
            <a href={paths.partner({ slug })}>{name}</a>
          </h3>
          <ContactFacts {...{ phone, email, website }} words={words[language]} />
        </Panel>
      </li>
    ))}
  </ul>
);
