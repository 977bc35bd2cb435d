import type { Token } from './tokens.ts';

/** "har kørt", "I have driven": what one has done; but not "har lyst", "har brug for". */
const HAVE = new Set(['har', 'havde', 'have', 'ive']);
const DEED = /^(\w{2,}(et|t|dt)|\w{3,}ed|been|driven|taught|sold|built|made|done)$/;
const NO_DEED = new Set(
  (
    'lyst altid faaet taenkt oensket droemt villet mistet hoert ret let svaert lagt besluttet overvejet kunnet lidt sat meldt ' +
    'godt travlt ondt kort nemt det et mit intet stort elsket interesseret valgt set fundet haft brugt noget andet aldrig kontakt ' +
    'talent need learned wanted decided wished loved tried proevet laert flyttet fast start helt tit ofte lavet haabet'
  ).split(' '),
);
/** "jeg kørte", "jeg arbejdede"; but not "jeg elskede", which is about today as well. */
const PAST_TENSE = /^(\w{3,}ede|koerte|bagte|solgte|underviste|syede|stod|sad|gik|boede)$/;
const NO_PAST = new Set(
  'elskede manglede oenskede haabede savnede ville kunne overvejede arbejdsloese glaedede brede fremmede sagde svarede flyttede hedde kedede hadede'.split(
    ' ',
  ),
);
/** May stand between "har" and what one has done. */
const BETWEEN = new Set(
  'jeg i engang foer tidligere altid mest kun ogsaa selv jo bare mest previously once mostly always'.split(
    ' ',
  ),
);

const isOneself = (word: string | undefined): boolean => word === 'jeg';

/** Does the word tell of what one has done: "har kørt lastbil", "jeg kørte lastbil"? */
export function isDone(words: readonly Token[], at: number): boolean {
  const word = words[at]?.word ?? '';
  if (isOneself(words[at - 1]?.word) && PAST_TENSE.test(word) && !NO_PAST.has(word)) return true;
  if (!DEED.test(word) || NO_DEED.has(word)) return false;
  let before = at - 1;
  while (before > at - 4 && BETWEEN.has(words[before]?.word ?? '')) before--;
  return HAVE.has(words[before]?.word ?? '');
}
