import { isStop } from '../language/small-words.ts';
import { lexicon } from './everyday.ts';

type Everyday = { word: string; alone: boolean; english: boolean };

/** The words of the everyday list, for finding misspelt ones, and whether they stand there alone or only inside an expression. */
export function* everydayWords(): Generator<Everyday> {
  for (const english of [false, true]) {
    const words = english ? lexicon.englishWords : lexicon.danishWords;
    for (const word of words.alone) yield { word, alone: true, english };
    for (const word of words.inside) if (!isStop(word)) yield { word, alone: false, english };
  }
}
