import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import type { Mail } from '../../platform/mail.ts';
import { Shell } from '../../shell.tsx';
import {
  BackLink,
  Button,
  ButtonLink,
  ErrorSummary,
  Hero,
  Hidden,
  Notice,
  Panel,
  Section,
  TextField,
} from '../../ui/index.ts';
import { type AskError, type CodeError, words } from './words.ts';

type AskFormProps = {
  language: Language;
  /** Where the form is sent: to sign in, or to have one way more. */
  action?: string;
  /** Where to go then. */
  back?: string | null;
  typed?: string;
  error?: string | undefined;
  /** One of several ways on a page. */
  isSection?: boolean;
};

/** An address, and the button that sends a code to it. */
export function AskForm({ language, action, back, typed = '', error, isSection = false }: AskFormProps) {
  const w = words[language].way;
  return (
    <form action={action ?? paths.signInEmail({})} method="post" novalidate>
      <Hidden fields={{ back }} />
      <TextField
        language={language}
        name="address"
        type="email"
        label={w.address}
        value={typed}
        error={error}
        autocomplete="email"
        inputmode="email"
      />
      <Button weight={isSection ? 'secondary' : 'primary'}>{w.send}</Button>
    </form>
  );
}

type EmailWayProps = { language: Language; mail: Mail; back: string | null; typed?: string };

/** The way by e-mail, for the page where one signs in. Nothing where no mail is sent. */
export function EmailWay({ language, mail, back, typed = '' }: EmailWayProps) {
  const w = words[language].way;
  if (mail.way === 'off') return null;
  return (
    <Section heading={w.heading} id="by-email">
      <Panel>
        <p>{w.lead}</p>
        <AskForm {...{ language, back, typed }} isSection />
      </Panel>
    </Section>
  );
}

type AskPageProps = { language: Language; back: string | null; typed?: string; error?: AskError };

/** Where to send a code. */
export function AskPage({ language, back, typed, error }: AskPageProps) {
  const w = words[language].ask;
  const message = error && w.errors[error];
  return (
    <Shell language={language} title={w.title} here={paths.signInEmail({})} own hasErrors={Boolean(message)}>
      <BackLink href={paths.signIn({})}>{w.back}</BackLink>
      <ErrorSummary language={language} errors={message ? [{ field: 'address', message }] : []} />
      <Hero title={w.title} lead={w.lead} drawing="door" />
      <AskForm
        {...{ language, back }}
        typed={typed ?? ''}
        error={error === 'address' ? message : undefined}
      />
      <Panel>
        <p>{w.private}</p>
      </Panel>
    </Shell>
  );
}

export type CodePageProps = {
  language: Language;
  address: string;
  mail: Mail;
  back: string | null;
  typed?: string;
  error?: CodeError;
};

/** The code that came. */
export function CodePage({ language, address, mail, back, typed, error }: CodePageProps) {
  const w = words[language].code;
  const message = error && w.errors[error];
  return (
    <Shell
      language={language}
      title={w.title}
      here={paths.signInEmailCode({})}
      own
      hasErrors={Boolean(message)}
    >
      <BackLink href={paths.signIn({})}>{words[language].ask.back}</BackLink>
      <ErrorSummary language={language} errors={message ? [{ field: 'code', message }] : []} />
      <Hero title={w.title} lead={w.sentTo(address)} drawing="door" />
      <DemoMail {...{ language, mail }} />
      <CodeForm {...{ language, back, typed, message }} action={paths.signInEmailCode({})} enter={w.enter} />
      <NothingCame language={language} again={paths.signInEmail({}, back ? { back } : {})} />
    </Shell>
  );
}

/** In the demo the mail lies in a page. */
export function DemoMail({ language, mail }: { language: Language; mail: Mail }) {
  const w = words[language].way;
  if (mail.way !== 'outbox') return null;
  return (
    <Notice>
      <p>
        {w.demo} <a href={paths.demoOutbox({})}>{w.outbox}</a>
      </p>
    </Notice>
  );
}

type CodeFormProps = {
  language: Language;
  action: string;
  enter: string;
  back?: string | null;
  typed?: string | undefined;
  message?: string | undefined;
};

export function CodeForm({ language, action, enter, back, typed = '', message }: CodeFormProps) {
  const w = words[language].code;
  return (
    <form action={action} method="post" novalidate>
      <Hidden fields={{ back }} />
      <TextField
        language={language}
        name="code"
        label={w.label}
        hint={w.hint}
        value={typed}
        error={message}
        width="short"
        autocomplete="one-time-code"
        inputmode="numeric"
      />
      <Button>{enter}</Button>
    </form>
  );
}

/** What helps when there is no mail. */
export function NothingCame({ language, again }: { language: Language; again: string }) {
  const w = words[language].code;
  return (
    <Section heading={w.nothingCame} id="nothing-came">
      <ul>
        {w.help.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p>
        <a href={again}>{w.another}</a>
      </p>
    </Section>
  );
}

/** The code was used, is too old, or was tried five times. @param props.again where to get a new one */
export function OverPage({ language, again }: { language: Language; again: string }) {
  const w = words[language].over;
  return (
    <Shell language={language} title={w.title} here={again} own>
      <Hero title={w.title} lead={w.lead} drawing="cup" />
      <p>
        <ButtonLink weight="primary" href={again}>
          {w.again}
        </ButtonLink>
      </p>
    </Shell>
  );
}
