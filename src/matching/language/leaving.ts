import type { Token } from './tokens.ts';

const LEAVING =
  /\b(noget (helt )?andet|noget nyt|nyt (job|fag|arbejde|liv)|anden branche|andet (fag|arbejde|job)|ny (vej|retning|branche|karriere)|skifte|skift|omskol\w*|stopper|videre|kan ikke (mere|laengere)|kan (det )?ikke (mere|laengere)|(holder|holdt) op|holdt op|braendt ud|udbraendt|slidt (mig )?op|faaet nok|faerdig med|noget roligere|noget lettere|saa nu|nu noget|nu vil|nu skal det|nu kunne|(kan|orker|gider|magter|vil|duer) (jeg )?ikke (\w+ ){0,8}(mere|laengere|igen)|vil (jeg )?(meget |langt |saa meget )?hellere|would rather|but now|saa noget|(somet|anyt)hing (\w+ )?(else|new|different|lighter)|career change|change (of )?(career|job)|new (career|job|direction)|no longer|burn(ed|t) out|done with|different (job|career))\b/;

/** Does the person say, anywhere, that they want something other than what they have had? */
export const isLeaving = (words: readonly Token[]): boolean =>
  LEAVING.test(words.map(({ word }) => word).join(' '));
