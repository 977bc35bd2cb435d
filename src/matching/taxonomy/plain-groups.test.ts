import { describe, expect, it } from 'vitest';
import { groups } from './concepts.ts';
import { plainGroups } from './plain-groups.ts';

const official = [...groups.keys()].filter((code) => code.length === 4);

describe('plain names of trades', () => {
  it('are there for every unit group, and for nothing else', () => {
    expect([...plainGroups.keys()].sort()).toEqual(official.sort());
  });

  it('are short, and each is used once', () => {
    for (const language of ['da', 'en'] as const) {
      const names = [...plainGroups.values()].map((name) => name[language]);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name.length).toSatisfy((length: number) => length > 2 && length < 45);
    }
  });

  it('have none of the words of a register', () => {
    for (const { da, en } of plainGroups.values())
      expect(`${da} ${en}`).not.toMatch(
        /ekskl|inkl|undtagen|klassificeret|beslægtet|elsewhere|inden for|vedrørende|o\.l\./i,
      );
  });
});
