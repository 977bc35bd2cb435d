import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestSkills } from './suggest.ts';

const labels = (text: string) => suggestSkills(text).map(({ label }) => label);

describe('skills to recognise in what one tells', () => {
  it.each([
    ['jeg har været tømrer i 12 år', 'lave træsamlinger'],
    ['har stået i butik siden jeg var 16', 'betjene kasseapparat'],
    ['bager', 'passe bageovne'],
    ['taler arabisk', 'arabisk'],
    ['I can use spreadsheets', 'bruge regneark'],
    ['er god til kundeservice og kan køre gaffeltruck', 'betjene gaffeltruck'],
    ['Jeg har gjort rent på et hospital i fire år', 'rengøre gulve'],
    ['har passet min gamle mor', 'holde ved selskab'],
    ['Jeg plejede min mand, da han blev syg', 'lytte aktivt'],
    ['I looked after my grandmother for years', 'ledsage mennesker'],
  ])('%s', (text, label) => {
    expect(labels(text)).toContain(label);
  });

  it('come from the words that were written, each once, and few enough to read', () => {
    const text = 'Tømrer i 12 år, oplært lærlinge. Taler tysk. Tømrer igen, taler tysk';
    const found = suggestSkills(text);
    expect(found.length).toBeGreaterThan(5);
    expect(found.length).toBeLessThanOrEqual(40);
    expect(new Set(found.map(({ uri }) => uri)).size).toBe(found.length);
    for (const { quote } of found) expect(text).toContain(quote);
  });

  it('take turns: what is told first does not hide the rest', () => {
    const quotes = suggestSkills('Jeg har kørt gaffeltruck i ti år, lavet mad til mange og været tømrer').map(
      ({ quote }) => quote,
    );
    expect(new Set(quotes.slice(0, 3))).toEqual(new Set(['gaffeltruck', 'lavet mad', 'tømrer']));
  });

  it('of something put otherwise by us are quoted in their own words', () => {
    const text = 'Jeg har passet min mor, og så har jeg gjort rent';
    for (const { quote } of suggestSkills(text)) expect(text).toContain(quote);
    expect(labels('min mor har passet på mig')).toEqual([]);
  });

  it('make nobody an interpreter for speaking a language', () => {
    expect(labels('taler arabisk')).toEqual(['arabisk']);
    expect(labels('har været tolk på arabisk').length).toBeGreaterThan(3);
  });

  it('are none where nothing was told, and any text is read', () => {
    expect(suggestSkills('')).toEqual([]);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void suggestSkills(text)));
  });
});
