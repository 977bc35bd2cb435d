import { describe, expect, it } from 'vitest';
import { AnswerButtons } from './answer-buttons.tsx';
import { assetPath, buildAssets } from './assets.ts';
import { Hidden } from './button.tsx';
import { Choices } from './choices.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Facts } from './facts.tsx';
import { fragment } from './jsx/render.tsx';
import { OfferCard } from './offer-card.tsx';
import { TextArea, TextField } from './text-field.tsx';

describe('a field', () => {
  it('ties label, hint and error to itself', () => {
    const written = fragment(
      <TextField
        language="da"
        name="near"
        label="Hvor?"
        hint="Postnummer"
        error="Skriv fire tal"
        value={'"<'}
      />,
    );
    expect(written).toContain('<label class="form-label" for="near">');
    expect(written).toContain('aria-describedby="near-hint near-error"');
    expect(written).toContain('aria-invalid="true"');
    expect(written).toContain('value="&quot;&lt;"');
  });

  it('keeps every line that was typed', () => {
    const typed = '\nførst\n\nså </textarea>';
    const written = fragment(<TextArea language="da" name="text" label="Hvad?" value={typed} />);
    // A browser drops one line break after the tag.
    expect(written).toContain('>\n\nførst\n\nså &lt;/textarea&gt;</textarea>');
  });

  it('gives the first choice the id that the error summary leads to', () => {
    const choices = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ];
    const written = fragment(
      <Choices language="da" type="radio" name="one" legend="En?" choices={choices} chosen={['b']} />,
    );
    expect(written).toContain('<input type="radio" id="one" name="one" class="form-radio" value="a"/>');
    expect(written).toContain(
      '<input type="radio" id="one-2" name="one" class="form-radio" value="b" checked=""/>',
    );
  });
});

it('an error summary without errors is nothing', () => {
  expect(fragment(<div>{<ErrorSummary language="da" errors={[]} />}</div>)).toBe('<div></div>');
});

it('what a form brings along leaves out what is not there', () => {
  const written = fragment(
    <div>{<Hidden fields={{ offer: '1', wish: null, centre: undefined, near: '' }} />}</div>,
  );
  expect(written).toBe(
    '<div><input type="hidden" name="offer" value="1"/><input type="hidden" name="near" value=""/></div>',
  );
});

it('the answers stand in their order, with the question around them', () => {
  const written = fragment(
    <AnswerButtons labels={{ no: 'Nej', yes: 'Ja', later: 'Senere' }} label="Hvad siger du?" />,
  );
  expect(written).toContain('<legend class="sr-only">Hvad siger du?</legend>');
  expect([...written.matchAll(/value="(\w+)"/g)].map(([, value]) => value)).toEqual(['yes', 'later', 'no']);
});

it('a card says where, as far as it is known', () => {
  const written = fragment(
    <OfferCard
      kind="job"
      kindLabel="Job"
      title="<b>"
      href="/offers/1"
      where={['Stald', null, undefined, '18 km']}
      facts={[]}
    />,
  );
  expect(written).toContain('Stald · 18 km');
  expect(written).toContain('&lt;b&gt;');
});

it('a fact without a picture gets a dot', () => {
  const written = fragment(<Facts facts={[{ key: 'constructor', term: 'Andet', value: 'x' }]} />);
  expect(written).toContain('Andet');
});

describe('the files of a page', () => {
  it('are named after their content, and found again', async () => {
    const assets = await buildAssets();
    expect(assetPath('theme.css')).toMatch(/^\/assets\/theme\.[0-9a-f]{16}\.css$/);
    for (const name of [
      'theme.css',
      'mark.svg',
      'IBMPlexSans-Regular-Latin1.woff2',
      'IBMPlexSans-SemiBold-Latin1.woff2',
    ]) {
      expect(assets.has(assetPath(name)), name).toBe(true);
    }
    const css = new TextDecoder().decode(assets.get(assetPath('theme.css'))?.body);
    for (const [, address = ''] of css.matchAll(/url\((\/[^)]+)\)/g))
      expect(assets.has(address), address).toBe(true);
    expect(await buildAssets()).toEqual(assets);
  });
});
