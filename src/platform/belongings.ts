import type { CalendarEvent } from './calendar.ts';
import type { Tx } from './db.ts';
import type { Language, Words } from './language.ts';

/** A table for people: a CSV file in the archive, and a section of its readable page. */
export type Sheet = {
  /** Of the file, without `.csv`: small letters and hyphens. */
  name: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
};

/** What a feature holds about the asker. */
export type Belongings = {
  /** Under the part's name in virkelyst.json; whatever JSON can hold. */
  json: unknown;
  sheets?: readonly Sheet[];
  /** What has a date: for the one calendar file of the archive. */
  events?: readonly CalendarEvent[];
  /** Files of its own in the archive, by name: `resume.json`. */
  files?: Readonly<Record<string, string>>;
};

/** For whom, when, and where links lead. */
export type Asked = { language: Language; now: Date; publicUrl: string };

/**
 * One part of everything held about a person. Each feature that keeps something of people's says here what it is; src/belongings.ts
 * lists them. The archive, the direct JSON and the page of deleting are made from the list.
 */
export type Part = {
  /** The key in virkelyst.json. */
  name: string;
  /** The tables of the database that it lies in; a test sees to it that every table with something of people's is in a part. */
  tables: readonly string[];
  words: Words<{ heading: string; counted: (n: number) => string }>;
  /** Reads as the asker, under row-level security. */
  gather(tx: Tx, asked: Asked): Promise<Belongings>;
};
