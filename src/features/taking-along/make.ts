import { strToU8, zipSync } from 'fflate';
import type { Asked } from '../../platform/belongings.ts';
import { toCalendarFile } from '../../platform/calendar.ts';
import { toCsv } from './csv.ts';
import { type Gathered, toJson } from './gather.ts';
import { toReadable } from './readable.tsx';

/** A CV in the form of JSON Resume that says nothing yet; the part that knows better brings its own. */
const RESUME = {
  $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
  basics: {},
  work: [],
  education: [],
  skills: [],
};

const asText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The files of the archive, by name. */
export function filesOf(gathered: readonly Gathered[], asked: Asked): Record<string, string> {
  const sheets = gathered.flatMap(({ held }) => held.sheets ?? []);
  return {
    'index.html': toReadable(gathered, asked),
    'virkelyst.json': asText(toJson(gathered, asked)),
    'resume.json': asText(RESUME),
    'calendar.ics': toCalendarFile(
      gathered.flatMap(({ held }) => held.events ?? []),
      asked.now,
    ),
    ...Object.fromEntries(sheets.map((sheet) => [`${sheet.name}.csv`, toCsv(sheet)])),
    ...Object.assign({}, ...gathered.map(({ held }) => held.files ?? {})),
  };
}

/** One ZIP of them. */
export function toZip(files: Record<string, string>, now: Date): Uint8Array {
  const entries = Object.entries(files).map(([name, text]): [string, Uint8Array] => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(entries), { mtime: now, level: 6 });
}
