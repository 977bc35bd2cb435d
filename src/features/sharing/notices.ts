import { paths } from '../../paths.ts';
import { asOwner, type Database, vaultOf } from '../../platform/db.ts';
import type { Mail } from '../../platform/mail.ts';
import { SealError, unsealBytes } from '../../platform/vault.ts';
import { dropOldNotices, type NoticeKind, takeNotice, type Waiting } from './access.sql.ts';
import { words } from './words.ts';

/** Raised so that the notice waits on; the others go before it. */
class NotSent extends Error {
  readonly notice: number;
  constructor(notice: number) {
    super();
    this.notice = notice;
  }
}

/** What a notice says, in both languages; `link` is where the rest stands. */
export type Letter = { subject: string; texts: (publicUrl: string) => string[] };

/** What the kinds of notice that other features write say. */
type Letters = Record<Exclude<NoticeKind, 'seen'>, Letter>;

const seen: Letter = {
  subject: words.da.notice.subject,
  texts: (publicUrl) =>
    (['da', 'en'] as const).map((language) => words[language].notice.text(publicUrl + paths.access({}))),
};

type Around = { db: Database; mail: Mail; publicUrl: string; letters: Letters };

/** The address, or null: somebody who signs in without one reads it on the page, or in the feed. */
function addressIn(db: Database, { about, sealed, wrapped }: Waiting): string | null {
  if (!about || !sealed || !wrapped) return null;
  try {
    return unsealBytes(vaultOf(db).unwrap(wrapped), sealed, about).toString('utf8');
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}

/** Sends the first that waits after that number. @returns its own number; null when none waits */
async function sendOne({ db, mail, publicUrl, letters }: Around, after: number): Promise<number | null> {
  return asOwner(db, async (tx) => {
    const waiting = await takeNotice(tx, after);
    if (!waiting) return null;
    const to = addressIn(db, waiting);
    if (to === null) return waiting.notice;
    const { subject, texts } = waiting.kind === 'seen' ? seen : letters[waiting.kind];
    if (!(await mail.send({ to, subject, text: texts(publicUrl).join('\n\n') })))
      throw new NotSent(waiting.notice);
    return waiting.notice;
  });
}

const MOST = 100;
/** Then the mail server itself is away, and there is no use in asking on. */
const MOST_REFUSED = 10;

/**
 * Tells those who asked for it that somebody has looked, and nothing else. One notice a transaction: what could not be sent waits, for
 * three days at most and behind the others; nobody is told twice.
 * @returns how many were taken
 */
export async function sendNotices(around: Around): Promise<number> {
  // They hold addresses: where no mail is sent they go all the same.
  await asOwner(around.db, dropOldNotices);
  if (around.mail.way === 'off') return 0;
  let taken = 0;
  let refused = 0;
  for (let after: number | null = 0; after !== null && taken < MOST && refused < MOST_REFUSED; ) {
    try {
      after = await sendOne(around, after);
      if (after !== null) taken++;
    } catch (error) {
      if (!(error instanceof NotSent)) throw error;
      after = error.notice;
      refused++;
    }
  }
  return taken;
}
