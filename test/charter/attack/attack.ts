import type pg from 'pg';
import type { TestSite } from '../../site.ts';
import { FUNCTIONS } from '../model/functions.ts';
import { Chance, marksOf } from '../model/marks.ts';
import { force, type Relation, relationsOf } from '../model/snapshot.ts';
import { ruleFor } from '../model/tables.ts';
import type { Actor } from '../world/people.ts';
import { makeWorld, type World } from '../world/world.ts';
import { type Leak, Ledger, type Reading } from './ledger.ts';
import { type Callable, callablesOf, callFunction, knowsType, openWeb, readTable } from './sql.ts';
import { askRoute, knowsParameters, type Route, routesOf, Taught } from './web.ts';

type Target = { name: string; isChange: boolean; ask: (actor: Actor) => Promise<Reading> };

export type Result = {
  reads: number;
  leaks: Leak[];
  /** Marks that came and were allowed: an attack that sees nothing has not looked. */
  own: number;
  /** How often each table, function and route was asked. */
  asked: Map<string, number>;
  /** Answers that were a fault, which is no leak, but no answer either. */
  faults: string[];
};

/** What the model does not know yet, each as a sentence that says what to add. */
export function gaps(found: {
  relations: Relation[];
  callables: Callable[];
  routes: Route[];
  empty: string[];
}): string[] {
  const isOpen = (table: string) => !table.includes('.');
  return [
    ...found.relations
      .filter(({ name }) => !ruleFor(name))
      .map(
        ({ name }) =>
          `${name} has no rule: say in TABLES of test/charter/model/tables.ts who may know what stands in it.`,
      ),
    ...found.callables
      .filter(({ name }) => !FUNCTIONS[name])
      .map(
        ({ name }) =>
          `${name}() has no rule: say in FUNCTIONS of test/charter/model/functions.ts what it may tell.`,
      ),
    ...found.callables.flatMap(({ name, arguments: taken }) =>
      taken
        .filter((argument) => !knowsType(argument))
        .map(
          ({ type }) =>
            `${name}() takes ${type}: say in VALUES of test/charter/attack/sql.ts what to give it.`,
        ),
    ),
    ...found.routes
      .filter((route) => !knowsParameters(route))
      .map(
        ({ pattern }) =>
          `${pattern} has a parameter without a line in PARAMETERS of test/charter/attack/web.ts.`,
      ),
    ...found.empty
      .filter((table) => isOpen(table) && !MAY_BE_EMPTY.includes(table))
      .map((table) => `Nothing grows in ${table}: plant some in PLANTS of test/charter/world/plants.ts.`),
  ];
}

/** Filled when something goes or has been done; nobody but the operator may read them, or everybody. */
const MAY_BE_EMPTY = ['offer_gone', 'tidied'];

/** Changes that the clock and other people make, so that what was allowed is not any more. */
const CHANGES = [
  `share|update share set revoked_at = now() where id = (select id from share where revoked_at is null order by random() limit 1)`,
  `role_grant|update role_grant set ended_at = now(), end_reason = 'slut' where id = (select id from role_grant where ended_at is null order by random() limit 1)`,
  `session|update session set expires_at = now() where id = (select id from session order by random() limit 1)`,
  `session|update session set hat = null where id = (select id from session where hat is not null order by random() limit 1)`,
];

/** One random world, and everything in it read as everybody in it. */
export class Attack {
  readonly site: TestSite;
  readonly ledger: Ledger;
  readonly found: { relations: Relation[]; callables: Callable[]; routes: Route[] };
  #world: World;
  #web: pg.Client;
  #chance: Chance;
  readonly taught = new Taught();
  #isStale = false;
  result: Result = { reads: 0, leaks: [], own: 0, asked: new Map(), faults: [] };

  private constructor(site: TestSite, world: World, web: pg.Client, found: Attack['found'], seed: number) {
    this.site = site;
    this.found = found;
    this.#world = world;
    this.#web = web;
    this.#chance = new Chance(seed + 1);
    this.ledger = new Ledger(world.owner, found.relations, world.planting.written);
  }

  /** Makes a world in the database of `site`. */
  static async on(site: TestSite, seed: number): Promise<Attack> {
    const world = await makeWorld(site.db, seed);
    const relations = await relationsOf(world.owner);
    const callables = await callablesOf(world.owner);
    const web = await openWeb(site.db.webUrl);
    const attack = new Attack(site, world, web, { relations, callables, routes: routesOf(site) }, seed);
    await attack.ledger.refresh();
    return attack;
  }

  gaps(): string[] {
    return gaps({ ...this.found, empty: this.ledger.empty() });
  }

  actors(): Actor[] {
    return this.#world.actors;
  }

  #targets(): Target[] {
    const chance = this.#chance;
    const { ledger } = this;
    return [
      ...this.found.relations.map((relation) => ({
        name: relation.name,
        isChange: false,
        ask: (actor: Actor) => readTable(this.#web, actor, relation, chance),
      })),
      ...this.found.callables.map((callable) => ({
        name: `${callable.name}()`,
        isChange: false,
        ask: (actor: Actor) => callFunction(this.#web, callable, { chance, ledger, actor }),
      })),
      ...this.found.routes.map((route) => ({
        name: `${route.method} ${route.pattern}`,
        isChange: route.method !== 'GET' && !route.pattern.startsWith('/api/'),
        ask: (actor: Actor) => this.#askRoute(actor, route),
      })),
    ];
  }

  async #askRoute(actor: Actor, route: Route): Promise<Reading> {
    const asked = await askRoute(this.site, route, {
      actor,
      chance: this.#chance,
      ledger: this.ledger,
      taught: this.taught,
    });
    if (asked.status >= 500) this.result.faults.push(asked.what);
    this.#isStale ||= asked.changes;
    const person = this.ledger.asker(actor).person;
    // What somebody has typed they know, and may find again wherever it is kept.
    if (person && asked.changes)
      for (const mark of marksOf(asked.said ?? ''))
        this.#world.planting.written.push({
          mark,
          table: 'person',
          column: 'typed',
          key: 'id',
          value: person,
        });
    return asked;
  }

  async #change(): Promise<void> {
    const [table = '', statement = ''] = this.#chance.one(CHANGES).split('|');
    if (!this.ledger.snapshot.rows.has(table)) return;
    await force(this.#world.owner, table, statement);
    this.#isStale = true;
  }

  /** Every target by every actor. What people change comes rather later than earlier: whoever has deleted themselves sees nothing. */
  #cells(only: RegExp): { target: Target; actor: Actor }[] {
    const chance = this.#chance;
    return this.#targets()
      .filter(({ name }) => only.test(name))
      .flatMap((target) => this.#world.actors.map((actor) => ({ target, actor })))
      .map((cell) => ({ cell, at: chance.next() + (cell.target.isChange ? 0.6 : 0) }))
      .sort((a, b) => a.at - b.at)
      .map(({ cell }) => cell);
  }

  /** How many readings it takes to let everybody read everything once; after that a world is worn out. */
  get round(): number {
    return this.#targets().length * this.#world.actors.length;
  }

  /** Reads so many times; see `round`. `only` names what is read. */
  async read(times: number, only = /./): Promise<Result> {
    let cells = this.#cells(only);
    // Fewer than a round are spread over it.
    const step = Math.max(1, cells.length / times);
    for (let n = 0; n < times; n += 1) {
      const at = Math.floor(n * step) % cells.length;
      if (n > 0 && at === 0) cells = this.#cells(only);
      const cell = cells[at];
      if (!cell) break;
      if (this.#chance.below(80) === 0) await this.#change();
      if (this.#isStale) await this.ledger.refresh();
      this.#isStale = false;
      await this.#one(cell.target, cell.actor);
    }
    return this.result;
  }

  async #one(target: Target, actor: Actor): Promise<void> {
    const reading = await target.ask(actor);
    const { result } = this;
    result.reads += 1;
    result.asked.set(target.name, (result.asked.get(target.name) ?? 0) + 1);
    let judged = this.ledger.judge(actor, reading);
    if (judged.leaks.length > 0) {
      // A reading may itself have written something that the asker may know now; what was allowed before it counts as well.
      await this.ledger.refresh();
      const after = this.ledger.judge(actor, reading);
      const still = new Set(after.leaks.map(({ why }) => why));
      judged = { own: after.own, leaks: judged.leaks.filter(({ why }) => still.has(why)) };
    }
    result.own += judged.own;
    // One reading is one leak, however much it tells.
    const [leak] = judged.leaks;
    if (leak) result.leaks.push(leak);
  }

  async close(): Promise<void> {
    await this.#web.end();
    await this.#world.close();
  }
}
