import type { Config } from '../config.ts';
import { asOwner } from '../platform/db.ts';
import { makeLog } from '../platform/log.ts';
import { migrate } from '../platform/migrate.sql.ts';
import { endEverySession } from '../platform/session.sql.ts';
import { withDatabase } from './database.ts';

/** Signs everybody out, on the operator's word; each person sees it in their own log. */
export async function signOutCommand(config: Config): Promise<void> {
  await withDatabase(config, async (db) => {
    await migrate(db);
    const ended = await asOwner(db, endEverySession);
    makeLog((line) => process.stderr.write(line)).info('every_session_ended', { ended });
    console.log(`Everybody is signed out: ${ended} sessions were ended. They can sign in again at once.`);
  });
}
