import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type TestSite } from '../site.ts';
import { Attack } from './attack/attack.ts';

const READS = 2000;
const SEED = 4760;

let site: TestSite;
let attack: Attack;
beforeAll(async () => {
  site = await openSite();
  attack = await Attack.on(site, SEED);
});
afterAll(async () => {
  await attack.close();
  await site.close();
});

describe('the charter', () => {
  it('has a rule for every table, view, function and route, and something to find in every table', () => {
    expect(attack.found.relations.length).toBeGreaterThan(15);
    expect(attack.found.callables.length).toBeGreaterThan(15);
    expect(attack.found.routes.length).toBeGreaterThan(35);
    expect(attack.gaps()).toEqual([]);
  });

  it(`holds when everything is read as everybody, ${READS} times`, { timeout: 240_000 }, async () => {
    const { reads, leaks, own, asked, faults } = await attack.read(READS);
    expect(leaks).toEqual([]);
    expect(reads).toBe(READS);
    // It has looked: people found their own, and nothing was left out.
    expect(own).toBeGreaterThan(READS / 10);
    const { relations, callables, routes } = attack.found;
    expect(asked.size).toBe(relations.length + callables.length + routes.length);
    expect(faults).toEqual([]);
  });
});
