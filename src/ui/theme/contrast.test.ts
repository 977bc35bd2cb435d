import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const tokens = readFileSync(join(import.meta.dirname, '_tokens.scss'), 'utf8');
const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)');

const coloursIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const AAA = 7;
const AA = 4.5;
const SHAPE = 3;

/** What stands on what, and how far apart it must be. */
const pairs: [front: string, back: string, least: number][] = [
  ...['paper', 'card', 'soft', 'straw-soft'].map((back): [string, string, number] => ['ink', back, AAA]),
  ...['paper', 'card', 'soft', 'straw-soft'].map((back): [string, string, number] => ['pine', back, AAA]),
  ['ink-soft', 'paper', AA],
  ['ink-soft', 'card', AA],
  ['ink-soft', 'soft', AA],
  ['visited', 'paper', AAA],
  ['visited', 'card', AAA],
  ['on-pine', 'pine', AAA],
  ['on-pine', 'pine-deep', AAA],
  ['sunrise', 'paper', AA],
  ['sunrise', 'card', AA],
  ['edge', 'paper', SHAPE],
  ['edge', 'card', SHAPE],
  ['edge', 'soft', SHAPE],
  ['focus', 'paper', SHAPE],
  ['focus', 'card', SHAPE],
  ['focus', 'soft', SHAPE],
  ['pine', 'blob', SHAPE],
  ['pine', 'straw-soft', SHAPE],
];

describe.each([
  ['by day', coloursIn(light)],
  ['by night', { ...coloursIn(light), ...coloursIn(dark) }],
])('the colours %s', (_, colours) => {
  it.each(pairs)('%s on %s stand out', (front, back, least) => {
    expect(colours[front], front).toBeDefined();
    expect(colours[back], back).toBeDefined();
    expect(contrast(colours[front] ?? '', colours[back] ?? '')).toBeGreaterThanOrEqual(least);
  });
});

it('names every colour of the day by night too', () => {
  expect(Object.keys(coloursIn(dark)).sort()).toEqual(Object.keys(coloursIn(light)).sort());
});
