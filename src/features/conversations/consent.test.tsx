import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../platform/language.ts';
import { fragment } from '../../ui/jsx/render.tsx';
import { TEXT_VERSION } from './conversations.sql.ts';
import { Consent } from './parts.tsx';

/** The sentences as a person reads them, one paragraph a line. */
function textOf(role: 'guide' | 'mentor', language: Language): string {
  const slot = { name: '[name]', role, startsAt: new Date('2026-12-01T13:00:00Z') };
  const lines = parse(fragment(<Consent language={language} slot={slot} />)).querySelectorAll('p');
  return lines.map((line) => line.textContent.replace(/\s+/g, ' ').trim()).join('\n');
}

describe('the text that people say yes to when they book', () => {
  it.each(['da', 'en'] as const)('is kept under its version, in %s', (language) => {
    const kept = readFileSync(join('docs', 'consent', `${TEXT_VERSION}.${language}.txt`), 'utf8');
    const shown = (['guide', 'mentor'] as const).map((role) => textOf(role, language)).join('\n\n');
    expect(`${shown}\n`, 'a new wording is a new TEXT_VERSION and a new file').toBe(kept);
    expect(shown).toContain(
      language === 'da' ? '2. december 2026, dagen efter' : '2 December 2026, the day after',
    );
  });
});
