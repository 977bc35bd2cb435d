import type { Suggested } from '../../matching/index.ts';
import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { Shell } from '../../shell.tsx';
import {
  BackLink,
  Button,
  Choices,
  ErrorSummary,
  Hero,
  Hidden,
  Section,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { type Cv, FIELDS, type Field, type Item, type Part } from './cv.ts';
import type { Wrong } from './forms.ts';
import { words } from './words.ts';

const summaryOf = (language: Language, wrong: Wrong[]) =>
  wrong.map((each) => ({ field: each.field, message: words[language].errors(each) }));

const errorFor = (language: Language, wrong: Wrong[], field: string): string | undefined => {
  const found = wrong.find((each) => each.field === field);
  return found && words[language].errors(found);
};

const Back = ({ language }: { language: Language }) => (
  <BackLink href={paths.cv({})}>{words[language].back}</BackLink>
);

type AboutProps = { language: Language; basics: Cv['basics']; wrong: Wrong[] };

/** A few words about oneself. */
export function AboutPage({ language, basics, wrong }: AboutProps) {
  const w = words[language];
  return (
    <Shell language={language} title={w.about.edit} here={paths.cvAbout({})} own hasErrors={wrong.length > 0}>
      <Back language={language} />
      <ErrorSummary language={language} errors={summaryOf(language, wrong)} />
      <h1>{w.about.edit}</h1>
      <form action={paths.cvAbout({})} method="post">
        <TextField
          language={language}
          name="name"
          label={w.about.name}
          value={basics.name}
          autocomplete="name"
          optional
        />
        <TextField
          language={language}
          name="label"
          label={w.about.label}
          hint={w.about.labelHint}
          value={basics.label}
          width="full"
          optional
        />
        <TextArea
          language={language}
          name="summary"
          label={w.about.summary}
          hint={w.about.summaryHint}
          value={basics.summary}
          error={errorFor(language, wrong, 'summary')}
          rows={6}
          optional
        />
        <Button>{w.save}</Button>
      </form>
    </Shell>
  );
}

type ItemProps = { language: Language; part: Part; at: number | null; item: Item; wrong: Wrong[] };

/** One thing done or learnt. */
export function ItemPage({ language, part, at, item, wrong }: ItemProps) {
  const w = words[language];
  const title = w.parts[part].add;
  const here = paths.cvItem({ part }, at === null ? {} : { at });
  const fields: readonly Field[] = FIELDS[part];
  return (
    <Shell language={language} title={title} here={here} own hasErrors={wrong.length > 0}>
      <Back language={language} />
      <ErrorSummary language={language} errors={summaryOf(language, wrong)} />
      <h1>{title}</h1>
      <form action={paths.cvItem({ part })} method="post">
        <Hidden fields={{ at: at === null ? null : String(at) }} />
        {fields.map((field, place) => (
          <ItemField
            {...{ language, part, field }}
            isFirst={place === 0}
            value={item[field] ?? ''}
            wrong={wrong}
          />
        ))}
        <Button>{w.save}</Button>
      </form>
    </Shell>
  );
}

type ItemFieldProps = {
  language: Language;
  part: Part;
  field: Field;
  isFirst: boolean;
  value: string;
  wrong: Wrong[];
};

function ItemField({ language, part, field, isFirst, value, wrong }: ItemFieldProps) {
  const w = words[language];
  const isDate = field === 'startDate' || field === 'endDate';
  const shared = {
    language,
    name: field,
    label: w.fields[part][field] ?? field,
    value,
    error: errorFor(language, wrong, field),
    optional: !isFirst,
  };
  if (field === 'summary') return <TextArea {...shared} rows={4} />;
  return <TextField {...shared} hint={isDate ? w.dateHint : undefined} width={isDate ? 'short' : 'full'} />;
}

/** So many suggestions are shown at once; the rest unfold. */
const SUGGESTIONS_FIRST = 12;

type SkillsProps = {
  language: Language;
  story: string;
  /** Null before anything was told. */
  suggested: Suggested[] | null;
  own?: string;
  storyIsTooLong?: boolean;
};

/** Tell it in one's own words, and tick what one recognises. */
export function SkillsPage({ language, story, suggested, own = '', storyIsTooLong = false }: SkillsProps) {
  const w = words[language].skills;
  const errors = storyIsTooLong ? [{ field: 'story', message: w.storyTooLong }] : [];
  return (
    <Shell language={language} title={w.title} here={paths.cvSkills({})} own hasErrors={storyIsTooLong}>
      <Back language={language} />
      <ErrorSummary language={language} errors={errors} />
      <Hero title={w.title} lead={w.lead} />
      <form action={paths.cvSuggest({})} method="post">
        <TextArea
          language={language}
          name="story"
          label={w.story}
          hint={w.storyHint}
          value={story}
          error={errors[0]?.message}
          rows={5}
        />
        <Button weight={suggested ? 'secondary' : 'primary'}>{w.suggest}</Button>
      </form>
      <Section heading={suggested?.length ? w.found : w.ownHeading} id="found">
        {suggested?.length === 0 && <p>{w.nothingFound}</p>}
        <form action={paths.cvSkills({})} method="post">
          {suggested && suggested.length > 0 && (
            <Choices
              language={language}
              type="checkbox"
              name="skill"
              legend={w.foundLead}
              choices={suggested.map(({ uri, label, labelEn, quote }) => {
                const name = language === 'en' ? labelEn : label;
                return { value: `${uri}|${name}`, label: name, hint: w.because(quote) };
              })}
              short={{ first: SUGGESTIONS_FIRST, rest: w.more }}
            />
          )}
          <TextArea
            language={language}
            name="own"
            label={w.own}
            hint={w.ownHint}
            value={own}
            rows={3}
            optional
          />
          <Button weight={suggested ? 'primary' : 'secondary'}>{w.save}</Button>
        </form>
      </Section>
    </Shell>
  );
}
