import { cueAt, type Effect } from '../language/cues.ts';
import type { Token } from '../language/tokens.ts';

/** These judge; the others tell what one has been or begins to want, in words that may name it as well. */
const JUDGING: ReadonlySet<Effect> = new Set(['not', 'back', 'either', 'yes', 'answer', 'love']);

/** A word, and the place of the expression it belongs to (-1 for none). */
type Word = Token & { meant: string; mention: number; content: boolean };
type Span = { from: number; to: number };

type Free = (at: number, length: number, effect?: Effect) => boolean;

/** Takes a mention out; the words keep pointing to their own. */
function forget(words: readonly Word[], mentions: Span[], place: number): void {
  mentions.splice(place, 1);
  for (const word of words) {
    if (word.mention === place) word.mention = -1;
    else if (word.mention > place) word.mention--;
  }
}

/**
 * Words of an expression that only says how one stands to something ("drives me mad", "is fine") name nothing, neither driving
 * nor parking. `keeps` tells which subjects stay all the same.
 */
export function passOverSayings<Mention extends Span>(
  words: readonly Word[],
  mentions: Mention[],
  isFree: Free,
  keeps: (mention: Mention) => boolean,
): void {
  const meant = words.map((word) => ({ ...word, word: word.meant }));
  for (let at = 0; at < words.length; at++) {
    const cue = cueAt(meant, at, isFree);
    if (!cue || cue.length < 2 || !JUDGING.has(cue.effect)) continue;
    const end = at + cue.length;
    for (const word of words.slice(at, end)) {
      const mention = mentions[word.mention];
      if (mention && !keeps(mention) && mention.from >= at && mention.to <= end)
        forget(words, mentions, word.mention);
      if (word.mention < 0) word.content = false;
    }
  }
}
