import { AnswerButtons } from '../answer-buttons.tsx';
import { Button, Hidden } from '../button.tsx';
import { ReasonChips } from '../chips.tsx';
import { EmptyState } from '../empty-state.tsx';
import { Hero, OwnWords, Section, Tags } from '../hero.tsx';
import { LinkList, More } from '../links.tsx';
import { Notice } from '../notice.tsx';
import { Cards, OfferCard } from '../offer-card.tsx';
import { Beside } from '../welcome.tsx';
import { Framed } from './frame.tsx';
import { samples } from './offers.ts';

const labels = { yes: 'Ja, fortæl mere', later: 'Måske senere', no: 'Nej tak' };
const reasons = [
  'For langt væk',
  'For mange timer',
  'Et andet fag',
  'For hårdt for kroppen',
  'Ikke nu',
  'Noget andet',
];

const Answer = ({ title }: { title: string }) => (
  <form method="post" action="/answers">
    <Hidden fields={{ offer: '1', wish: '2' }} />
    <AnswerButtons labels={labels} label={`Hvad siger du til “${title}”?`} />
  </form>
);

const Heard = () => (
  <>
    <OwnWords label="Du skrev" text="noget med heste, men ikke for mange timer">
      <a href="/wishes/1/edit">Ret dit ønske</a>
    </OwnWords>
    <Tags label="Vi lagde mærke til" tags={['heste', 'få timer']} />
    <Tags label="Vi går uden om" tags={['kontor']} avoided />
  </>
);

/** What fits a wish. */
export const results = () => (
  <Framed title="Det her kunne være noget for dig" here="/offers" own>
    <Hero title="Det her kunne være noget for dig" />
    <Beside aside={<Heard />} asideFirst>
      <Notice live>
        <p>Du sagde nej tak til “Butiksmedhjælper”. Det er helt i orden.</p>
        <form method="post" action="/answers">
          <ReasonChips
            label="Vil du fortælle hvorfor? Så rammer vi bedre. Du behøver ikke."
            reasons={reasons.map((label, i) => ({ value: String(i), label }))}
          />
        </form>
        <form method="post" action="/answers/undo">
          <Button weight="quiet">Fortryd</Button>
        </form>
      </Notice>
      <Cards>
        {samples.slice(0, 3).map((sample, i) => (
          <OfferCard
            {...sample}
            id={`offer-${i}`}
            href="/offers/1"
            summary={i === 1 ? 'Kom, som du er. Vi sidder ved det lange bord og drikker kaffe.' : undefined}
            reason={
              <>
                Fordi du skrev <em>heste</em>, og hos Stald Engholm passer man heste.
              </>
            }
          >
            <Answer title={sample.title} />
          </OfferCard>
        ))}
      </Cards>
      <More href="?show=12">Vis flere</More>
    </Beside>
  </Framed>
);

/** One's own answers, and all kinds without a reason. */
export const answers = () => (
  <Framed title="Dine svar" here="/answers" own>
    <Hero title="Dine svar" lead="Kun du kan se dem." drawing="notebook" />
    <Section heading="Ja" id="yes">
      <Cards columns={2}>
        {samples.slice(3).map((sample) => (
          <OfferCard {...sample} href="/offers/1" headingLevel={3} />
        ))}
      </Cards>
    </Section>
    <Section heading="Nej tak" id="no">
      <LinkList
        links={[
          { href: '/offers/1', label: 'Butiksmedhjælper', note: 'Brugsen, Stege' },
          { href: '/offers/2', label: 'Kontorelev', note: 'Kommunen' },
        ]}
      />
    </Section>
    <EmptyState heading="Her er ingenting endnu" drawing="cup">
      <p>Når du siger ja til noget, kan du finde det igen her.</p>
    </EmptyState>
  </Framed>
);
