import { AnswerButtons } from '../answer-buttons.tsx';
import { Button, ButtonLink, Buttons } from '../button.tsx';
import { Choices } from '../choices.tsx';
import { Drawing, type DrawingName } from '../drawing.tsx';
import { Facts } from '../facts.tsx';
import { Hero, Panel, Prose, Section } from '../hero.tsx';
import { KindBadge } from '../kind-badge.tsx';
import { BackLink, Filter } from '../links.tsx';
import { MunicipalityMap } from '../municipality-map.tsx';
import { Reason } from '../offer-card.tsx';
import { OpeningHours } from '../opening-hours.tsx';
import { Select } from '../select.tsx';
import { drawings } from '../shapes/drawings.ts';
import { Steps } from '../steps.tsx';
import { TextField } from '../text-field.tsx';
import { Framed } from './frame.tsx';
import { samples } from './offers.ts';

const joys = [
  'Dyr',
  'Planter og natur',
  'At snakke med mennesker',
  'At lave noget med hænderne',
  'Mad og bagning',
  'Ord og historier',
];
const choices = joys.map((label, i) => ({
  value: String(i),
  label,
  hint: i === 3 ? 'Træ, garn, ler, motorer' : undefined,
}));

/** One question of the gentle way, with and without an error. */
export const guided = () => (
  <Framed title="Hvad bliver du glad af?">
    <Steps language="da" at={2} of={5} label="Spørgsmål 2 af 5" />
    <form method="get" action="/guided">
      <Choices
        {...{ language: 'da', type: 'checkbox', name: 'joy', choices }}
        legend="Hvad bliver du glad af?"
        isHeading
        hint="Vælg så mange, du vil"
        chosen={['1']}
      />
      <Choices
        {...{ language: 'da', type: 'radio', name: 'one', choices: choices.slice(0, 3) }}
        legend="Kun én"
        optional
        chosen={['0']}
        error="Vælg en af dem"
      />
      <Select
        language="da"
        name="where"
        label="Hvor?"
        value="2"
        options={[
          { value: '1', label: 'Inde' },
          { value: '2', label: 'Ude' },
        ]}
      />
      <TextField language="da" name="short" label="Postnummer" width="short" inputmode="numeric" />
      <Buttons>
        <Button>Videre</Button>
        <ButtonLink href="/guided?skip">Spring over</ButtonLink>
        <ButtonLink weight="quiet" href="/guided?back">
          Tilbage
        </ButtonLink>
      </Buttons>
    </form>
  </Framed>
);

const allFacts = [
  ...(samples[0]?.facts ?? []),
  { key: 'place', term: 'Sted', value: 'Engholmvej 4, 4780 Stege (18 km)' },
  { key: 'company', term: 'Selskab', value: 'Nogle få sammen, ude' },
  { key: 'experience', term: 'Erfaring', value: 'Du behøver ikke have prøvet det før' },
  { key: 'spoken', term: 'Sprog', value: 'Engelsk og tysk' },
  { key: 'seats', term: 'Pladser', value: '2 pladser' },
  { key: 'access', term: 'Adgang', value: 'Niveaufri adgang. Toilet for kørestol' },
  { key: 'open', term: 'Åbent', value: 'Til og med 31. december' },
  { key: 'surprise', term: 'Noget nyt', value: 'Som ikke har et billede' },
];

/** All there is to know about an offer. */
export const offer = () => (
  <Framed title="Pas heste" here="/offers" jsonLd={{ '@type': 'JobPosting', title: 'Pas heste' }}>
    <BackLink href="/wishes/1">Tilbage til forslagene</BackLink>
    <Hero
      above={<KindBadge kind="internship" label="Praktik" />}
      title="Pas heste og hold stalden sammen med Mette"
      lead="Stald Engholm · Stege · 18 km"
      drawing="horse"
    />
    <Reason>
      Fordi du skrev <em>heste</em>, og hos Stald Engholm passer man heste.
    </Reason>
    <Section heading="Om tilbuddet" id="about">
      <Prose>
        <p>
          Vi er tre faste og ni heste. Om morgenen fodrer vi og muger ud, og bagefter drikker vi kaffe. Du
          bestemmer selv, hvor meget du vil være med til, og Mette er der hele tiden.
        </p>
        <p>
          Læs mere på <a href="https://stald-engholm.example">stald-engholm.example</a>.
        </p>
      </Prose>
    </Section>
    <Section heading="Det kræver det" id="asks">
      <Facts facts={allFacts} />
    </Section>
    <Section heading="Hvad siger du?" id="answer">
      <Panel>
        <form method="post" action="/answers">
          <AnswerButtons
            labels={{ yes: 'Ja, fortæl mere', later: 'Måske senere', no: 'Nej tak' }}
            label="Hvad siger du?"
          />
        </form>
      </Panel>
    </Section>
  </Framed>
);

/** A centre with its map and hours, and all drawings. */
export const centre = () => (
  <Framed title="Virkelyst Vordingborg" here="/centres">
    <Hero title="Virkelyst Vordingborg" lead="Et hus, hvor du kan komme, som du er." drawing="house" />
    <Filter
      label="Slags tilbud"
      links={[
        { href: '/offers', label: 'Alle', here: true },
        ...samples.map(({ kindLabel }) => ({ href: '/offers?kind', label: kindLabel })),
      ]}
    />
    <OpeningHours
      caption="Åbningstider"
      days={[
        { day: 'Mandag', hours: '9–16' },
        { day: 'Tirsdag', hours: '9–16' },
        { day: 'Onsdag', hours: '12–20' },
        { day: 'Lørdag', hours: 'Lukket' },
      ]}
    />
    <MunicipalityMap
      codes={['0390']}
      points={[
        { longitude: 11.91, latitude: 55.008, name: 'Virkelyst' },
        { longitude: 12.285, latitude: 54.985, name: 'Stald Engholm' },
        { longitude: 12.045, latitude: 55.12, name: 'Biblioteket i Præstø' },
      ]}
      label="Kort over Vordingborg Kommune med tre steder"
    />
    <Section heading="Tegninger" id="drawings">
      <p>
        {(Object.keys(drawings) as DrawingName[]).map((name) => (
          <Drawing name={name} />
        ))}
      </p>
      <p>
        {samples.map(({ kind, kindLabel }) => (
          <>
            <KindBadge kind={kind} label={kindLabel} />{' '}
          </>
        ))}
      </p>
    </Section>
  </Framed>
);
