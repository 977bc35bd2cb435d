import { paths } from '../../paths.ts';
import { dayInWords } from '../../platform/date-words.ts';
import type { Language } from '../../platform/language.ts';
import { Button, ButtonLink, Buttons, type Child, Hidden, Icon } from '../../ui/index.ts';
import type { Offers } from './commands.ts';
import type { PlanPart, Step, Written } from './plan.ts';
import { words } from './words.ts';

/** The day as people say it: at noon, so that it is the same day wherever the page is made. */
const dayOf = (day: string, language: Language): string => dayInWords(new Date(`${day}T12:00:00Z`), language);

type OneProps = { language: Language; step: Step; offers?: Offers; children?: Child };

/** A step, done or not, with the day somebody thinks of. */
function One({ language, step, offers, children }: OneProps) {
  const w = words[language].step;
  const offer = step.offer === null ? undefined : offers?.get(step.offer);
  return (
    <>
      <div class={step.done ? 'plan-step plan-step-done' : 'plan-step'}>
        <Icon name={step.done ? 'done' : 'todo'} />
        <div>
          <span class="sr-only">{step.done ? w.isDone : w.isUndone} </span>
          <span class="plan-step-text" lang={offer && offer.title === step.text ? 'da' : undefined}>
            {step.text}
          </span>
          {step.day && <span class="link-note">{w.maybe(dayOf(step.day, language))}</span>}
          {offer && (
            <span class="link-note screen-only">
              <a href={paths.offer({ id: offer.id })} aria-label={w.offerLabel(offer.title)}>
                {w.offer}
              </a>
            </span>
          )}
        </div>
      </div>
      {children}
    </>
  );
}

type ReadProps = { language: Language; part: Written; offers?: Offers };

/** The steps as they are read: by oneself, on paper, and by whoever a part is shared with. */
export const StepsRead = ({ language, part, offers }: ReadProps) =>
  part.steps.length > 0 && (
    <ul class="removable">
      {part.steps.map((step) => (
        <li>
          <One {...{ language, step }} {...(offers && { offers })} />
        </li>
      ))}
    </ul>
  );

type EditProps = { language: Language; part: PlanPart; offers: Offers };

/** The steps with their buttons: tick it off, take the tick back, change it. */
export const StepsToTick = ({ language, part, offers }: EditProps) => {
  const w = words[language].step;
  return (
    <ul class="removable">
      {part.steps.map((step) => (
        <li id={`step-${step.id}`}>
          <One {...{ language, step, offers }}>
            <Buttons>
              <form action={paths.planStepDone({ id: part.id, step: step.id })} method="post">
                <Hidden fields={{ done: step.done ? 'no' : 'yes' }} />
                <Button
                  weight="secondary"
                  label={step.done ? w.undoneLabel(step.text) : w.doneLabel(step.text)}
                >
                  {step.done ? w.undone : w.done}
                </Button>
              </form>
              <ButtonLink
                weight="quiet"
                href={paths.planStep({ id: part.id, step: step.id })}
                label={w.editLabel(step.text)}
              >
                {w.edit}
              </ButtonLink>
            </Buttons>
          </One>
        </li>
      ))}
    </ul>
  );
};
