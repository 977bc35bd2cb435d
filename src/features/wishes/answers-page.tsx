import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { BackToMine, Shell } from '../../shell.tsx';
import {
  Button,
  ButtonLink,
  Buttons,
  EmptyState,
  Hero,
  Hidden,
  LinkList,
  Panel,
  Section,
} from '../../ui/index.ts';
import { isOpen, offerWords } from '../offers/index.ts';
import type { MyThings } from './commands.ts';
import { ANSWERS, type AnsweredOffer, type AnswerValue, byAnswer } from './wish.ts';
import { words } from './words.ts';

type AnswersPageProps = { language: Language; things: MyThings; now: Date };

/** One's own answers and wishes, and the way to take them along or have them gone. */
export function AnswersPage({ language, things, now }: AnswersPageProps) {
  const w = words[language].answers;
  const lists = byAnswer(things.answers, things.offers);
  const isEmpty = things.answers.length === 0;
  return (
    <Shell language={language} title={w.title} here={paths.answers({})} own>
      <BackToMine language={language} />
      <Hero title={w.title} lead={w.lead} drawing="cup" />
      {isEmpty && (
        <EmptyState heading={w.emptyHeading}>
          <p>{w.empty}</p>
          <ButtonLink href={paths.home({})}>{words[language].home.title}</ButtonLink>
        </EmptyState>
      )}
      {!isEmpty &&
        ANSWERS.map((answer) => (
          <AnswerList language={language} answer={answer} answered={lists[answer]} now={now} />
        ))}
      {things.wishes.length > 0 && (
        <Section heading={w.wishes} id="wishes">
          <LinkList
            links={things.wishes.map(({ id, text, near }) => ({
              href: paths.wish({ id }),
              label: shorten(text),
              note: near,
            }))}
          />
        </Section>
      )}
      {(things.wishes.length > 0 || !isEmpty) && (
        <YourData language={language} isSignedIn={things.isSignedIn} />
      )}
      <SignedIn language={language} isSignedIn={things.isSignedIn} />
    </Shell>
  );
}

const LONGEST_LABEL = 120;
const shorten = (text: string) =>
  text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL).toWellFormed()}…` : text;

type AnswerListProps = { language: Language; answer: AnswerValue; answered: AnsweredOffer[]; now: Date };

function AnswerList({ language, answer, answered, now }: AnswerListProps) {
  const w = words[language];
  return (
    <Section heading={w.answers.headings[answer]} id={answer}>
      {answered.length === 0 && <p>{w.answers.none[answer]}</p>}
      <ul class="answered">
        {answered.map(({ offer, answer: { reason } }) => (
          <li id={`offer-${offer.id}`} class="answered-offer">
            <p class="answered-what">
              <a href={paths.offer({ id: offer.id })} lang="da">
                {offer.title}
              </a>
              <span class="link-note">
                {[
                  offerWords[language].kinds[offer.kind],
                  offer.partner.name,
                  reason && w.reasons[reason],
                  !isOpen(offer, now) && offerWords[language].page.closed,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {answer !== 'no' && (
                <span class="link-note">
                  <a
                    href={paths.planFromOffer({}, { offer: offer.id })}
                    aria-label={w.answers.toPlanLabel(offer.title)}
                  >
                    {w.answers.toPlan}
                  </a>
                </span>
              )}
            </p>
            <form action={paths.undo({})} method="post">
              <Hidden fields={{ offer: offer.id }} />
              <Button weight="quiet" label={w.undoLabel(offer.title)}>
                {w.results.undo}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function YourData({ language, isSignedIn }: { language: Language; isSignedIn: boolean }) {
  const w = words[language].answers;
  return (
    <Section heading={w.yourData} id="your-data">
      <p>
        <a href={paths.sharing({})}>{w.sharing}</a>
      </p>
      <Panel>
        <p>{w.yourDataLead[isSignedIn ? 'signedIn' : 'visitor']}</p>
        <Buttons>
          <ButtonLink href={paths.mineArchive({})}>{w.takeAlong}</ButtonLink>
          <ButtonLink href={paths.mineDelete({})}>{w.remove}</ButtonLink>
        </Buttons>
      </Panel>
    </Section>
  );
}

/** Where one is signed in; or that one could be. */
const SignedIn = ({ language, isSignedIn }: { language: Language; isSignedIn: boolean }) => (
  <LinkList
    links={[
      isSignedIn
        ? { href: paths.devices({}), label: words[language].answers.devices }
        : { href: paths.signIn({}, { back: paths.answers({}) }), label: words[language].answers.signIn },
    ]}
  />
);
