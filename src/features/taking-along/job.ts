import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Part } from '../../platform/belongings.ts';
import { type Actor, as, type Database } from '../../platform/db.ts';
import { beginErrand, endErrand } from '../../platform/errand.sql.ts';
import { type AtWork, type Job, queueJob } from '../../platform/jobs.ts';
import type { Language } from '../../platform/language.ts';
import { hashOf } from '../../platform/token.ts';
import { sealBytes, unsealBytes } from '../../platform/vault.ts';
import {
  archiveBehind,
  beginArchive,
  isUnderWay,
  keepArchive,
  myArchive,
  noteFailed,
  noteMaking,
} from './archive.sql.ts';
import { gather } from './gather.ts';
import { filesOf, toZip } from './make.ts';

const NAME = 'archive';
const KEY = 32;
const ABOUT = 'archive';

const asked = z.object({ archive: z.uuid(), token: z.string(), language: z.enum(['da', 'en']) });

/** Has the asker's archive made. What goes on afterwards acts as the asker, with an errand that begins here. */
export const askForArchive = (db: Database, actor: Actor, language: Language, now: Date): Promise<void> =>
  as(db, actor, async (tx) => {
    if (isUnderWay(await myArchive(tx))) return;
    const token = await beginErrand(tx, now);
    if (!token) return;
    const archive = crypto.randomUUID();
    // Not begun when the same person asked twice at once: one is enough.
    if (await beginArchive(tx, archive)) await queueJob(tx, NAME, { archive, token, language });
  });

/** Makes the archive. Begun again after it was ready, or after the person has gone, it does nothing. */
export const archiveJob = (parts: readonly Part[]): Job => ({
  name: NAME,
  run: async (data, at) => {
    const { archive, token, language } = asked.parse(data);
    const actor = { token };
    if (await as(at.db, actor, (tx) => noteMaking(tx, archive))) {
      await make(parts, { archive, language, actor }, at);
    }
    await as(at.db, actor, endErrand);
  },
});

type Wanted = { archive: string; language: Language; actor: Actor };

async function make(
  parts: readonly Part[],
  { archive, language, actor }: Wanted,
  { db, now, publicUrl }: AtWork,
): Promise<void> {
  try {
    await as(db, actor, async (tx) => {
      const whom = { language, now: now(), publicUrl };
      const zip = toZip(filesOf(await gather(tx, parts, whom), whom), whom.now);
      const key = randomBytes(KEY);
      await keepArchive(tx, archive, {
        bytes: sealBytes(key, Buffer.from(zip), ABOUT),
        key: key.toString('base64url'),
        hash: hashOf(key.toString('base64url')),
      });
    });
  } catch (error) {
    // Said on the page at once; it is tried again all the same.
    await as(db, actor, (tx) => noteFailed(tx, archive)).catch(() => {});
    throw error;
  }
}

const SHAPE = /^[\w-]{43}$/;

/** The ZIP behind a link; null when its week is over, it was deleted, or there never was one. */
export async function openArchive(db: Database, key: string): Promise<Buffer | null> {
  if (!SHAPE.test(key)) return null;
  const bytes = await archiveBehind(db, hashOf(key));
  return bytes && unsealBytes(Buffer.from(key, 'base64url'), bytes, ABOUT);
}
