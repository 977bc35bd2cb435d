import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { OtherLanguage, Shell } from '../../shell.tsx';
import { Button, ButtonLink, Halves, Hero, LinkList, Notice, Panel, Section } from '../../ui/index.ts';
import type { CallbacksAtAGlance } from '../callbacks/index.ts';
import type { ConversationsAtAGlance } from '../conversations/index.ts';
import type { PlanAtAGlance } from '../plans/index.ts';
import type { SharingAtAGlance } from '../sharing/index.ts';
import type { WishesAtAGlance } from '../wishes/index.ts';
import { accessNote, callbacksNote, contactNote, conversationsNote, sharingNote, shorten } from './notes.ts';
import { words } from './words.ts';

export type MineProps = {
  language: Language;
  isSignedIn: boolean;
  /** The role that is worn, in words; null is the citizen. */
  hat: { name: string; meetsPeople: boolean } | null;
  /** How many rows of the asker's there are in each table. */
  held: ReadonlyMap<string, number>;
  wishes: WishesAtAGlance;
  plan: PlanAtAGlance;
  conversations: ConversationsAtAGlance;
  callbacks: CallbacksAtAGlance;
  sharing: SharingAtAGlance;
};

/** Everything that is the asker's own: the latest of it, and where the rest is. */
export function MinePage(props: MineProps) {
  const { language, isSignedIn, hat } = props;
  const w = words[language];
  return (
    <Shell language={language} title={w.title} here={paths.mine({})} own>
      {hat && (
        <Notice>
          <p>
            {w.wearing(hat.name)}{' '}
            {hat.meetsPeople ? (
              <a href={paths.day({})}>{w.day}</a>
            ) : (
              <a href={paths.shared({})}>{w.received}</a>
            )}
          </p>
        </Notice>
      )}
      <Hero title={w.title} lead={w.lead} drawing="door" />
      {!isSignedIn && <VisitorPanel language={language} />}
      <Halves>
        <Want {...props} />
        <Talks {...props} />
        <Self {...props} />
        <Others {...props} />
        <Here {...props} />
        <Speech language={language} />
      </Halves>
      {isSignedIn && (
        <form class="section" action={paths.signOut({})} method="post">
          <Button weight="secondary">{w.signOut}</Button>
        </form>
      )}
    </Shell>
  );
}

function VisitorPanel({ language }: { language: Language }) {
  const w = words[language].visitor;
  return (
    <Panel>
      <h2>{w.heading}</h2>
      <p>{w.text}</p>
      <ButtonLink href={paths.signIn({}, { back: paths.mine({}) })}>{w.signIn}</ButtonLink>
    </Panel>
  );
}

const countOf = ({ held }: MineProps, table: string): number => held.get(table) ?? 0;

function Want(props: MineProps) {
  const { language, wishes, plan } = props;
  const { links, notes, groups } = words[language];
  const latest = wishes.latest.map(({ id, text, near }) => ({
    href: paths.wish({ id }),
    label: `“${shorten(text)}”`,
    note: near && notes.near(near),
  }));
  const first = { href: paths.home({}), label: links.firstWish, note: notes.firstWish };
  return (
    <Section heading={groups.want} id="want">
      <LinkList
        links={[
          ...(latest.length > 0 ? latest : [first]),
          {
            href: paths.plan({}),
            label: links.plan,
            note: notes.plan(plan.parts, plan.next && shorten(plan.next)),
          },
          { href: `${paths.answers({})}#yes`, label: links.kept, note: notes.kept(wishes.tally) },
          {
            href: paths.answers({}),
            label: links.wishes,
            note: notes.wishes(countOf(props, 'wish'), countOf(props, 'answer')),
          },
        ]}
      />
    </Section>
  );
}

/** Whom one talks with, has asked to be contacted by, and is in touch with. */
function Talks({ language, conversations, callbacks }: MineProps) {
  const { links, notes, groups } = words[language];
  const hasTalks = conversations.coming + conversations.calledOff > 0;
  return (
    <Section heading={groups.talks} id="talks">
      <LinkList
        links={[
          hasTalks
            ? {
                href: paths.mineConversations({}),
                label: links.conversations,
                note: conversationsNote(conversations, language),
              }
            : { href: paths.conversations({}), label: links.talk, note: notes.talk },
          callbacks.latest
            ? {
                href: paths.mineCallbacks({}),
                label: links.callbacks,
                note: callbacksNote(callbacks, language),
              }
            : { href: paths.callbacks({}), label: links.callMe, note: notes.callMe },
          { href: paths.contacts({}), label: links.contacts, note: notes.contacts },
        ]}
      />
    </Section>
  );
}

function Self(props: MineProps) {
  const { language } = props;
  const { links, notes, groups } = words[language];
  return (
    <Section heading={groups.self} id="self">
      <LinkList
        links={[
          { href: paths.cv({}), label: links.cv, note: notes.cv(countOf(props, 'cv') > 0) },
          {
            href: paths.wellbeing({}),
            label: links.wellbeing,
            note: notes.wellbeing(countOf(props, 'wellbeing')),
          },
          { href: paths.contact({}), label: links.contact, note: contactNote(props.sharing, language) },
        ]}
      />
    </Section>
  );
}

function Others(props: MineProps) {
  const { language, sharing } = props;
  const { links, notes, groups } = words[language];
  return (
    <Section heading={groups.others} id="others">
      <LinkList
        links={[
          { href: paths.sharing({}), label: links.sharing, note: sharingNote(sharing, language) },
          { href: paths.access({}), label: links.access, note: accessNote(sharing, language) },
          { href: paths.hats({}), label: links.hats, note: notes.hats(countOf(props, 'role_grant')) },
        ]}
      />
    </Section>
  );
}

function Here(props: MineProps) {
  const { language, isSignedIn } = props;
  const { links, notes, groups } = words[language];
  const signedIn = [
    { href: paths.devices({}), label: links.devices, note: notes.devices(countOf(props, 'session')) },
    { href: paths.minePasskeys({}), label: links.passkeys, note: notes.passkeys },
  ];
  return (
    <Section heading={groups.here} id="here">
      <LinkList
        links={[
          ...(isSignedIn ? signedIn : []),
          { href: paths.mineArchive({}), label: links.archive, note: notes.archive },
          { href: paths.mineDelete({}), label: links.remove, note: notes.remove },
        ]}
      />
    </Section>
  );
}

/** Which language is read, and the other. */
function Speech({ language }: { language: Language }) {
  const w = words[language].language;
  return (
    <Section heading={w.heading} id="language">
      <p>{w.text}</p>
      <OtherLanguage language={language} back={paths.mine({})} />
    </Section>
  );
}
