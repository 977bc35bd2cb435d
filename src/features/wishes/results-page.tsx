import { explain } from '../../matching/index.ts';
import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { Shell } from '../../shell.tsx';
import {
  AnswerButtons,
  Beside,
  Button,
  Cards,
  EmptyState,
  Hero,
  Hidden,
  More,
  Notice,
  OwnWords,
  ReasonChips,
  Tags,
} from '../../ui/index.ts';
import { OfferCard } from '../offers/index.ts';
import type { Suggested, Suggestion } from './commands.ts';
import { becauseOf, noticedIn } from './reasons.ts';
import { type Answer, REASONS } from './wish.ts';
import { words } from './words.ts';

type ResultsPageProps = {
  language: Language;
  suggested: Suggested;
  shown: number;
  /** The offer that was just answered, or `closed` when it could not be. */
  told: string | undefined;
};

/** What fits the wish, best first, each with its reason and three answers. */
export function ResultsPage({ language, suggested, shown, told }: ResultsPageProps) {
  const w = words[language].results;
  const { wish, read, found, hasMore } = suggested;
  const noticed = noticedIn(read);
  const here = paths.wish({ id: wish.id });
  return (
    <Shell language={language} title={w.title} here={here} own>
      <Hero title={w.title} />
      <Beside asideFirst aside={<Read language={language} suggested={suggested} noticed={noticed} />}>
        <Told language={language} suggested={suggested} told={told} />
        {noticed.wanted.length === 0 && (
          <Notice>
            <p>
              {w.nothingUnderstood} <a href={paths.guided({})}>{words[language].home.guidedLead}</a>
            </p>
          </Notice>
        )}
        {found.length === 0 && (
          <EmptyState heading={w.nothingLeft}>
            <p>{w.nothingLeftHelp}</p>
          </EmptyState>
        )}
        <Cards>
          {found.map((suggestion) => (
            <SuggestionCard language={language} suggestion={suggestion} suggested={suggested} />
          ))}
        </Cards>
        <More href={hasMore ? paths.wish({ id: wish.id }, { show: shown + 8 }) : null}>{w.more}</More>
      </Beside>
    </Shell>
  );
}

type ReadProps = Pick<ResultsPageProps, 'language' | 'suggested'> & { noticed: ReturnType<typeof noticedIn> };

/** The wish as it was written, and what was read out of it. */
function Read({ language, suggested: { wish }, noticed }: ReadProps) {
  const w = words[language].results;
  return (
    <>
      <OwnWords label={w.youWrote} text={wish.text}>
        <p>
          {wish.near && <>{w.near(wish.near)} · </>}
          <a href={paths.wishEdit({ id: wish.id })}>{w.edit}</a>
        </p>
      </OwnWords>
      <Tags label={w.noticed} tags={noticed.wanted} />
      <Tags label={w.avoided} tags={noticed.avoided} avoided />
    </>
  );
}

type SuggestionCardProps = { language: Language; suggestion: Suggestion; suggested: Suggested };

function SuggestionCard({ language, suggestion, suggested }: SuggestionCardProps) {
  const w = words[language];
  const { wish, read, index } = suggested;
  const { full, distanceKm } = suggestion;
  return (
    <OfferCard
      offer={full}
      language={language}
      distanceKm={distanceKm}
      because={becauseOf(explain(index, read, suggestion), language)}
      wish={wish.id}
    >
      <form action={paths.answers({})} method="post">
        <Hidden fields={{ offer: full.id, wish: wish.id }} />
        <AnswerButtons labels={w.answer} label={w.question} title={full.title} contentLanguage="da" />
      </form>
    </OfferCard>
  );
}

/** What the last press did, how to take it back, and after a no, room for a reason. */
function Told({ language, suggested, told }: Pick<ResultsPageProps, 'language' | 'suggested' | 'told'>) {
  const w = words[language].results;
  if (told === 'closed') {
    return (
      <Notice live>
        <p>{w.closed}</p>
      </Notice>
    );
  }
  const answer = suggested.answers.find(({ offerId }) => offerId === told);
  const offer = answer && suggested.offers.get(answer.offerId);
  if (!answer || !offer) return null;
  const fields = { offer: offer.id, wish: suggested.wish.id };
  return (
    <Notice live drawing="cup">
      <p>{w.answered[answer.answer](offer.title)}</p>
      {answer.answer === 'no' && <WhyNot language={language} answer={answer} fields={fields} />}
      <form action={paths.undo({})} method="post">
        <Hidden fields={fields} />
        <Button weight="quiet">{w.undo}</Button>
      </form>
      <p>
        <a href={paths.answers({})}>{w.answersLink}</a>
      </p>
    </Notice>
  );
}

type WhyNotProps = { language: Language; answer: Answer; fields: { offer: string; wish: string } };

function WhyNot({ language, answer, fields }: WhyNotProps) {
  const w = words[language];
  if (answer.reason) return <p>{w.results.thanks(w.reasons[answer.reason])}</p>;
  return (
    <form action={paths.answers({})} method="post">
      <Hidden fields={{ ...fields, answer: 'no' }} />
      <ReasonChips
        label={w.results.why}
        reasons={REASONS.map((value) => ({ value, label: w.reasons[value] }))}
      />
    </form>
  );
}
