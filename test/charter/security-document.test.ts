import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const text = readFileSync(new URL('docs/security.md', root), 'utf8');
const lines = [...text.matchAll(/^\| (\d+\.\d+\.\d+) \| ([12]) \| ([a-z/ ]+) \| (.+) \|$/gm)].map(
  ([, id = '', level = '', state = '', why = '']) => ({ id, level, state, why }),
);

it('the checklist has every requirement of levels 1 and 2, once, with a word and a reason', () => {
  expect(new Set(lines.map(({ id }) => id)).size).toBe(253);
  expect(lines).toHaveLength(253);
  expect(lines.filter(({ level }) => level === '1')).toHaveLength(70);
  expect(new Set(lines.map(({ id }) => id.split('.')[0])).size).toBe(17);
  for (const { id, state, why } of lines) {
    expect(['yes', 'partly', 'not yet', 'operator', 'n/a'], id).toContain(state);
    expect(why.length, id).toBeGreaterThan(3);
  }
});

it('names files that are there', () => {
  const named = [
    ...text.matchAll(/`((?:src|test|docs|db|bench|\.ci)\/[^` ]+|[\w.-]+\.(?:md|json|cjs))`/g),
  ].map(([, path = '']) => path);
  expect(new Set(named).size).toBeGreaterThan(40);
  expect([...new Set(named)].filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});
