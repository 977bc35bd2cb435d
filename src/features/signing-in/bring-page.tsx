import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { Shell } from '../../shell.tsx';
import { Button, Buttons, Choices, ErrorSummary, Hero, Hidden } from '../../ui/index.ts';
import { wishWords } from '../wishes/index.ts';
import type { Left } from './bring-along.ts';
import { words } from './words.ts';

type BringPageProps = {
  language: Language;
  things: Left;
  back: string | null;
  /** Nothing was ticked. */
  isWrong?: boolean;
};

const LONGEST_LABEL = 200;
const shorten = (text: string) =>
  text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL).toWellFormed()}…` : text;

/** What was written here before signing in, thing by thing: bring it along, or leave it. */
export function BringPage({ language, things, back, isWrong = false }: BringPageProps) {
  const w = words[language].bring;
  const wishes = things.wishes.map(({ id, text, near }) => ({
    value: id,
    label: shorten(text),
    hint: near ? w.near(near) : undefined,
  }));
  const answers = things.answered.map(({ answer: { offerId, answer }, offer }) => ({
    value: offerId,
    label: offer.title,
    labelLanguage: 'da',
    hint: `${wishWords[language].answer[answer]} · ${offer.partner.name}`,
  }));
  const also = things.also.map((value) => ({ value, label: w.also[value] }));
  const [first] = [wishes.length > 0 && 'wish', answers.length > 0 && 'answer', 'also'].filter(Boolean);
  const ticked = (all: { value: string }[]) => (isWrong ? [] : all.map(({ value }) => value));
  return (
    <Shell language={language} title={w.title} here={paths.bringAlong({})} own hasErrors={isWrong}>
      {isWrong && <ErrorSummary language={language} errors={[{ field: first || 'also', message: w.none }]} />}
      <Hero title={w.title} lead={w.lead} drawing="hands" />
      <p>{w.notYours}</p>
      <form action={paths.bringAlong({})} method="post">
        <Hidden fields={{ back }} />
        {wishes.length > 0 && (
          <Choices
            {...{ language, type: 'checkbox', name: 'wish', legend: w.wishes }}
            choices={wishes}
            chosen={ticked(wishes)}
          />
        )}
        {answers.length > 0 && (
          <Choices
            {...{ language, type: 'checkbox', name: 'answer', legend: w.answers }}
            choices={answers}
            chosen={ticked(answers)}
          />
        )}
        {also.length > 0 && (
          <Choices
            {...{ language, type: 'checkbox', name: 'also', legend: w.alsoLegend }}
            choices={also}
            chosen={ticked(also)}
          />
        )}
        {things.isShared && <p>{w.shared}</p>}
        <p id="rest">{w.rest}</p>
        <p id="leave-text">{w.leaveText}</p>
        <Buttons>
          <Button weight="secondary" describedBy="rest">
            {w.bring}
          </Button>
          <Button weight="secondary" name="leave" value="yes" describedBy="leave-text">
            {w.leave}
          </Button>
        </Buttons>
      </form>
    </Shell>
  );
}
