import { paths } from '../../paths.ts';
import { momentInWords } from '../../platform/date-words.ts';
import type { Language } from '../../platform/language.ts';
import { BackToMine, Shell } from '../../shell.tsx';
import { Button, Buttons, EmptyState, Hero, Hidden, Notice, Panel } from '../../ui/index.ts';
import { lastDay } from '../sharing/index.ts';
import type { Waiting } from './callback.ts';
import { words } from './words.ts';

export const GUIDE_TOLD = ['theirs', 'gone', 'passed', 'talked'] as const;

type WaitingProps = {
  language: Language;
  centre: string;
  waiting: Waiting[];
  told: (typeof GUIDE_TOLD)[number] | undefined;
};

/** Who waits at a guide's centre: a calm list, oldest first, with nothing of what they wrote. */
export function WaitingPage({ language, centre, waiting, told }: WaitingProps) {
  const w = words[language].guide;
  return (
    <Shell language={language} title={w.title} here={paths.callbacksWaiting({})} own>
      <BackToMine language={language} />
      {told && (
        <Notice live>
          <p>{w.told[told]}</p>
        </Notice>
      )}
      <Hero title={w.title} lead={w.lead(centre)} drawing="cup" />
      {waiting.length === 0 && (
        <EmptyState heading={w.emptyHeading}>
          <p>{w.empty}</p>
        </EmptyState>
      )}
      {waiting.length > 0 && (
        <ul class="sheets">
          {waiting.map((one, at) => (
            <li>
              <One language={language} one={one} number={at + 1} />
            </li>
          ))}
        </ul>
      )}
    </Shell>
  );
}

type OneProps = { language: Language; one: Waiting; number: number };

function One({ language, one, number }: OneProps) {
  const w = words[language].guide;
  const { channel, askedAt, until, taker } = one;
  return (
    <Panel>
      <h2>{w.wants[channel]}</h2>
      <p>
        {w.since(momentInWords(askedAt, language))} {w.until(lastDay(until, language))}
      </p>
      {taker && (
        <p>
          <strong>{one.isMine ? w.mine : w.theirs(taker)}.</strong>{' '}
          {one.isMine && (
            <a href={paths.sharedThing({ id: one.shareId })} aria-label={w.label(w.open, number)}>
              {w.open}
            </a>
          )}
        </p>
      )}
      <Presses {...{ language, one, number }} />
    </Panel>
  );
}

/** What can be done with it; what a colleague has who cannot do it after all can be taken over. */
function Presses({ language, one, number }: OneProps) {
  const w = words[language].guide;
  const id = one.shareId;
  const label = (button: string) => w.label(button, number);
  const press = (action: string, words: string, seen?: Date | null) => (
    <form action={action} method="post">
      <Hidden fields={{ seen: seen?.toISOString() }} />
      <Button weight={seen ? 'quiet' : 'secondary'} label={label(words)}>
        {words}
      </Button>
    </form>
  );
  if (!one.taker) return <Buttons>{press(paths.callbackTake({ id }), w.take[one.channel])}</Buttons>;
  if (!one.isMine) return <Buttons>{press(paths.callbackTake({ id }), w.takeOver, one.takenAt)}</Buttons>;
  return (
    <Buttons>
      {press(paths.callbackEnd({ id }), w.end[one.channel])}
      {press(paths.callbackPassOn({ id }), w.passOn)}
    </Buttons>
  );
}
