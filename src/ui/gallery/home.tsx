import { Button, ButtonLink, Buttons, Hidden } from '../button.tsx';
import { Chips } from '../chips.tsx';
import { ErrorSummary } from '../error-summary.tsx';
import { Hero, Section } from '../hero.tsx';
import { Notice } from '../notice.tsx';
import { TextArea, TextField } from '../text-field.tsx';
import { Welcome } from '../welcome.tsx';
import { Framed } from './frame.tsx';

const examples = [
  'noget med dyr, gerne udendørs',
  'nedslidt sosu-hjælper, vil gerne være sammen med mennesker men uden tunge løft',
  'lære at sy mit eget tøj',
  'møde nogen, jeg kan snakke med',
];
const textError = 'Skriv et par ord om, hvad du har lyst til. Ét ord er nok, fx "heste"';
const placeError = 'Det sted kender vi ikke. Skriv postnummeret med fire tal, fx 4760';

function WishForm({ wrong }: { wrong: boolean }) {
  return (
    <form method="post" action="/wishes">
      <Hidden fields={{ id: '1', centre: null }} />
      <TextArea
        language="da"
        name="text"
        label="Hvad har du lyst til?"
        isHeading
        hint="Skriv det, som du ville sige det til en ven."
        rows={3}
        value={wrong ? '   ' : 'noget med heste'}
        error={wrong ? textError : undefined}
      />
      <TextField
        language="da"
        name="near"
        label="Hvor?"
        optional
        hint="Postnummer, by eller kommune."
        autocomplete="postal-code"
        value={wrong ? '99999' : ''}
        error={wrong ? placeError : undefined}
      />
      <Buttons>
        <Button>Vis mig, hvad der findes</Button>
      </Buttons>
    </form>
  );
}

/** The front page: one question. */
export const home = (wrong = false) => (
  <Framed title={wrong ? 'Hvad har du lyst til?' : 'Virkelyst'} hasErrors={wrong}>
    {wrong && (
      <ErrorSummary
        language="da"
        errors={[
          { field: 'text', message: textError },
          { field: 'near', message: placeError },
        ]}
      />
    )}
    <Welcome>
      <WishForm wrong={wrong} />
    </Welcome>
    <Section heading="Eller tryk på et af de her" id="try">
      <form method="post" action="/wishes">
        <Chips
          label="Eksempler"
          quietLabel
          name="example"
          chips={examples.map((text) => ({ value: text, label: text }))}
        />
      </form>
    </Section>
    <Notice drawing="path" heading="Ved du det ikke helt?">
      <p>Fem små spørgsmål kan hjælpe dig på vej.</p>
      <p>
        <ButtonLink href="/guided">Hjælp mig på vej</ButtonLink>
      </p>
    </Notice>
    <p>Kun du kan se det, du skriver. Du kan sige nej til alt, og det koster ingenting.</p>
  </Framed>
);

export const notFound = () => (
  <Framed title="Den side findes ikke">
    <Hero title="Den side findes ikke" lead="Måske er den flyttet. Her er vejen tilbage." drawing="door" />
  </Framed>
);
