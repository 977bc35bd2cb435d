import { describe, expect, it } from 'vitest';
import { html } from '../../ui/index.ts';
import { SpentPage } from './pages.tsx';
import { words } from './words.ts';

const page = (sent: Record<string, unknown>) =>
  html(<SpentPage language="da" to="/mine/cv/import" sent={sent} />);

describe('the page for what has been done too often', () => {
  it('holds what was sent, for sending it again', () => {
    const shown = page({ text: 'noget med heste', thing: ['a', 'b'] });
    expect(shown).toContain(words.da.spent.kept);
    expect(shown.match(/type="hidden" name="(text|thing)"/g)).toHaveLength(3);
  });

  it('does not say so of a file, which it cannot hold', () => {
    const shown = page({ file: new File(['{}'], 'cv.json'), also: 'text' });
    expect(shown).not.toContain(words.da.spent.kept);
    expect(shown).not.toContain(words.da.spent.again);
  });
});
