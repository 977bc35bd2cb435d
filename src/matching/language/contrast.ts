import type { Stance } from './polarity.ts';
import type { Token } from './tokens.ts';

/** "køkken derimod", "trains instead": what was named before, in clauses of its own, is what one turns from. */
const CONTRAST = /^(derimod|hellere|stedet|istedet|gengaeld|instead|rather)$/;
/** Where one of these was said of it before, it is wanted as well: "kontor er fint, hellere lager". */
const WELCOME = new Set(
  (
    'vil gerne soeger elsker lide droem droemmer oensker lyst glad fint fin ok okay god godt gode eller kan kunne ja ogsaa helst ' +
    'interesseret like love want wants looking can could fine good or also yes maaske maybe noget'
  ).split(' '),
);

const begins = ({ gap }: Token): boolean => gap === 'stop' || gap === 'comma';

/** Turns what was named before a contrast into what is past, where nobody has said that it is welcome. */
export function turnFrom(words: readonly Token[], found: Stance[]): void {
  const at = words.findIndex(({ word }) => CONTRAST.test(word));
  let clause = at;
  while (clause > 0 && !begins(words[clause] as Token)) clause--;
  if (clause <= 0 || words.slice(0, clause).some(({ word }) => WELCOME.has(word))) return;
  for (let before = 0; before < clause; before++) if (found[before] === 'wanted') found[before] = 'past';
}
