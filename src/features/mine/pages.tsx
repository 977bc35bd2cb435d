import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { Shell } from '../../shell.tsx';
import { Button, ButtonLink, Hero, LinkList, Notice, Panel, Section } from '../../ui/index.ts';
import { words } from './words.ts';

export type MineProps = {
  language: Language;
  isSignedIn: boolean;
  /** The role that is worn, in words; null is the citizen. */
  hat: string | null;
  /** How many rows of the asker's there are in each table. */
  held: ReadonlyMap<string, number>;
};

/** Everything that is the asker's own, and where it is. */
export function MinePage({ language, isSignedIn, hat, held }: MineProps) {
  const w = words[language];
  return (
    <Shell language={language} title={w.title} here={paths.mine({})} own>
      {hat && (
        <Notice>
          <p>
            {w.wearing(hat)} <a href={paths.shared({})}>{w.received}</a>
          </p>
        </Notice>
      )}
      <Hero title={w.title} lead={w.lead} drawing="door" />
      {!isSignedIn && <VisitorPanel language={language} />}
      <Want language={language} held={held} />
      <Others language={language} held={held} />
      <Here language={language} held={held} isSignedIn={isSignedIn} />
      {isSignedIn && (
        <form action={paths.signOut({})} method="post">
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

type PartProps = { language: Language; held: MineProps['held'] };

const countOf = (held: MineProps['held'], table: string): number => held.get(table) ?? 0;

function Want({ language, held }: PartProps) {
  const { links, notes, groups } = words[language];
  return (
    <Section heading={groups.want} id="want">
      <LinkList
        links={[
          {
            href: paths.answers({}),
            label: links.answers,
            note: notes.wishes(countOf(held, 'wish'), countOf(held, 'answer')),
          },
          { href: paths.cv({}), label: links.cv, note: notes.cv(countOf(held, 'cv') > 0) },
          {
            href: paths.wellbeing({}),
            label: links.wellbeing,
            note: notes.wellbeing(countOf(held, 'wellbeing')),
          },
        ]}
      />
    </Section>
  );
}

function Others({ language, held }: PartProps) {
  const { links, notes, groups } = words[language];
  return (
    <Section heading={groups.others} id="others">
      <LinkList
        links={[
          { href: paths.sharing({}), label: links.sharing, note: notes.sharing(countOf(held, 'share')) },
          { href: paths.access({}), label: links.access, note: notes.access(countOf(held, 'access_log')) },
          {
            href: paths.contact({}),
            label: links.contact,
            note: notes.contact(countOf(held, 'contact') > 0),
          },
          { href: paths.hats({}), label: links.hats, note: notes.hats(countOf(held, 'role_grant')) },
        ]}
      />
    </Section>
  );
}

function Here({ language, held, isSignedIn }: PartProps & { isSignedIn: boolean }) {
  const { links, notes, groups } = words[language];
  const signedIn = [
    { href: paths.devices({}), label: links.devices, note: notes.devices(countOf(held, 'session')) },
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
