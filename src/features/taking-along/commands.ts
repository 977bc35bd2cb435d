import type { Asked, Part } from '../../platform/belongings.ts';
import { type Actor, as, type Database } from '../../platform/db.ts';
import type { Language } from '../../platform/language.ts';
import { noteVisit } from '../../platform/visit.sql.ts';
import { myArchive } from './archive.sql.ts';
import type { ToDelete } from './delete-page.tsx';
import { gather, toJson } from './gather.ts';
import { heldInTables, myVisit } from './held.sql.ts';
import { words } from './words.ts';

/** Everything held about the asker, as the direct JSON; whatever is held about nobody is nothing. */
export const mineAsJson = (db: Database, actor: Actor, parts: readonly Part[], asked: Asked) =>
  as(db, actor, async (tx) => toJson((await myVisit(tx)) ? await gather(tx, parts, asked) : [], asked));

/** How far the asker's archive is. */
export const archiveOf = (db: Database, actor: Actor) =>
  as(db, actor, async (tx) => {
    const isSomebody = (await myVisit(tx)) !== null;
    if (isSomebody) await noteVisit(tx);
    return { isSomebody, archive: isSomebody ? await myArchive(tx) : null };
  });

/** The asker's things, counted part by part; what no part knows is counted too. */
function itemsOf(held: Map<string, number>, parts: readonly Part[], language: Language): string[] {
  const count = (tables: readonly string[]) => tables.reduce((sum, table) => sum + (held.get(table) ?? 0), 0);
  const known = new Set(parts.flatMap(({ tables }) => tables));
  const other = count([...held.keys()].filter((table) => !known.has(table)));
  const counted = parts.flatMap(({ tables, words: told }) => {
    const n = count(tables);
    return n > 0 ? [told[language].counted(n)] : [];
  });
  return other > 0 ? [...counted, words[language].remove.other(other)] : counted;
}

/** What deleting would take; null when nothing is held about the asker. */
export async function toDelete(
  db: Database,
  { session, visit }: { session: Actor; visit: Actor },
  parts: readonly Part[],
  language: Language,
): Promise<ToDelete | null> {
  const told = (actor: Actor): Promise<ToDelete | null> =>
    actor
      ? as(db, actor, async (tx) => {
          if (!(await myVisit(tx))) return null;
          if (actor === (session ?? visit)) await noteVisit(tx);
          const held = await heldInTables(tx);
          return {
            items: itemsOf(held, parts, language),
            hasVisit: false,
            isSignedIn: actor === session,
            hasRoles: (held.get('role_grant') ?? 0) > 0,
          };
        })
      : Promise.resolve(null);
  const before = await told(visit);
  const signedIn = await told(session);
  return signedIn ? { ...signedIn, hasVisit: before !== null } : before;
}
