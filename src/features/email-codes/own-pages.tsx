import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import type { Mail } from '../../platform/mail.ts';
import { Shell } from '../../shell.tsx';
import { BackLink, ErrorSummary, Hero, Panel } from '../../ui/index.ts';
import { AskForm, CodeForm, DemoMail, NothingCame } from './pages.tsx';
import { type AskError, type CodeError, words } from './words.ts';

type AddPageProps = { language: Language; typed?: string; error?: AskError };

/** One address more to sign in with: which one. */
export function AddPage({ language, typed = '', error }: AddPageProps) {
  const w = words[language];
  const message = error && w.ask.errors[error];
  return (
    <Shell
      language={language}
      title={w.add.title}
      here={paths.mineEmail({})}
      own
      hasErrors={Boolean(message)}
    >
      <BackLink href={paths.devices({})}>{w.add.back}</BackLink>
      <ErrorSummary language={language} errors={message ? [{ field: 'address', message }] : []} />
      <Hero title={w.add.title} lead={w.add.lead} drawing="door" />
      <AskForm
        language={language}
        action={paths.mineEmail({})}
        typed={typed}
        error={error === 'address' ? message : undefined}
      />
      <Panel>
        <p>{w.ask.private}</p>
      </Panel>
    </Shell>
  );
}

type AddCodePageProps = {
  language: Language;
  address: string;
  mail: Mail;
  typed?: string;
  error?: CodeError;
};

/** The code that came to the new address. */
export function AddCodePage({ language, address, mail, typed, error }: AddCodePageProps) {
  const w = words[language];
  const message = error && w.code.errors[error];
  return (
    <Shell
      language={language}
      title={w.add.codeTitle}
      here={paths.mineEmailCode({})}
      own
      hasErrors={Boolean(message)}
    >
      <BackLink href={paths.devices({})}>{w.add.back}</BackLink>
      <ErrorSummary language={language} errors={message ? [{ field: 'code', message }] : []} />
      <Hero title={w.add.codeTitle} lead={w.code.sentTo(address)} drawing="door" />
      <DemoMail {...{ language, mail }} />
      <CodeForm {...{ language, typed, message }} action={paths.mineEmailCode({})} enter={w.add.enter} />
      <NothingCame language={language} again={paths.mineEmail({})} />
    </Shell>
  );
}
