import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { Shell } from '../../shell.tsx';
import { Button, ButtonLink, Buttons, Choices, Hero, Hidden, Steps } from '../../ui/index.ts';
import { type Choices as Chosen, ORDER, QUESTIONS, type Question } from './guided.ts';
import { words } from './words.ts';

type StepProps = { language: Language; step: number; chosen: Chosen };

/** The choices of the other questions, brought along in the address. */
const Others = ({ chosen, question }: { chosen: Chosen; question: Question }) =>
  ORDER.filter((other) => other !== question).flatMap((other) =>
    chosen[other].map((choice) => <Hidden fields={{ [other]: choice }} />),
  );

/** One question. A plain form by GET, so that the browser's own way back works. */
export function StepPage({ language, step, chosen }: StepProps) {
  const w = words[language];
  const question = ORDER[step - 1] ?? 'joy';
  const { ask, hint } = w.questions[question];
  const labels: Record<string, string> = w.choices[question];
  const only = question === 'company' ? 'radio' : 'checkbox';
  return (
    <Shell language={language} title={ask} here={paths.guided({}, { step })} description={w.lead}>
      <Steps language={language} at={step} of={ORDER.length} />
      {step === 1 && <p class="font-lead">{w.lead}</p>}
      <form action={paths.guided({})} method="get">
        <Others chosen={chosen} question={question} />
        <Choices
          language={language}
          type={only}
          name={question}
          legend={ask}
          hint={hint}
          isHeading
          choices={QUESTIONS[question].map((value) => ({ value, label: labels[value] ?? value }))}
          chosen={chosen[question]}
        />
        <Buttons>
          <Button name="step" value={String(step + 1)}>
            {w.next}
          </Button>
          {step > 1 && (
            <Button weight="quiet" name="step" value={String(step - 1)}>
              {w.back}
            </Button>
          )}
        </Buttons>
      </form>
    </Shell>
  );
}

/** Nothing was chosen, and that is all right. */
export function NothingChosenPage({ language }: { language: Language }) {
  const w = words[language];
  return (
    <Shell language={language} title={w.done.title} here={paths.guided({})}>
      <Hero title={w.done.title} lead={w.done.empty} drawing="cup" />
      <Buttons>
        <ButtonLink weight="primary" href={paths.home({})}>
          {w.write}
        </ButtonLink>
        <ButtonLink href={paths.offers({})}>{w.look}</ButtonLink>
      </Buttons>
    </Shell>
  );
}
