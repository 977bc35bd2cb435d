import { dataBytes } from '../data.ts';
import { featuresOf } from './features.ts';
import { type Linear, likeliest, plus, unpackLinear } from './linear.ts';

let tuned: Linear | null = null;

/** What ESCO's texts and everyday phrases alone teach. */
export const codesFromTexts = (): Linear => unpackLinear(dataBytes('skills/codes.bin.gz'));

/** The same after the spans of Kompetencer, which are kept as the difference they make. */
function codes(): Linear {
  tuned ??= plus(codesFromTexts(), unpackLinear(dataBytes('skills/codes-tuned.bin.gz')));
  return tuned;
}

/** The coarse ESCO code of a skill or a field of knowledge as it was written, and how sure that is (0..1). */
export function codeOf(text: string): { code: string; share: number } {
  const { name, share } = likeliest(codes(), featuresOf(text));
  return { code: name, share };
}
