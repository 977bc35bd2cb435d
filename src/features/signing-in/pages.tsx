import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import type { Mail } from '../../platform/mail.ts';
import { Shell } from '../../shell.tsx';
import { Button, ButtonLink, Hero, Hidden, LinkList, Notice, Panel, Prose, Section } from '../../ui/index.ts';
import { EmailWay } from '../email-codes/index.ts';
import { PasskeyWay } from '../passkeys/index.ts';
import type { MitidKind } from './mitid-kind.ts';
import { words } from './words.ts';
import type { Told } from './words.types.ts';

type SignInPageProps = {
  language: Language;
  mitid: MitidKind;
  mail: Mail;
  back: string | null;
  told: Told | null;
};

/** Signing in: never needed, and what it gives. */
export function SignInPage({ language, mitid, mail, back, told }: SignInPageProps) {
  const w = words[language].signIn;
  return (
    <Shell language={language} title={w.title} here={paths.signIn({}, back ? { back } : {})}>
      {told && (
        <Notice heading={w.told[told].heading} live>
          <p>{w.told[told].text}</p>
        </Notice>
      )}
      <Hero title={w.title} lead={w.lead} drawing="door" />
      <Section heading={w.mitid} id="mitid">
        <Panel>
          <MitidForm {...{ language, mitid, back }} />
        </Panel>
      </Section>
      <EmailWay {...{ language, mail, back }} />
      <PasskeyWay {...{ language, back }} />
      <Section heading={w.gives} id="gives">
        <Prose>
          <ul>
            {w.given.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </Prose>
      </Section>
      <Section heading={w.never} id="never">
        <Prose>
          <p>{w.neverText}</p>
        </Prose>
      </Section>
      <Section heading={w.without} id="without">
        <LinkList
          links={[
            { href: paths.answers({}), label: w.answers },
            { href: paths.charter({}), label: w.charter },
          ]}
        />
      </Section>
    </Shell>
  );
}

type MitidFormProps = Pick<SignInPageProps, 'language' | 'mitid' | 'back'> & {
  /** As one more way for whoever is signed in. */
  adds?: boolean;
};

/** The button that leads to MitID. */
export function MitidForm({ language, mitid, back, adds = false }: MitidFormProps) {
  const w = words[language].signIn;
  if (!mitid) return <p>{w.noMitid}</p>;
  if (mitid === 'elsewhere') return <p>{w.testElsewhere}</p>;
  return (
    <form action={paths.signInMitid({})} method="post">
      <Hidden fields={{ back, adds: adds ? 'yes' : null }} />
      <p>{w.mitidText}</p>
      {mitid === 'test' && <p>{w.test}</p>}
      <Button>{adds ? words[language].devices.addMitid : w.mitidButton}</Button>
    </form>
  );
}

/** Between us and MitID: the browser goes on by itself, and there is a link where it does not. */
export function OnTheWayPage({ language, to }: { language: Language; to: string }) {
  const w = words[language].signIn;
  return (
    <Shell language={language} title={w.onTheWay} here={paths.signIn({})} own>
      <Hero title={w.onTheWay} lead={w.onTheWayLead} drawing="path" />
      <p>
        <ButtonLink weight="primary" href={to}>
          {w.onwards}
        </ButtonLink>
      </p>
    </Shell>
  );
}
