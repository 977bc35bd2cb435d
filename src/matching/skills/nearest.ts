import { isStop } from '../language/small-words.ts';
import { stemDanish, stemEnglish } from '../language/stem.ts';
import { wordsOf } from '../language/tokens.ts';
import { isEnglishWord, partsOf } from '../language/vocabulary.ts';
import { concepts } from '../taxonomy/concepts.ts';
import { type Feature, matchLabels, newBudget } from '../taxonomy/labels.ts';

const MOST_WORDS = 12;
const LEAST_OF_LABEL = 0.6;
/** How much of what was written the label must say, and the label of what was written. */
const LEAST_ALIKE = 0.4;
const PART = 0.7;
const ENGLISH = 0.9;

function featuresOf(word: string, bit: number): Feature[] {
  const parts = partsOf(word).map((part) => ({ name: stemDanish(part), weight: PART, bit }));
  const english = isEnglishWord(word) ? [{ name: `en:${stemEnglish(word)}`, weight: ENGLISH, bit }] : [];
  return [{ name: stemDanish(word), weight: 1, bit }, ...parts, ...english];
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The skill of ESCO whose label says most of what was written; null when none says enough. */
export function nearestSkill(quote: string): { uri: string; label: string; labelEn: string } | null {
  const words = wordsOf(quote)
    .filter((word) => !isStop(word))
    .slice(0, MOST_WORDS);
  if (words.length === 0) return null;
  const features = words.flatMap(featuresOf);
  let best = { alike: LEAST_ALIKE, concept: -1 };
  for (const { concept, score, mask } of matchLabels(features, LEAST_OF_LABEL, newBudget())) {
    const alike = score * Math.sqrt(bits(mask) / words.length);
    if (concepts[concept]?.type === 'skill' && alike > best.alike) best = { alike, concept };
  }
  const found = concepts[best.concept];
  return found ? { uri: found.uri, label: found.da, labelEn: found.en } : null;
}
