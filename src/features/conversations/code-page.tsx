import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { Shell } from '../../shell.tsx';
import { Button, ButtonLink, Hero, Hidden, Notice, Panel, Section, TextField } from '../../ui/index.ts';
import type { Booked } from './conversation.ts';
import { BookedFacts, Wrong } from './parts.tsx';
import { words } from './words.ts';

type CodePageProps = {
  language: Language;
  typed?: string;
  isWrong?: boolean;
  booked?: Booked | null;
  isCancelled?: boolean;
};

/** On any device: the reference code shows when, where and with whom, and cancels. */
export function CodePage(props: CodePageProps) {
  const { language, typed = '', isWrong = false, booked = null, isCancelled = false } = props;
  const w = words[language].code;
  return (
    <Shell language={language} title={w.title} here={paths.conversationCode({})} own hasErrors={isWrong}>
      <Wrong language={language} errors={isWrong ? [{ field: 'code', message: w.wrong }] : []} />
      {isCancelled && (
        <Notice live>
          <p>{w.cancelled}</p>
        </Notice>
      )}
      <Hero title={w.title} lead={w.lead} drawing="door" />
      {booked && <Found language={language} booked={booked} code={typed} />}
      {!booked && (
        <form action={paths.conversationCode({})} method="post" novalidate>
          <TextField
            language={language}
            name="code"
            label={w.label}
            hint={w.hint}
            value={typed}
            error={isWrong ? w.wrong : undefined}
            autocomplete="off"
          />
          <Button>{w.look}</Button>
        </form>
      )}
      {isCancelled && (
        <p>
          <ButtonLink href={paths.conversations({})}>{w.again}</ButtonLink>
        </p>
      )}
    </Shell>
  );
}

function Found({ language, booked, code }: { language: Language; booked: Booked; code: string }) {
  const w = words[language].code;
  const { calledOffHeading, calledOff } = words[language].one;
  return (
    <Section heading={w.found} id="found">
      {booked.calledOffAt && (
        <Notice>
          <p>
            {calledOffHeading}. {calledOff(booked.withWhom.name)}
          </p>
        </Notice>
      )}
      <Panel>
        <BookedFacts language={language} booked={booked} />
      </Panel>
      <p>{w.notWritten}</p>
      <form action={paths.conversationCodeCancel({})} method="post">
        <Hidden fields={{ code }} />
        <Button weight="secondary">{w.cancel}</Button>
      </form>
    </Section>
  );
}
