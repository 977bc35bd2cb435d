import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import type { Mail } from '../../platform/mail.ts';
import type { SignInMethod } from '../../platform/schema.ts';
import type { MyWay } from '../../platform/ways.sql.ts';
import { Shell } from '../../shell.tsx';
import { BackLink, ButtonLink, Hero, Panel, Section } from '../../ui/index.ts';
import { EmailWay } from '../email-codes/index.ts';
import { PasskeyWay } from '../passkeys/index.ts';
import type { MitidKind } from './mitid-kind.ts';
import { MitidForm } from './pages.tsx';
import { words } from './words.ts';
import type { Why } from './words.types.ts';

type AgainPageProps = {
  language: Language;
  why: Why;
  ways: MyWay[];
  mitid: MitidKind;
  mail: Mail;
  /** Where they were, and come back to. */
  back: string;
};

/** Signing in again, by one of one's own ways: lately enough, or surely enough, for what one was about to do. */
export function AgainPage(props: AgainPageProps) {
  const { language, why, ways, back } = props;
  const w = words[language].again;
  const isStrongNeeded = why !== 'stale';
  const has = (method: SignInMethod) => ways.some((way) => way.method === method);
  const isStrongThere = has('mitid') || has('passkey');
  return (
    <Shell language={language} title={w.title[why]} here={paths.signInAgain({}, { why, back })} own>
      <Hero title={w.title[why]} lead={w.lead[why]} drawing="door" />
      {isStrongNeeded && !isStrongThere ? (
        <AddFirst {...props} />
      ) : (
        <Own {...props} isCodeEnough={!isStrongNeeded} />
      )}
      {isStrongNeeded && isStrongThere && (
        <Section heading={w.lost} id="lost">
          <p>{w.lostText}</p>
          {why === 'weak' && (
            <p>
              <a href={paths.hats({})}>{w.hats}</a>
            </p>
          )}
        </Section>
      )}
      <div class="section">
        <BackLink href={why === 'stale' || why === 'weak' ? paths.mine({}) : back}>{w.without}</BackLink>
      </div>
    </Shell>
  );
}

/** The ways that the person has. */
function Own({
  language,
  ways,
  mitid,
  mail,
  back,
  isCodeEnough,
}: AgainPageProps & { isCodeEnough: boolean }) {
  const has = (method: SignInMethod) => ways.some((way) => way.method === method);
  const address = ways.find(({ method, name }) => method === 'email' && name)?.name;
  return (
    <>
      {has('mitid') && (
        <Section heading={words[language].signIn.mitid} id="mitid">
          <Panel>
            <MitidForm {...{ language, mitid, back }} />
          </Panel>
        </Section>
      )}
      {has('passkey') && <PasskeyWay {...{ language, back }} />}
      {isCodeEnough && has('email') && <EmailWay {...{ language, mail, back }} typed={address ?? ''} />}
    </>
  );
}

/** How to get a way that is sure enough. */
function AddFirst({ language, mitid, back }: AgainPageProps) {
  const w = words[language].again;
  return (
    <>
      <Section heading={w.makeKey} id="key">
        <Panel>
          <p>{w.makeKeyText}</p>
          <ButtonLink weight="primary" href={paths.minePasskeys({}, { back })}>
            {w.makeKeyButton}
          </ButtonLink>
        </Panel>
      </Section>
      {mitid && (
        <Section heading={w.addMitid} id="mitid">
          <Panel>
            <MitidForm {...{ language, mitid, back }} adds />
          </Panel>
        </Section>
      )}
    </>
  );
}
