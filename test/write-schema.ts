import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The types of the tables, as Kysely reads them. Generated, never written by hand. */
export const SCHEMA_FILE = 'src/platform/schema.ts';

const OPTIONS = [
  '--dialect=postgres',
  '--default-schema=public',
  '--exclude-pattern=jobs.*',
  '--numeric-parser=number',
  '--no-domains',
];

/** Writes the types of the database at `url` to `file`. */
export async function writeSchema(url: string, file: string): Promise<void> {
  await promisify(execFile)('kysely-codegen', [...OPTIONS, `--url=${url}`, `--out-file=${file}`]);
  await promisify(execFile)('biome', ['format', '--write', file]);
}
