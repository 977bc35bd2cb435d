import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../platform/language.ts';
import { fragment } from '../../ui/jsx/render.tsx';
import type { Planned } from './commands.ts';
import { Summary } from './new-pages.tsx';
import { type Receiver, TEXT_VERSION } from './share.ts';

const RECEIVERS: Receiver[] = [
  { name: '[name]', role: 'guide', centre: '[centre]', partner: null },
  { name: null, role: 'guide', centre: '[centre]', partner: null },
  { name: null, role: 'mentor', centre: '[centre]', partner: null },
];

/** The sentences as a person reads them, one paragraph a line. */
function textOf(receiver: Receiver, language: Language): string {
  const planned: Planned = {
    receiver,
    things: [{ ref: { thing: 'wish', id: 'w' }, name: '[wish]' }],
    why: { purpose: 'own_words', ownWords: '[purpose]' },
    until: new Date('2027-02-23T23:00:00Z'),
  };
  const lines = parse(fragment(<Summary language={language} planned={planned} />)).querySelectorAll('p, li');
  return lines.map((line) => line.textContent.replace(/\s+/g, ' ').trim()).join('\n');
}

describe('the text that people say yes to', () => {
  it.each(['da', 'en'] as const)('is kept under its version, in %s', (language) => {
    const kept = readFileSync(join('docs', 'consent', `${TEXT_VERSION}.${language}.txt`), 'utf8');
    const shown = RECEIVERS.map((receiver) => textOf(receiver, language)).join('\n\n');
    expect(`${shown}\n`, 'a new wording is a new TEXT_VERSION and a new file').toBe(kept);
    expect(shown).toContain(language === 'da' ? 'Du kan stoppe når som helst' : 'You can stop at any time');
  });
});
