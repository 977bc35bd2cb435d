import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { BackToMine, Shell } from '../../shell.tsx';
import { Button, ButtonLink, Buttons, EmptyState, Hero, Hidden, Section } from '../../ui/index.ts';
import { lastDay, receiverInWords, type Share } from '../sharing/index.ts';
import type { Offers, PlanFound } from './commands.ts';
import { EXAMPLES, MOST_PARTS, type PlanPart } from './plan.ts';
import { StepsRead } from './steps-list.tsx';
import { words } from './words.ts';

/** The whole plan: read and printed here, changed part by part. */
export function PlanPage({ language, parts, team, offers }: PlanFound & { language: Language }) {
  const w = words[language];
  return (
    <Shell language={language} title={w.title} here={paths.plan({})} own>
      <div class="screen-only">
        <BackToMine language={language} />
      </div>
      <Hero title={w.title} drawing="notebook">
        <p class="font-lead screen-only">{w.lead}</p>
      </Hero>
      {parts.length === 0 && <Empty language={language} />}
      {parts.map((part, at) => (
        <div class="paper-alone">
          <Part
            {...{ language, part, offers }}
            isFirst={at === 0}
            isLast={at === parts.length - 1}
            team={team.filter(({ id }) => id === part.id)}
          />
        </div>
      ))}
      {parts.length > 0 && (
        <div class="section screen-only">
          {parts.length < MOST_PARTS ? (
            <ButtonLink weight="primary" href={paths.planNew({})}>
              {w.newPart}
            </ButtonLink>
          ) : (
            <p>{w.full}</p>
          )}
          <p>{w.print}</p>
        </div>
      )}
      {parts.length > 0 && (
        <div class="screen-only">
          <Section heading={w.team.withYou} id="team">
            <p>{w.team.withYouLead}</p>
            <p>
              <ButtonLink href={paths.sharingNew({})}>{w.team.invite}</ButtonLink>
            </p>
          </Section>
        </div>
      )}
    </Shell>
  );
}

function Empty({ language }: { language: Language }) {
  const w = words[language];
  return (
    <EmptyState heading={w.emptyHeading}>
      <p>{w.empty}</p>
      <p>{w.beginWith}</p>
      <Buttons>
        {EXAMPLES.map((begin) => (
          <ButtonLink href={paths.planNew({}, { begin })}>{w.examples[begin]}</ButtonLink>
        ))}
        <ButtonLink weight="primary" href={paths.planNew({})}>
          {w.ownPart}
        </ButtonLink>
      </Buttons>
    </EmptyState>
  );
}

type PartProps = {
  language: Language;
  part: PlanPart;
  offers: Offers;
  team: Share[];
  isFirst: boolean;
  isLast: boolean;
};

function Part({ language, part, offers, team, isFirst, isLast }: PartProps) {
  const w = words[language];
  const { id, title, about, steps } = part;
  return (
    <Section heading={title} id={`part-${id}`}>
      {about && <p class="as-written">{about}</p>}
      <StepsRead {...{ language, part, offers }} />
      {steps.length === 0 && <p class="screen-only">{w.noSteps}</p>}
      {team.map(({ shareId, receiver, until }) => (
        <p class="screen-only">
          {w.team.canRead} <a href={paths.share({ id: shareId })}>{receiverInWords(receiver, language)}</a>{' '}
          {w.team.untilDay(lastDay(until, language))}
        </p>
      ))}
      <Buttons>
        <ButtonLink href={paths.planPart({ id })} label={w.openLabel(title)}>
          {w.open}
        </ButtonLink>
        {!isFirst && <Move {...{ language, part }} way="up" />}
        {!isLast && <Move {...{ language, part }} way="down" />}
      </Buttons>
    </Section>
  );
}

type MoveProps = { language: Language; part: PlanPart; way: 'up' | 'down' };

function Move({ language, part: { id, title }, way }: MoveProps) {
  const w = words[language];
  return (
    <form action={paths.planPartMove({ id })} method="post">
      <Hidden fields={{ way }} />
      <Button weight="quiet" label={way === 'up' ? w.upLabel(title) : w.downLabel(title)}>
        {w[way]}
      </Button>
    </form>
  );
}
