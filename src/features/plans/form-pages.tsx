import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { Shell } from '../../shell.tsx';
import {
  BackLink,
  Button,
  Buttons,
  Choices,
  ErrorSummary,
  Hero,
  Hidden,
  Section,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import type { Offer } from '../offers/index.ts';
import { errorFor, summaryOf } from './errors.ts';
import { type FromOfferForm, NEW_PART, type PartForm, type StepForm, type Wrong } from './forms.ts';
import { StepFields } from './part-page.tsx';
import { MOST_PARTS, type PlanPart, type Step } from './plan.ts';
import { words } from './words.ts';

type PartFormProps = {
  language: Language;
  form: PartForm;
  wrong: Wrong[];
  /** The part that is changed; null for a new one. */
  part: PlanPart | null;
};

/** The name of a part, and what one wants with it. */
export function PartFormPage({ language, form, wrong, part }: PartFormProps) {
  const w = words[language];
  const title = part ? w.form.editTitle(part.title) : w.form.newTitle;
  const here = part ? paths.planPartEdit({ id: part.id }) : paths.planNew({});
  return (
    <Shell language={language} title={title} here={here} own hasErrors={wrong.length > 0}>
      {part ? (
        <BackLink href={paths.planPart({ id: part.id })}>{part.title}</BackLink>
      ) : (
        <BackLink href={paths.plan({})}>{w.back}</BackLink>
      )}
      <ErrorSummary language={language} errors={summaryOf(language, wrong)} />
      <Hero title={title} lead={part ? undefined : w.form.newLead} />
      <form action={here} method="post">
        {/* Sent twice it is there once. */}
        {!part && <Hidden fields={{ id: crypto.randomUUID() }} />}
        <TextField
          language={language}
          name="title"
          label={w.form.title}
          hint={w.form.titleHint}
          value={form.title}
          error={errorFor(language, wrong, 'title')}
        />
        <TextArea
          language={language}
          name="about"
          label={w.form.about}
          hint={w.form.aboutHint}
          value={form.about}
          error={errorFor(language, wrong, 'about')}
          rows={5}
          optional
        />
        <Button>{part ? w.save : w.form.make}</Button>
      </form>
    </Shell>
  );
}

type StepPageProps = { language: Language; part: PlanPart; step: Step; form: StepForm; wrong: Wrong[] };

/** One step: its words and its day, its place, and the way out. */
export function StepPage({ language, part, step, form, wrong }: StepPageProps) {
  const w = words[language];
  const at = { id: part.id, step: step.id };
  return (
    <Shell
      language={language}
      title={w.step.title(step.text)}
      here={paths.planStep(at)}
      own
      hasErrors={wrong.length > 0}
    >
      <BackLink href={paths.planPart({ id: part.id })}>{part.title}</BackLink>
      <ErrorSummary language={language} errors={summaryOf(language, wrong)} />
      <Hero title={w.step.heading} />
      <form action={paths.planStep(at)} method="post" novalidate>
        <StepFields {...{ language, form, wrong }} label={w.step.text} />
        <Button>{w.save}</Button>
      </form>
      {part.steps.length > 1 && <MoveStep {...{ language, part, step }} />}
      <Section heading={w.step.remove} id="remove">
        <p id="remove-lead">{w.step.removeLead}</p>
        <form action={paths.planStepRemove(at)} method="post">
          <Button weight="secondary" describedBy="remove-lead">
            {w.step.remove}
          </Button>
        </form>
      </Section>
    </Shell>
  );
}

function MoveStep({ language, part, step }: Pick<StepPageProps, 'language' | 'part' | 'step'>) {
  const w = words[language];
  const at = part.steps.indexOf(step) + 1;
  const ways = [...(at > 1 ? (['up'] as const) : []), ...(at < part.steps.length ? (['down'] as const) : [])];
  return (
    <Section heading={w.step.moveHeading} id="move">
      <p>{w.step.place(at, part.steps.length)}</p>
      <form action={paths.planStepMove({ id: part.id, step: step.id })} method="post">
        <Buttons>
          {ways.map((way) => (
            <Button weight="secondary" name="way" value={way}>
              {w[way]}
            </Button>
          ))}
        </Buttons>
      </form>
    </Section>
  );
}

type FromOfferProps = {
  language: Language;
  offer: Offer;
  parts: PlanPart[];
  form: FromOfferForm;
  wrong: Wrong[];
};

/** An offer becomes a step: in which part? */
export function FromOfferPage({ language, offer, parts, form, wrong }: FromOfferProps) {
  const w = words[language];
  const here = paths.planFromOffer({}, { offer: offer.id });
  const inNew = parts.length < MOST_PARTS ? [{ value: NEW_PART, label: w.fromOffer.newPart }] : [];
  return (
    <Shell language={language} title={w.fromOffer.title} here={here} own hasErrors={wrong.length > 0}>
      <BackLink href={paths.plan({})}>{w.back}</BackLink>
      <ErrorSummary language={language} errors={summaryOf(language, wrong)} />
      <Hero title={w.fromOffer.title} lead={<span lang="da">{offer.title}</span>} />
      <p>{w.fromOffer.about}</p>
      <form action={paths.planFromOffer({})} method="post" novalidate>
        <Hidden fields={{ offer: offer.id, step: crypto.randomUUID() }} />
        {parts.length === 0 ? (
          <Hidden fields={{ part: NEW_PART }} />
        ) : (
          <Choices
            language={language}
            type="radio"
            name="part"
            legend={w.fromOffer.part}
            choices={[...parts.map(({ id, title }) => ({ value: id, label: title })), ...inNew]}
            chosen={[form.part]}
            error={errorFor(language, wrong, 'part')}
          />
        )}
        {inNew.length > 0 && (
          <TextField
            language={language}
            name="title"
            label={w.fromOffer.partTitle}
            hint={parts.length === 0 ? w.form.titleHint : w.fromOffer.partTitleHint}
            value={form.title}
            error={errorFor(language, wrong, 'title')}
            optional={parts.length > 0}
          />
        )}
        <StepFields {...{ language, form, wrong }} label={w.fromOffer.text} />
        <Button>{w.fromOffer.button}</Button>
      </form>
    </Shell>
  );
}
