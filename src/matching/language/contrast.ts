import type { Token } from './tokens.ts';
import type { Stance } from './turns.ts';

/** "køkken derimod", "trains instead": what was named before, in clauses of its own, is what one turns from. */
const CONTRAST = /^(derimod|hellere|stedet|istedet|gengaeld|instead|rather)$/;
/** Where one of these was said of it before, it is wanted as well: "kontor er fint, hellere lager". */
const WELCOME = new Set(
  (
    'vil gerne soeger elsker lide droem droemmer oensker lyst glad fint fin ok okay god godt gode eller kan kunne ja ogsaa helst ' +
    'interesseret like love want wants looking can could fine good or also yes maaske maybe noget'
  ).split(' '),
);

/** "kok, hellere i en børnehave" and "hellere hjemme" ask for another place, not for another trade. */
const SOMEWHERE = new Set(
  'i paa hos ved om in at on with med for end than hjemme home ude inde udenfor outside inside alene alone selv'.split(
    ' ',
  ),
);

/** "Telefonen ringer i mine drømme. Giv mig heste": a whole sentence comes first, not only a trade. */
const STORY = 4;
const isBegging = (word: string, next = ''): boolean =>
  /^(giv|saet|give|put)$/.test(word) && /^(mig|me)$/.test(next);

const begins = (word: Token | undefined): boolean => word?.gap === 'stop' || word?.gap === 'comma';

/** Where the clause begins that turns from what was said before it; 0 when none does. */
function turningClause(words: readonly Token[]): number {
  const at = words.findIndex(
    ({ word }, place) => CONTRAST.test(word) || (place >= STORY && isBegging(word, words[place + 1]?.word)),
  );
  if (at < 0 || SOMEWHERE.has(words[at + 1]?.word ?? '')) return 0;
  let clause = at;
  while (clause > 0 && !begins(words[clause])) clause--;
  return words.slice(0, clause).some(({ word }) => WELCOME.has(word)) ? 0 : clause;
}

/** Does the text turn from one thing to another: "lageret slider, køkken i stedet"? */
export const isTurning = (words: readonly Token[]): boolean => turningClause(words) > 0;

/** Turns what was named before a contrast into what is past, where nobody has said that it is welcome. */
export function turnFrom(words: readonly Token[], found: Stance[]): void {
  const clause = turningClause(words);
  for (let before = 0; before < clause; before++) if (found[before] === 'wanted') found[before] = 'past';
}
