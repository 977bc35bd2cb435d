import { paths } from '../../paths.ts';
import { momentInWords } from '../../platform/date-words.ts';
import type { Language } from '../../platform/language.ts';
import { BackToMine, Shell } from '../../shell.tsx';
import {
  BackLink,
  Button,
  ButtonLink,
  Buttons,
  EmptyState,
  ErrorSummary,
  Facts,
  Folded,
  Hero,
  LinkList,
  Notice,
  Panel,
  Section,
} from '../../ui/index.ts';
import { lastDay, receiverInWords } from '../sharing/index.ts';
import { type Callback, isOpen } from './callback.ts';
import { FACT_ICONS } from './fact-icons.ts';
import { Fields } from './fields.tsx';
import type { CallbackField, CallbackForm } from './forms.ts';
import { phoneInWords } from './phone.ts';
import { words } from './words.ts';

/** A list that may be long starts short. */
const FEW = 5;

export const TOLD = ['asked', 'changed', 'stopped', 'deleted', 'over'] as const;

type MineProps = { language: Language; callbacks: Callback[]; told: (typeof TOLD)[number] | undefined };

/** What one has asked for: who has taken it, and the way out. */
export function MineCallbacksPage({ language, callbacks, told }: MineProps) {
  const w = words[language].mine;
  const open = callbacks.filter(isOpen);
  const ended = callbacks.filter((callback) => !isOpen(callback));
  return (
    <Shell language={language} title={w.title} here={paths.mineCallbacks({})} own>
      <BackToMine language={language} />
      {told && (
        <Notice live>
          <p>{w.told[told]}</p>
        </Notice>
      )}
      <Hero title={w.title} lead={w.lead} drawing="cup" />
      {callbacks.length === 0 && (
        <EmptyState heading={w.emptyHeading} drawing="notebook">
          <p>{w.empty}</p>
        </EmptyState>
      )}
      {open.length > 0 && (
        <Section heading={w.now} id="now">
          <List language={language} callbacks={open} first={1} />
        </Section>
      )}
      <p>
        <ButtonLink weight="primary" href={paths.callbacks({})}>
          {callbacks.length > 0 ? w.askAnother : w.ask}
        </ButtonLink>
      </p>
      {ended.length > 0 && (
        <Section heading={w.before} id="before">
          <List language={language} callbacks={ended.slice(0, FEW)} first={open.length + 1} />
          {ended.length > FEW && (
            <Folded summary={w.more(ended.length - FEW)}>
              <List language={language} callbacks={ended.slice(FEW)} first={open.length + FEW + 1} />
            </Folded>
          )}
        </Section>
      )}
      {callbacks.length > 0 && <LinkList links={[{ href: paths.access({}), label: w.readers }]} />}
    </Shell>
  );
}

type ListProps = { language: Language; callbacks: Callback[]; first: number };

/** Some of them, numbered from the first on, so that no two buttons sound alike. */
function List({ language, callbacks, first }: ListProps) {
  if (callbacks.length === 0) return null;
  return (
    <ul class="sheets">
      {callbacks.map((callback, at) => (
        <li>
          <One language={language} callback={callback} number={first + at} />
        </li>
      ))}
    </ul>
  );
}

type OneProps = { language: Language; callback: Callback };

const addressOf = ({ channel, details }: Callback): string =>
  channel === 'phone' ? phoneInWords(details.phone) : details.email;

function One({ language, callback, number }: OneProps & { number: number }) {
  const w = words[language].mine;
  return (
    <Panel>
      <h3 class="as-written">{w.to[callback.channel](addressOf(callback))}</h3>
      <p>
        <strong>{w.states[callback.state]}</strong>
      </p>
      <Standing language={language} callback={callback} />
      <Facts facts={factsOf(callback, language)} />
      <Ways language={language} callback={callback} number={number} />
    </Panel>
  );
}

/** Who has it, and who can read it until when. */
function Standing({ language, callback }: OneProps) {
  const w = words[language].mine;
  const { state, taker, takenAt, doneAt, until, centre } = callback;
  const who = taker && receiverInWords(taker, language);
  return (
    <>
      {who && takenAt && state !== 'talked' && <p>{w.taken(who, momentInWords(takenAt, language))}</p>}
      {who && doneAt && <p>{w.talked(who, momentInWords(doneAt, language))}</p>}
      {until && isOpen(callback) && <p>{w.canRead(centre.name, lastDay(until, language))}</p>}
    </>
  );
}

function factsOf({ details, centre, askedAt }: Callback, language: Language) {
  const w = words[language].mine;
  const written = (['about', 'when', 'name', 'language'] as const)
    .filter((field) => details[field] !== '')
    .map((field) => ({
      key: FACT_ICONS[field],
      term: w.facts[field],
      value: <span class="as-written">{details[field]}</span>,
    }));
  return [
    ...written,
    { key: 'place', term: w.where, value: centre.name },
    { key: 'hours', term: w.asked, value: momentInWords(askedAt, language) },
  ];
}

/** While it waits: back, or changed. Afterwards: once more, or away. */
function Ways({ language, callback, number }: OneProps & { number: number }) {
  const w = words[language].mine;
  const { id } = callback;
  const label = (button: string) => w.label(button, addressOf(callback), number);
  if (isOpen(callback))
    return (
      <Buttons>
        <form action={paths.mineCallbackStop({ id })} method="post">
          <Button weight="secondary" label={label(w.stop)}>
            {w.stop}
          </Button>
        </form>
        <ButtonLink weight="quiet" href={paths.mineCallback({ id })} label={label(w.change)}>
          {w.change}
        </ButtonLink>
      </Buttons>
    );
  return (
    <Buttons>
      <ButtonLink href={paths.callbacks({}, { again: id })} label={label(w.again)}>
        {w.again}
      </ButtonLink>
      <form action={paths.mineCallbackDelete({ id })} method="post">
        <Button weight="quiet" label={label(w.remove)}>
          {w.remove}
        </Button>
      </form>
    </Buttons>
  );
}

type ChangeProps = { language: Language; form: CallbackForm; wrong: CallbackField[] };

/** Writing something else while it waits. */
export function ChangePage({ language, form, wrong }: ChangeProps) {
  const { change: w, ask } = words[language];
  const here = paths.mineCallback({ id: form.id });
  const errors = wrong.map((field) => ({ field, message: ask.errors[field] }));
  return (
    <Shell language={language} title={w.title} here={here} own hasErrors={errors.length > 0}>
      <BackLink href={paths.mineCallbacks({})}>{w.back}</BackLink>
      <ErrorSummary language={language} errors={errors} />
      <Hero title={w.title} lead={w.lead} drawing="notebook" />
      <form action={here} method="post" novalidate>
        <Fields {...{ language, form, wrong }} />
        <Button>{w.save}</Button>
      </form>
    </Shell>
  );
}
