import { paths } from '../../paths.ts';
import { dayInWords } from '../../platform/date-words.ts';
import type { Language } from '../../platform/language.ts';
import { BackToMine, Shell } from '../../shell.tsx';
import {
  BackLink,
  Button,
  ButtonLink,
  Buttons,
  EmptyState,
  Hero,
  LinkList,
  Notice,
  Panel,
  Section,
} from '../../ui/index.ts';
import { type Conversation, spaced, stateOf, type Written } from './conversation.ts';
import type { WrittenField } from './forms.ts';
import { BookedFacts, WrittenFields, Wrong, whomInWords } from './parts.tsx';
import { whenAlone } from './when.ts';
import { words } from './words.ts';

type MineProps = { language: Language; conversations: Conversation[]; now: Date; isCancelled: boolean };

/** The conversations one has ahead, those that were called off, and those that are over. */
export function MinePage({ language, conversations, now, isCancelled }: MineProps) {
  const w = words[language];
  const are = (state: ReturnType<typeof stateOf>) =>
    conversations.filter((one) => stateOf(one, now) === state);
  const [coming, off, past] = [are('coming'), are('called_off'), are('past').reverse()];
  const link = (one: Conversation, label: string, note: string) => ({
    href: paths.mineConversation({ id: one.id }),
    label,
    note,
  });
  return (
    <Shell language={language} title={w.mine.title} here={paths.mineConversations({})} own>
      <BackToMine language={language} />
      {isCancelled && (
        <Notice live>
          <p>{w.mine.cancelled}</p>
        </Notice>
      )}
      <Hero title={w.mine.title} lead={w.mine.lead} drawing="cup" />
      {off.length > 0 && (
        <Section heading={w.mine.calledOff} id="off">
          <LinkList
            links={off.map((one) =>
              link(one, whenAlone(one, language), w.mine.calledOffNote(one.withWhom.name)),
            )}
          />
        </Section>
      )}
      {coming.length > 0 && (
        <Section heading={w.mine.coming} id="coming">
          <LinkList
            links={coming.map((one) =>
              link(
                one,
                whenAlone(one, language),
                `${whomInWords(one.withWhom, language)} · ${w.how[one.form]}`,
              ),
            )}
          />
        </Section>
      )}
      {coming.length + off.length === 0 && (
        <EmptyState heading={w.mine.emptyHeading}>
          <p>{w.mine.empty}</p>
        </EmptyState>
      )}
      <p>
        <ButtonLink weight="primary" href={paths.conversations({})}>
          {w.mine.find}
        </ButtonLink>
      </p>
      {past.length > 0 && (
        <Section heading={w.mine.past} id="past">
          <LinkList
            links={past.map((one) =>
              link(one, dayInWords(one.startsAt, language), whomInWords(one.withWhom, language)),
            )}
          />
        </Section>
      )}
      <p>
        <a href={paths.conversationCode({})}>{w.mine.code}</a>
      </p>
    </Shell>
  );
}

export const TOLD = ['booked', 'moved', 'saved'] as const;

type OneProps = {
  language: Language;
  conversation: Conversation;
  now: Date;
  told?: (typeof TOLD)[number] | undefined;
  /** What was typed, where something of it is to be put right. */
  typed?: Written;
  wrong?: readonly WrittenField[];
};

/** One conversation of one's own: when, where, how and whom, and everything one may do with it. */
export function OnePage({ language, conversation, now, told, typed, wrong = [] }: OneProps) {
  const w = words[language].one;
  const { errors } = words[language].fresh;
  const state = stateOf(conversation, now);
  return (
    <Shell
      language={language}
      title={w.title}
      here={paths.mineConversation({ id: conversation.id })}
      own
      hasErrors={wrong.length > 0}
    >
      <BackLink href={paths.mineConversations({})}>{w.back}</BackLink>
      <Wrong language={language} errors={wrong.map((field) => ({ field, message: errors[field] }))} />
      {told && state === 'coming' && (
        <div class="screen-only">
          <Notice live>
            <p>{w[told]}</p>
          </Notice>
        </div>
      )}
      <Hero title={whenAlone(conversation, language)} drawing="cup" above={<p class="above">{w.title}</p>} />
      {state === 'called_off' && <CalledOff language={language} conversation={conversation} />}
      {state === 'past' && <p>{w.over}</p>}
      <Panel>
        <BookedFacts
          language={language}
          booked={conversation}
          hasWhen={false}
          {...(state === 'coming' && { code: spaced(conversation.code) })}
        />
      </Panel>
      {state === 'coming' ? (
        <Coming {...{ language, conversation, wrong, written: typed ?? conversation.written }} />
      ) : (
        <Remove language={language} conversation={conversation} />
      )}
    </Shell>
  );
}

type Whose = { language: Language; conversation: Conversation };

function CalledOff({ language, conversation: { withWhom } }: Whose) {
  const w = words[language].one;
  return (
    <Notice heading={w.calledOffHeading}>
      <p>{w.calledOff(withWhom.name)}</p>
      <p>
        <a href={paths.conversations({}, { centre: withWhom.slug })}>{w.again}</a>
      </p>
    </Notice>
  );
}

type ComingProps = Whose & { written: Written; wrong: readonly WrittenField[] };

function Coming({ language, conversation, written, wrong }: ComingProps) {
  const w = words[language].one;
  const { id, withWhom } = conversation;
  return (
    <>
      <p>{w.codeHint}</p>
      <Buttons>
        <ButtonLink href={paths.mineConversationCalendar({ id })}>{w.calendar}</ButtonLink>
        <ButtonLink href={paths.conversations({}, { centre: withWhom.slug, move: id })}>{w.move}</ButtonLink>
        <Cancel id={id}>{w.cancel}</Cancel>
      </Buttons>
      <p id="cancel-note" class="screen-only">
        {w.cancelNote}
      </p>
      <div class="screen-only">
        <Section heading={w.wrote} id="wrote">
          <p>
            {w.wroteLead(withWhom.name)} <a href={paths.sharing({})}>{w.sharing}</a>
          </p>
          <form action={paths.mineConversation({ id })} method="post" novalidate>
            <WrittenFields
              language={language}
              written={written}
              wrong={wrong}
              mayRing={conversation.form === 'phone'}
            />
            <Button weight="secondary">{w.save}</Button>
          </form>
        </Section>
      </div>
    </>
  );
}

const Cancel = ({ id, children }: { id: string; children: string }) => (
  <form action={paths.mineConversationCancel({ id })} method="post">
    <Button weight="secondary" describedBy="cancel-note">
      {children}
    </Button>
  </form>
);

function Remove({ language, conversation: { id } }: Whose) {
  const w = words[language].one;
  return (
    <>
      <Buttons>
        <Cancel id={id}>{w.remove}</Cancel>
      </Buttons>
      <p id="cancel-note" class="screen-only">
        {w.removeNote}
      </p>
    </>
  );
}
