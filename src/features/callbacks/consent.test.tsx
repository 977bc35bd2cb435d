import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { fragment } from '../../ui/jsx/render.tsx';
import { Consent } from './ask-page.tsx';
import { TEXT_VERSION } from './callback.ts';

describe('the text that people read before they ask to be contacted', () => {
  it.each(['da', 'en'] as const)('is kept under its version, in %s', (language) => {
    const lines = parse(fragment(<Consent language={language} />)).querySelectorAll('h2, li');
    const shown = lines.map((line) => line.textContent.replace(/\s+/g, ' ').trim()).join('\n');
    const kept = readFileSync(join('docs', 'consent', `${TEXT_VERSION}.${language}.txt`), 'utf8');
    expect(`${shown}\n`, 'a new wording is a new TEXT_VERSION and a new file').toBe(kept);
    expect(shown).toContain(language === 'da' ? 'én gang' : 'once');
  });
});
