import type pg from 'pg';
import { type Asker, sharesWith, whoIs } from '../model/asker.ts';
import { type Chance, marksIn, marksOf } from '../model/marks.ts';
import { type Relation, type Row, readAll, type Snapshot } from '../model/snapshot.ts';
import { countSeen, maySee, ruleFor } from '../model/tables.ts';
import type { Actor, Written } from '../world/people.ts';

/** One reading: what was asked, and all that came back. */
export type Reading = {
  what: string;
  told: string;
  /** What the asker knew before and may hear again. */
  said?: string;
  /** How many rows of a column came, or were touched. */
  count?: { table: string; column: string | null; rows: number };
};

export type Leak = { who: string; what: string; why: string };

type Place = { table: string; column: string; row: Row };

const PUBLIC = ['centre', 'partner', 'offer', 'offer_gone'];

/** What a question is made from. */
export type Context = { chance: Chance; ledger: Ledger; actor: Actor };

/** An id: of the actor's own or of anybody's. */
export function anId({ chance, ledger, actor }: Context): string {
  const own = chance.below(3) === 0 ? ledger.idsOf(actor) : [];
  return chance.one(own.length > 0 ? own : ledger.ids());
}

/** Where every mark of the database stands, and who may know it. */
export class Ledger {
  #owner: pg.Client;
  #tables: string[];
  #written: Written[];
  #public = new Set<string>();
  #places = new Map<string, Place[]>();
  #sealed = new Map<string, Set<string>>();
  #ids: readonly string[] = [];
  #idsOf = new Map<string, string[]>();
  snapshot: Snapshot = { rows: new Map() };

  constructor(owner: pg.Client, relations: Relation[], written: Written[]) {
    this.#owner = owner;
    this.#tables = relations.filter(({ kind }) => kind === 'table').map(({ name }) => name);
    this.#written = written;
  }

  /** Looks at everything anew. What is public is read once. */
  async refresh(): Promise<void> {
    const isFirst = this.snapshot.rows.size === 0;
    const tables = isFirst ? this.#tables : this.#tables.filter((name) => !PUBLIC.includes(name));
    const read = await readAll(this.#owner, tables);
    this.snapshot = { rows: new Map([...this.snapshot.rows, ...read.rows]) };
    if (isFirst)
      this.#public = new Set(PUBLIC.flatMap((table) => [...marksOf(this.snapshot.rows.get(table))]));
    this.#places = new Map();
    this.#idsOf = new Map();
    for (const [table, rows] of this.#private()) for (const row of rows) this.#note(table, row);
    this.#ids = [...new Set([...this.#idsOf.values()].flat())];
    this.#noteWritten();
  }

  #private = () => [...this.snapshot.rows].filter(([table]) => !PUBLIC.includes(table));

  #note(table: string, row: Row): void {
    for (const [column, value] of Object.entries(row)) {
      for (const mark of marksOf(value)) this.#place(mark, { table, column, row });
      if (typeof value !== 'string' || !UUID.test(value)) continue;
      const person = String(row.person_id ?? '');
      this.#idsOf.set(person, [...(this.#idsOf.get(person) ?? []), value]);
    }
  }

  /** What stands inside something sealed is for whoever may have the sealed bytes; when the row has gone, for nobody. */
  #noteWritten(): void {
    const rows = new Map<string, Row>();
    for (const [table, all] of this.#private())
      for (const row of all)
        for (const key of ['id', 'person_id']) rows.set(`${table} ${key} ${row[key]}`, row);
    for (const written of this.#written) {
      const { mark, table, column, key, value } = written;
      const row = rows.get(`${table} ${key} ${value}`) ?? {};
      // Ids of the public world may be typed too; they stay public.
      if (column === 'typed' && !mark.startsWith('mk') && !this.#places.has(mark)) continue;
      this.#place(mark, { table, column, row });
      this.#follow(written, row[column]);
    }
  }

  /** Sealed bytes are copied to receipts and logs, and stay there when the row they came from has gone. */
  #follow({ mark, column }: Written, bytes: unknown): void {
    if (column === 'typed') return;
    const copies = this.#sealed.get(mark) ?? new Set();
    for (const sealed of marksOf(bytes)) copies.add(sealed);
    this.#sealed.set(mark, copies);
    for (const sealed of copies) for (const place of this.#places.get(sealed) ?? []) this.#place(mark, place);
  }

  #place(mark: string, place: Place): void {
    if (this.#public.has(mark)) return;
    const places = this.#places.get(mark);
    if (places) places.push(place);
    else this.#places.set(mark, [place]);
  }

  /** The tables in which nothing grows. */
  empty(): string[] {
    return this.#tables.filter((table) => (this.snapshot.rows.get(table) ?? []).length === 0);
  }

  asker(actor: Actor): Asker {
    return whoIs(this.snapshot, actor.token, Date.now());
  }

  /** What the reading told that the charter does not allow; and how much it told that it does. */
  judge(actor: Actor, reading: Reading): { leaks: Leak[]; own: number } {
    const asker = this.asker(actor);
    const seen = { snapshot: this.snapshot, now: Date.now() };
    const known = marksIn(reading.said ?? '');
    const leaks: Leak[] = [];
    let own = 0;
    for (const mark of marksIn(reading.told)) {
      const places = this.#places.get(mark);
      if (!places) continue;
      const isAllowed = places.some(({ table, column, row }) => {
        const rule = ruleFor(table);
        return rule !== null && maySee(rule, column, row, asker, seen);
      });
      if (isAllowed) own += 1;
      else if (!known.has(mark))
        leaks.push({ who: actor.name, what: reading.what, why: tellPlace(mark, places) });
    }
    const { count } = reading;
    if (count && count.rows > countSeen(count.table, count.column, asker, seen))
      leaks.push({
        who: actor.name,
        what: reading.what,
        why: `${count.rows} rows of ${count.table} are too many`,
      });
    return { leaks, own };
  }

  /** Everything with a name of its own: what the attack asks for. */
  ids(): readonly string[] {
    return this.#ids;
  }

  /** The same, of what belongs to the actor or has been given to them: who asks for nothing of their own sees nothing. */
  idsOf(actor: Actor): string[] {
    const asker = this.asker(actor);
    const given = sharesWith(this.snapshot, asker, Date.now()).map(({ id }) => String(id));
    return [...(this.#idsOf.get(asker.person ?? '') ?? []), ...given];
  }

  /** Hashes of tokens: whoever has seen a copy of the database has them. */
  hashes(): string[] {
    return (this.snapshot.rows.get('session') ?? []).map(({ token_hash }) => String(token_hash));
  }
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

const tellPlace = (mark: string, places: Place[]): string => {
  const [place] = places;
  return `${mark} is ${place?.table}.${place?.column} of ${place?.row.person_id ?? place?.row.id ?? 'somebody'}`;
};
