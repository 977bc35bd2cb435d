import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import type { MyWay } from '../../platform/ways.sql.ts';
import { BackToMine, Shell } from '../../shell.tsx';
import {
  BackLink,
  Button,
  ButtonLink,
  ErrorSummary,
  Hero,
  Hidden,
  Notice,
  Panel,
  PasskeyIsland,
  Section,
  TextField,
} from '../../ui/index.ts';
import { type Told, words } from './words.ts';

type UseProps = { language: Language; missing?: string; isSection: boolean; back: string | null };

/** The button that asks the browser for a passkey. What needs a script is shown when it has come. */
function Use({ language, missing, isSection, back }: UseProps) {
  const w = words[language].way;
  const form = (
    <>
      <p>{w.lead}</p>
      <form action={paths.signInPasskey({})} method="post">
        <Hidden fields={{ response: '', back }} />
        <Button weight={isSection ? 'secondary' : 'primary'}>{w.use}</Button>
      </form>
      <p data-part="failed" role="status" hidden>
        {w.failed}
      </p>
    </>
  );
  return (
    <PasskeyIsland does="use" begin={paths.signInPasskeyOptions({})}>
      {missing && <p data-part="missing">{missing}</p>}
      <div data-part="ready" hidden>
        {isSection ? (
          <Section heading={w.heading} id="by-passkey">
            <Panel>{form}</Panel>
          </Section>
        ) : (
          form
        )}
      </div>
    </PasskeyIsland>
  );
}

/** The way with a passkey, for the page where one signs in. Not shown where the browser cannot. */
export const PasskeyWay = ({ language, back }: { language: Language; back: string | null }) => (
  <Use language={language} back={back} isSection />
);

type SignInPageProps = { language: Language; hasMail: boolean; back: string | null; isWrong?: boolean };

/** Signing in with a passkey, on a page of its own: where an answer that did not hold comes back to. */
export function PasskeySignInPage({ language, hasMail, back, isWrong = false }: SignInPageProps) {
  const w = words[language].signIn;
  const errors = isWrong ? [{ field: 'main-content', message: w.wrong }] : [];
  return (
    <Shell language={language} title={w.title} here={paths.signInPasskey({})} own hasErrors={isWrong}>
      <BackLink href={paths.signIn({})}>{w.back}</BackLink>
      <ErrorSummary language={language} errors={errors} />
      <Hero title={w.title} lead={w.lead} drawing="door" />
      <Use language={language} missing={w.missing} back={back} isSection={false} />
      {hasMail && (
        <p>
          <a href={paths.signInEmail({}, back ? { back } : {})}>{w.byEmail}</a>
        </p>
      )}
    </Shell>
  );
}

function Keys({ language, keys }: { language: Language; keys: MyWay[] }) {
  const w = words[language].mine;
  return (
    <Section heading={w.yours} id="yours">
      {keys.length === 0 && <p>{w.none}</p>}
      {keys.length > 0 && (
        <ul class="answered">
          {keys.map(({ id, name, createdAt, lastUsedAt }) => (
            <li class="answered-offer">
              <p class="answered-what">
                <strong>{name ?? w.unnamed}</strong>
                <span class="link-note">
                  {[w.made(createdAt), lastUsedAt && w.used(lastUsedAt)].filter(Boolean).join(', ')}
                </span>
              </p>
              <form action={paths.minePasskeyRemove({})} method="post">
                <Hidden fields={{ id }} />
                <Button weight="quiet" label={w.removeLabel(name ?? w.unnamed)}>
                  {w.remove}
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

type PasskeysPageProps = {
  language: Language;
  keys: MyWay[];
  stands: 'fresh' | 'stale' | 'weak';
  suggested: string;
  /** Where somebody was going who needs a key first. */
  back: string | null;
  told?: Told | undefined;
};

/** What was just done; a way in that is new or gone is a moment to end what was begun before. */
function ToldNotice({ language, told }: { language: Language; told: Told }) {
  const w = words[language].mine;
  return (
    <Notice live>
      <p>{w.told[told]}</p>
      {(told === 'added' || told === 'removed') && (
        <form action={paths.deviceEndOthers({})} method="post">
          <Button weight="secondary">{w.endOthers}</Button>
        </form>
      )}
    </Notice>
  );
}

/** One's own passkeys. */
export function PasskeysPage({ language, keys, stands, suggested, back, told }: PasskeysPageProps) {
  const w = words[language].mine;
  const here = paths.minePasskeys({}, back ? { back } : {});
  return (
    <Shell language={language} title={w.title} here={here} own>
      <BackToMine language={language} />
      {told && <ToldNotice language={language} told={told} />}
      <Hero title={w.title} lead={w.lead} drawing="door" />
      <Keys language={language} keys={keys} />
      <Section heading={w.add} id="add">
        {stands === 'fresh' ? (
          <Make {...{ language, suggested, back }} />
        ) : (
          <First {...{ language, stands, back }} />
        )}
      </Section>
    </Shell>
  );
}

function Make({ language, suggested, back }: Pick<PasskeysPageProps, 'language' | 'suggested' | 'back'>) {
  const w = words[language].mine;
  return (
    <PasskeyIsland does="make" begin={paths.minePasskeyOptions({})}>
      <p data-part="missing">{w.missing}</p>
      <div data-part="ready" hidden>
        <p>{w.addLead}</p>
        <form action={paths.minePasskeys({})} method="post">
          <Hidden fields={{ response: '', back }} />
          <TextField language={language} name="name" label={w.name} hint={w.nameHint} value={suggested} />
          <Button>{w.make}</Button>
        </form>
        <p data-part="failed" role="status" hidden>
          {w.failed}
        </p>
      </div>
    </PasskeyIsland>
  );
}

/** Before a key is made, one signs in again, and comes back here. */
function First({
  language,
  stands,
  back,
}: {
  language: Language;
  stands: 'stale' | 'weak';
  back: string | null;
}) {
  const w = words[language].mine;
  const here = paths.minePasskeys({}, back ? { back } : {});
  return (
    <>
      <p>{w.first}</p>
      <p>
        <ButtonLink href={paths.signInAgain({}, { why: stands, back: here })}>{w.signInAgain}</ButtonLink>
      </p>
    </>
  );
}
