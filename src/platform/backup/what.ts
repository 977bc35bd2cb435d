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
 * moment. Whatever was taken back since the data were copied stays taken back.
 */
export const KEYS = ['alive', 'way', 'feed', 'live_share', 'live_role'] as const;
