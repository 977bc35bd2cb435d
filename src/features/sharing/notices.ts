import { paths } from '../../paths.ts';
import { asOwner, type Database, vaultOf } from '../../platform/db.ts';
import type { Mail } from '../../platform/mail.ts';
import { unsealBytes } from '../../platform/vault.ts';
import { takeNotice } from './access.sql.ts';
import { words } from './words.ts';

/** Raised so that the notice waits on. */
class NotSent extends Error {}

type Around = { db: Database; mail: Mail; publicUrl: string };

async function sendOne({ db, mail, publicUrl }: Around): Promise<boolean> {
  return asOwner(db, async (tx) => {
    const waiting = await takeNotice(tx);
    if (!waiting) return false;
    const { id, sealed, wrapped } = waiting;
    // Somebody who signs in without an address reads it on the page, or in the feed.
    if (!id || !sealed || !wrapped) return true;
    const to = unsealBytes(vaultOf(db).unwrap(wrapped), sealed, `identity.sealed:${id}`).toString('utf8');
    const text = (['da', 'en'] as const).map((language) =>
      words[language].notice.text(publicUrl + paths.access({})),
    );
    if (!(await mail.send({ to, subject: words.da.notice.subject, text: text.join('\n\n') })))
      throw new NotSent();
    return true;
  });
}

const MOST = 100;

/**
 * Tells those who asked for it that somebody has looked, and nothing else. One notice a transaction: what could not be sent waits, and
 * nobody is told twice.
 * @returns how many were taken
 */
export async function sendNotices(around: Around): Promise<number> {
  if (around.mail.way === 'off') return 0;
  let taken = 0;
  try {
    while (taken < MOST && (await sendOne(around))) taken++;
  } catch (error) {
    if (!(error instanceof NotSent)) throw error;
  }
  return taken;
}
