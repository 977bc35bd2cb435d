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
  Notice,
  Panel,
  Section,
  TextField,
} from '../../ui/index.ts';
import { type AskError, type CodeError, words } from './words.ts';

type AskFormProps = {
  language: Language;
  typed?: string;
  error?: string | undefined;
  /** One of several ways on a page. */
  isSection?: boolean;
};

function AskForm({ language, typed = '', error, isSection = false }: AskFormProps) {
  const w = words[language].way;
  return (
    <form action={paths.signInEmail({})} method="post" novalidate>
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

/** The way by e-mail, for the page where one signs in. Nothing where no mail is sent. */
export function EmailWay({ language, mail }: { language: Language; mail: Mail }) {
  const w = words[language].way;
  if (mail.way === 'off') return null;
  return (
    <Section heading={w.heading} id="by-email">
      <Panel>
        <p>{w.lead}</p>
        <AskForm language={language} isSection />
      </Panel>
    </Section>
  );
}

type AskPageProps = { language: Language; typed?: string; error?: AskError };

/** Where to send a code. */
export function AskPage({ language, typed, error }: AskPageProps) {
  const w = words[language].ask;
  const message = error && w.errors[error];
  return (
    <Shell language={language} title={w.title} here={paths.signInEmail({})} own hasErrors={Boolean(message)}>
      <BackLink href={paths.signIn({})}>{w.back}</BackLink>
      <ErrorSummary language={language} errors={message ? [{ field: 'address', message }] : []} />
      <Hero title={w.title} lead={w.lead} drawing="door" />
      <AskForm language={language} typed={typed ?? ''} error={error === 'address' ? message : undefined} />
      <Panel>
        <p>{w.private}</p>
      </Panel>
    </Shell>
  );
}

type CodePageProps = { language: Language; address: string; mail: Mail; typed?: string; error?: CodeError };

/** The code that came. */
export function CodePage({ language, address, mail, typed, error }: CodePageProps) {
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
      {mail.way === 'outbox' && (
        <Notice>
          <p>
            {words[language].way.demo} <a href={paths.demoOutbox({})}>{words[language].way.outbox}</a>
          </p>
        </Notice>
      )}
      <form action={paths.signInEmailCode({})} method="post" novalidate>
        <TextField
          language={language}
          name="code"
          label={w.label}
          hint={w.hint}
          value={typed ?? ''}
          error={message}
          width="short"
          autocomplete="one-time-code"
          inputmode="numeric"
        />
        <Button>{w.enter}</Button>
      </form>
      <Section heading={w.nothingCame} id="nothing-came">
        <ul>
          {w.help.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <p>
          <a href={paths.signInEmail({})}>{w.another}</a>
        </p>
      </Section>
    </Shell>
  );
}

/** The code was used, is too old, or was tried five times. */
export function OverPage({ language }: { language: Language }) {
  const w = words[language].over;
  return (
    <Shell language={language} title={w.title} here={paths.signInEmail({})} own>
      <Hero title={w.title} lead={w.lead} drawing="cup" />
      <p>
        <ButtonLink weight="primary" href={paths.signInEmail({})}>
          {w.again}
        </ButtonLink>
      </p>
    </Shell>
  );
}
