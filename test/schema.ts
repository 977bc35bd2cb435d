// npm run schema: writes src/platform/schema.ts, the types of the tables, from a freshly migrated database.
import { openDatabase } from '../src/platform/db.ts';
import { migrate } from '../src/platform/migrate.sql.ts';
import { startTemporaryPostgres } from './temporary-server.ts';
import { SCHEMA_FILE, writeSchema } from './write-schema.ts';

const server = await startTemporaryPostgres();
const db = openDatabase(server);
await migrate(db);
await db.close();
await writeSchema(server.url, SCHEMA_FILE);
await server.stop();
console.log(`Wrote ${SCHEMA_FILE}`);
