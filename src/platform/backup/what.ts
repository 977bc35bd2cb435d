/**
 * Tables that are in no backup of the data. All others are, those too that come later.
 * - what opens, and so lies with the keys: person_key, feed_key
 * - what ends by itself and is of no use afterwards: session, sign_in_attempt, archive, notice, rate, tidied
 * - what the migrations write: migration
 */
export const LEFT_OUT = [
  'person_key',
  'feed_key',
  'session',
  'sign_in_attempt',
  'archive',
  'notice',
  'rate',
  'tidied',
  'migration',
] as const;

/**
 * What a backup of the keys holds, under names of its own: who is there, what opens what they wrote, and who has let whom in as of that
 * moment. Whatever was taken back since the data were copied stays taken back. Besides, for each table that people may delete from,
 * which rows are still there ({@link stillOf}).
 */
export const KEYS = ['alive', 'way', 'feed', 'live_share', 'live_role'] as const;

/** Tables that people take their own things away from through a function alone: the times of guides. */
export const TAKEN_AWAY = ['slot'] as const;

const STILL = 'still_';

/** The part of the keys that tells which rows of a table are still there, by their primary keys. */
export const stillOf = (table: string): string => `${STILL}${table}`;

/** The table that such a part is about; null for other parts. */
export const isStillOf = (part: string): string | null =>
  part.startsWith(STILL) ? part.slice(STILL.length) : null;
