import { concepts } from './taxonomy/concepts.ts';
import { understand } from './understand.ts';

const STEP = 61;
const ROUNDS = 20;

/**
 * Whoever comes first to a server shall not wait for what is looked up or made fast for the first time, so some long texts are read before it
 * opens: names of trades in both languages, some of them misspelt.
 */
export function warmUp(): void {
  for (let round = 0; round < ROUNDS; round++) {
    const names = concepts.filter((_, at) => at % STEP === round);
    const text = names
      .map(
        ({ da, en }) =>
          `${round % 2 ? en : da}s, ikke ${da.slice(0, 3)}${da.slice(4)} men ${en.slice(0, 2)}e${en.slice(2)}`,
      )
      .join(' ');
    // A text in Latin letters alone is another sort of string inside the machine than one with others, so both sorts are read.
    understand(round % 4 < 2 ? Buffer.from(text, 'latin1').toString('latin1') : `${text} —`);
  }
}
