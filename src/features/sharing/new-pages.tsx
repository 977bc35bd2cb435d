import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { Shell } from '../../shell.tsx';
import {
  BackLink,
  Button,
  ButtonLink,
  Buttons,
  Choices,
  EmptyState,
  ErrorSummary,
  Filter,
  Hero,
  Hidden,
  Panel,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { roleInWords } from '../roles/index.ts';
import type { Planned, ShareChoices } from './commands.ts';
import { receiverKey, type ShareForm, type ShareWrong, thingKey } from './forms.ts';
import { languageOf, lastDay, thingInWords, whyInWords } from './phrases.ts';
import { PURPOSES, SHARED_ROLES, type SharedRole } from './share.ts';
import { words } from './words.ts';

/** So many things are shown at once; the rest unfold. */
const THINGS_FIRST = 8;
/** And so many people, with the choice of all who do the same. */
const PEOPLE_FIRST = 6;

type NewProps = {
  language: Language;
  choices: ShareChoices;
  form: ShareForm;
  wrong: ShareWrong[];
  /** Something was there when the form was made, and is no longer. */
  isGone?: boolean;
};

/** Pick the very things, the people, the reason and the day. Nothing is shared yet. */
export function NewSharePage(props: NewProps) {
  const { language, choices, wrong, isGone } = props;
  const w = words[language].fresh;
  const errors = [
    ...(isGone ? [{ field: 'things', message: w.gone }] : []),
    ...wrong.map((one) => ({ field: one.field, message: messageOf(one, language) })),
  ];
  return (
    <Shell language={language} title={w.title} here={paths.sharingNew({})} own hasErrors={errors.length > 0}>
      <BackLink href={paths.sharing({})}>{words[language].one.back}</BackLink>
      <ErrorSummary language={language} errors={errors} />
      <Hero title={w.title} lead={w.lead} drawing="hands" />
      {choices.things.length === 0 ? <Nothing language={language} /> : <Fields {...props} />}
    </Shell>
  );
}

const messageOf = (wrong: ShareWrong, language: Language): string => {
  const w = words[language].fresh;
  return wrong.field === 'until' ? w.endErrors[wrong.why] : w.errors[wrong.field];
};

function Nothing({ language }: { language: Language }) {
  const w = words[language];
  return (
    <>
      <EmptyState heading={w.fresh.nothingHeading} drawing="notebook">
        <p>{w.fresh.nothing}</p>
      </EmptyState>
      <Buttons>
        <ButtonLink href={paths.home({})}>{w.fresh.writeWish}</ButtonLink>
        <ButtonLink href={paths.contact({})}>{w.fresh.writeContact}</ButtonLink>
      </Buttons>
    </>
  );
}

function Fields({ language, choices, form, wrong }: NewProps) {
  const w = words[language].fresh;
  const errorFor = (field: ShareWrong['field']) => {
    const found = wrong.find((one) => one.field === field);
    return found && messageOf(found, language);
  };
  const { centre, centres, things } = choices;
  return (
    <>
      {centres.length > 1 && (
        <>
          <h2>{w.centre}</h2>
          <Filter
            label={w.centreHint}
            links={centres.map(({ slug, name }) => ({
              href: paths.sharingNew({}, { centre: slug, thing: form.things[0] }),
              label: name,
              here: slug === centre?.slug,
            }))}
          />
        </>
      )}
      <form action={paths.sharingNew({})} method="post" novalidate>
        <Hidden fields={{ centre: centre?.slug }} />
        <Choices
          language={language}
          type="checkbox"
          name="things[]"
          id="things"
          legend={w.things}
          hint={w.thingsHint}
          error={errorFor('things')}
          choices={things.map(({ ref, name }) => {
            const names = new Map(name ? [[ref.id, name]] : []);
            return {
              value: thingKey(ref),
              label: thingInWords(ref, names, language),
              labelLanguage: languageOf(ref, names),
              hint:
                name && !words[language].namedThings[ref.thing]
                  ? words[language].things[ref.thing]
                  : undefined,
            };
          })}
          chosen={form.things}
          short={{ first: THINGS_FIRST, rest: w.moreThings }}
        />
        <Choices
          language={language}
          type="radio"
          name="receiver"
          legend={w.receiver}
          hint={w.receiverHint}
          error={errorFor('receiver')}
          {...receiversIn(choices, language)}
          chosen={[form.receiver]}
        />
        <Choices
          language={language}
          type="radio"
          name="purpose"
          legend={w.purpose}
          error={errorFor('purpose')}
          choices={PURPOSES.map((purpose) => ({
            value: purpose,
            label: purpose === 'own_words' ? words[language].ownPurpose : words[language].purposes[purpose],
          }))}
          chosen={[form.purpose]}
        />
        <TextArea
          language={language}
          name="ownWords"
          label={w.ownWords}
          hint={w.ownWordsHint}
          value={form.ownWords}
          error={errorFor('ownWords')}
          rows={2}
          optional
        />
        <TextField
          language={language}
          name="until"
          type="date"
          label={w.until}
          hint={w.untilHint}
          value={form.until}
          error={errorFor('until')}
        />
        <Button>{w.look}</Button>
      </form>
    </>
  );
}

function receiversIn({ centre, people }: ShareChoices, language: Language) {
  const w = words[language].fresh;
  if (!centre) return { choices: [] };
  // Guides are always there to come; others are offered where there are some.
  const roles: SharedRole[] = SHARED_ROLES.filter(
    (role) => role === 'guide' || people.some((person) => person.role === role),
  );
  const persons = people.map(({ id, name, role, partner }) => ({
    value: receiverKey({ kind: 'person', grant: id }),
    label: name,
    hint: roleInWords({ role, partner, centre: centre.name }, language),
  }));
  const everybody = roles.map((role) => ({
    value: receiverKey({ kind: 'role', centre: centre.id, role }),
    label: w.everybody[role](centre.name),
    hint: w.everybodyHint,
  }));
  return {
    choices: [...persons.slice(0, PEOPLE_FIRST), ...everybody, ...persons.slice(PEOPLE_FIRST)],
    short: { first: PEOPLE_FIRST + everybody.length, rest: w.morePeople },
  };
}

type SummaryProps = { language: Language; planned: Planned; form: ShareForm };

/** What is about to happen, in plain words, before it does. Its wording has a version; see TEXT_VERSION. */
export function SummaryPage({ language, planned, form }: SummaryProps) {
  const w = words[language];
  return (
    <Shell language={language} title={w.fresh.summaryTitle} here={paths.sharingNew({})} own>
      <Hero title={w.fresh.summaryTitle} lead={w.fresh.summaryLead} />
      <Panel>
        <Summary language={language} planned={planned} />
      </Panel>
      <div class="section">
        <Buttons>
          <form action={paths.sharing({})} method="post">
            <Filled form={form} />
            <Button>{w.fresh.share}</Button>
          </form>
          <form action={paths.sharingNew({})} method="post">
            <Filled form={form} />
            <Button weight="secondary" name="edit" value="yes">
              {w.fresh.edit}
            </Button>
          </form>
        </Buttons>
      </div>
    </Shell>
  );
}

/** The sentences that the person says yes to. */
export function Summary({ language, planned }: Omit<SummaryProps, 'form'>) {
  const w = words[language].consent;
  const { name, role, centre } = planned.receiver;
  const shared = SHARED_ROLES.find((known) => known === role) ?? 'guide';
  return (
    <>
      <p>
        <strong>
          {name === null ? w.role[shared](centre) : w.person(name, roleInWords(planned.receiver, language))}
        </strong>
      </p>
      <ul>
        {planned.things.map(({ ref, name: said }) => {
          const names = new Map(said ? [[ref.id, said]] : []);
          return <li lang={languageOf(ref, names)}>{thingInWords(ref, names, language)}</li>;
        })}
      </ul>
      <p>{w.why(whyInWords(planned.why, language))}</p>
      <p>
        <strong>{w.until(lastDay(planned.until, language))}</strong> {w.stop} {w.seen}
      </p>
      <p>
        {w.live} {w.remember}
      </p>
    </>
  );
}

function Filled({ form }: { form: ShareForm }) {
  const { things, centre, receiver, purpose, ownWords, until } = form;
  return (
    <>
      {things.map((thing) => (
        <Hidden fields={{ 'things[]': thing }} />
      ))}
      <Hidden fields={{ centre, receiver, purpose, ownWords, until }} />
    </>
  );
}
