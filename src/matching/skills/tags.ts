import { dataBytes } from '../data.ts';
import { plusTagger, type Tagger, unpackTagger } from './tagger.ts';

let tuned: Tagger | null = null;

/** What made-up sentences alone teach. */
export const tagsFromMadeUp = (): Tagger => unpackTagger(dataBytes('skills/tags.bin.gz'));

/** The same after the sentences of Kompetencer, which are kept as the difference they make. */
export function tagger(): Tagger {
  tuned ??= plusTagger(tagsFromMadeUp(), unpackTagger(dataBytes('skills/tags-tuned.bin.gz')));
  return tuned;
}
