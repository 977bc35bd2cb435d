import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { aDatabase } from './database.ts';
import { SCHEMA_FILE, writeSchema } from './write-schema.ts';

it('the types of the tables are those of the migrated database (npm run schema)', async () => {
  const db = await aDatabase();
  // Below src, where Biome formats as it does the file itself.
  const folder = await mkdtemp(join('src', 'schema-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeSchema(db.url, join(folder, 'schema.ts'));
  expect(await readFile(join(folder, 'schema.ts'), 'utf8')).toBe(await readFile(SCHEMA_FILE, 'utf8'));
});
