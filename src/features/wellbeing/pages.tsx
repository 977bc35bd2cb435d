import { paths } from '../../paths.ts';
import { dayInWords, momentInWords } from '../../platform/date-words.ts';
import type { Language } from '../../platform/language.ts';
import { BackToMine, Shell } from '../../shell.tsx';
import {
  Button,
  ButtonLink,
  Choices,
  Course,
  ErrorSummary,
  Folded,
  Hero,
  Hidden,
  Notice,
  Panel,
  Section,
  Select,
} from '../../ui/index.ts';
import { type Answers, course, QUESTIONS, type Question, type Reading } from './wellbeing.ts';
import { words } from './words.ts';

export type Told = 'kept' | 'added' | 'again';

type WellbeingProps = {
  language: Language;
  id: string;
  readings: Reading[];
  centres: { slug: string; name: string }[];
  centre: string | null;
  answers: Answers | null;
  isEmpty?: boolean;
  told?: Told | undefined;
};

/** So many days are shown at once; the rest unfold. */
const DAYS_FIRST = 6;

/** The lifeline for whoever finds it hard to live. */
const LIFELINE = 'tel:+4570201201';

const VALUES = Array.from({ length: 11 }, (_, value) => value);

/** How one is, for oneself: a few questions, and a small picture of them over time. */
export function WellbeingPage(props: WellbeingProps) {
  const { language, id, readings, centres, centre, answers, isEmpty = false, told } = props;
  const w = words[language];
  const errors = isEmpty ? [{ field: QUESTIONS[0], message: w.nothing }] : [];
  return (
    <Shell language={language} title={w.title} here={paths.wellbeing({})} own hasErrors={isEmpty}>
      <BackToMine language={language} />
      <ErrorSummary language={language} errors={errors} />
      {told && (
        <Notice live drawing="heart">
          <p>{w.told[told]}</p>
        </Notice>
      )}
      <Hero title={w.title} lead={w.lead} drawing="heart" />
      <form action={paths.wellbeing({})} method="post">
        <Hidden fields={{ id }} />
        {QUESTIONS.map((question) => (
          <Asked
            language={language}
            question={question}
            value={answers?.[question] ?? null}
            error={isEmpty && question === QUESTIONS[0] ? w.nothing : undefined}
          />
        ))}
        <Choices
          language={language}
          type="radio"
          name="add"
          legend={w.add.legend}
          hint={w.add.hint}
          choices={[
            { value: 'no', label: w.add.no },
            { value: 'yes', label: w.add.yes },
          ]}
          chosen={['no']}
        />
        <Select
          language={language}
          name="centre"
          label={w.add.where}
          value={centre ?? ''}
          options={centres.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <Button>{w.save}</Button>
      </form>
      <Over language={language} readings={readings} />
      <Panel>
        <h2>{w.help.heading}</h2>
        <p>
          <a href={LIFELINE}>{w.help.call}</a>
        </p>
        <p>{w.help.text}</p>
      </Panel>
      <p>
        <ButtonLink href={paths.wellbeingTotals({})}>{w.totals.link}</ButtonLink>
      </p>
      <p class="link-note">{w.source}</p>
    </Shell>
  );
}

type AskedProps = { language: Language; question: Question; value: number | null; error: string | undefined };

function Asked({ language, question, value, error }: AskedProps) {
  const w = words[language];
  const [low, high] = w.ends[question];
  return (
    <Select
      language={language}
      name={question}
      label={w.questions[question]}
      error={error}
      value={value === null ? '' : String(value)}
      options={[
        { value: '', label: w.skip },
        ...VALUES.map((each) => ({
          value: String(each),
          label: [w.value(each), each === 0 && low, each === 10 && high].filter(Boolean).join(' – '),
        })),
      ]}
    />
  );
}

function Over({ language, readings }: { language: Language; readings: Reading[] }) {
  const w = words[language];
  if (readings.length === 0) return null;
  const shown = readings.length > DAYS_FIRST + 1 ? DAYS_FIRST : readings.length;
  return (
    <>
      <Section heading={w.course} id="course">
        <p>{w.courseLead}</p>
        <ul class="courses">
          {QUESTIONS.map((question) => {
            const values = course(readings, question).map(({ value }) => value);
            const label = w.courseLabel(w.short[question], values.join(', '));
            return (
              values.length > 0 && (
                <li>
                  <p>{w.short[question]}</p>
                  <Course label={label} values={values} />
                </li>
              )
            );
          })}
        </ul>
      </Section>
      <Section heading={w.days} id="days">
        <Days language={language} readings={readings.slice(0, shown)} />
        {readings.length > shown && (
          <Folded summary={w.moreDays(readings.length - shown)}>
            <Days language={language} readings={readings.slice(shown)} />
          </Folded>
        )}
      </Section>
    </>
  );
}

/** Each day that was answered, with the way to take it out again. */
function Days({ language, readings }: { language: Language; readings: Reading[] }) {
  const w = words[language];
  return (
    <ul class="removable">
      {readings.map(({ id, takenAt, answers }) => {
        const said = QUESTIONS.filter((question) => answers[question] !== null)
          .map((question) => `${w.short[question]} ${answers[question]}`)
          .join(' · ');
        return (
          <li>
            <span>
              <time datetime={takenAt.toISOString()}>{dayInWords(takenAt, language)}</time>{' '}
              <span class="link-note">{said}</span>
            </span>
            <form action={paths.wellbeingRemove({})} method="post">
              <Hidden fields={{ id }} />
              <Button weight="quiet" label={w.removeLabel(momentInWords(takenAt, language))}>
                {w.remove}
              </Button>
            </form>
          </li>
        );
      })}
    </ul>
  );
}
