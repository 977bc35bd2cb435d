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

const KNOWLEDGE = /^[KL]/;
const SKILL = /^[SAL]/;

/**
 * The coarse ESCO code of something as it was written, and how sure that is (0..1). Who knows whether it is a skill or
 * knowledge says so: then only such codes are given.
 */
export function codeOf(text: string, kind?: 'skill' | 'knowledge'): { code: string; share: number } {
  const of = kind === 'knowledge' ? KNOWLEDGE : kind === 'skill' ? SKILL : undefined;
  const { name, share } = likeliest(codes(), featuresOf(text), of);
  return { code: name, share };
}
