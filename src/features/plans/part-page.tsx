import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { Shell } from '../../shell.tsx';
import {
  BackLink,
  Button,
  ButtonLink,
  ErrorSummary,
  Hero,
  Hidden,
  LinkList,
  Section,
  TextField,
} from '../../ui/index.ts';
import { lastDay, receiverInWords, thingKey } from '../sharing/index.ts';
import type { PartFound } from './commands.ts';
import { errorFor, summaryOf } from './errors.ts';
import { EMPTY_STEP, type StepForm, type Wrong } from './forms.ts';
import { isFull, type PlanPart } from './plan.ts';
import { StepsToTick } from './steps-list.tsx';
import { words } from './words.ts';

type PartPageProps = PartFound & {
  language: Language;
  /** What was typed as a new step, when something is wrong with it. */
  form?: StepForm;
  wrong?: Wrong[];
};

/** One part: tick off, add, change, share, take away. */
export function PartPage({ language, part, team, offers, form = EMPTY_STEP, wrong = [] }: PartPageProps) {
  const w = words[language];
  const here = paths.planPart({ id: part.id });
  return (
    <Shell language={language} title={w.part.title(part.title)} here={here} own hasErrors={wrong.length > 0}>
      <BackLink href={paths.plan({})}>{w.back}</BackLink>
      <ErrorSummary language={language} errors={summaryOf(language, wrong)} />
      <Hero title={part.title}>{part.about && <p class="as-written">{part.about}</p>}</Hero>
      <p>
        <ButtonLink weight="quiet" href={paths.planPartEdit({ id: part.id })}>
          {w.part.edit}
        </ButtonLink>
      </p>
      <Section heading={w.part.steps} id="steps">
        {part.steps.length === 0 && <p>{w.noSteps}</p>}
        <StepsToTick {...{ language, part, offers }} />
        {isFull(part) ? <p>{w.part.stepsFull}</p> : <AddStep {...{ language, part, form, wrong }} />}
      </Section>
      <Team {...{ language, part, team }} />
      <Section heading={w.part.remove} id="remove">
        <p id="remove-lead">{w.part.removeLead}</p>
        <form action={paths.planPartRemove({ id: part.id })} method="post">
          <Button weight="secondary" describedBy="remove-lead">
            {w.part.removeButton}
          </Button>
        </form>
      </Section>
    </Shell>
  );
}

type AddProps = { language: Language; part: PlanPart; form: StepForm; wrong: Wrong[] };

function AddStep({ language, part, form, wrong }: AddProps) {
  const w = words[language];
  return (
    <form action={paths.planSteps({ id: part.id })} method="post" novalidate>
      {/* Sent twice it is there once. */}
      <Hidden fields={{ step: crypto.randomUUID() }} />
      <StepFields {...{ language, form, wrong }} label={w.part.add} />
      <Button>{w.part.addButton}</Button>
    </form>
  );
}

type FieldsProps = { language: Language; form: StepForm; wrong: Wrong[]; label: string };

/** What a step says, and the day one thinks of. */
export function StepFields({ language, form, wrong, label }: FieldsProps) {
  const w = words[language].step;
  return (
    <>
      <TextField
        {...{ language, label }}
        name="text"
        value={form.text}
        error={errorFor(language, wrong, 'text')}
        width="full"
      />
      <TextField
        language={language}
        name="day"
        type="date"
        label={w.day}
        hint={w.dayHint}
        value={form.day}
        error={errorFor(language, wrong, 'day')}
        optional
      />
    </>
  );
}

type TeamProps = Pick<PartPageProps, 'language' | 'part' | 'team'>;

/** Who may read the part; each leads to the share, where it can be stopped. */
function Team({ language, part, team }: TeamProps) {
  const w = words[language].team;
  const invite = team.length > 0 ? w.inviteMore : w.invite;
  return (
    <Section heading={w.heading} id="team">
      {team.length === 0 && <p>{w.onlyYou}</p>}
      {team.length > 0 && (
        <LinkList
          links={team.map(({ shareId, receiver, until }) => ({
            href: paths.share({ id: shareId }),
            label: receiverInWords(receiver, language),
            note: w.until(lastDay(until, language)),
          }))}
        />
      )}
      <p>{w.lead}</p>
      <p>
        <ButtonLink
          href={paths.sharingNew({}, { thing: thingKey({ thing: 'plan_part', id: part.id }) })}
          label={`${invite} ${w.toRead(part.title)}`}
        >
          {invite}
        </ButtonLink>
      </p>
    </Section>
  );
}
