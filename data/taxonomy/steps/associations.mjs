import { splitCompound } from '../../../src/matching/language/compounds.ts';
import { isGeneric, isStop, isWishWord } from '../../../src/matching/language/small-words.ts';
import { stemDanish, stemEnglish } from '../../../src/matching/language/stem.ts';
import { wordsOf } from '../../../src/matching/language/tokens.ts';

const MOST_GROUPS = 5;
const LEAST_COUNT = 3;
const LEAST_CONFIDENCE = 0.12;

const says = (word) => word.length > 2 && !isStop(word) && !isWishWord(word) && !isGeneric(word) && !/^\d/.test(word);

function danishStems(text, costs) {
  return wordsOf(text).filter(says).flatMap((word) => [stemDanish(word), ...splitCompound(word, costs).filter(says).map(stemDanish)]);
}
const englishStems = (text) => wordsOf(text).filter(says).map((word) => `en:${stemEnglish(word)}`);

function add(table, stem, group, weight) {
  const groups = table.get(stem) ?? table.set(stem, new Map()).get(stem);
  groups.set(group, (groups.get(group) ?? 0) + weight);
}

/** Which unit groups a skill belongs to, by the occupations that need it. */
function skillGroups({ concepts, relations }) {
  const bySkill = new Map();
  for (const { occupation, skill, essential } of relations) {
    const group = concepts[occupation].isco;
    if (group) add(bySkill, skill, group, essential ? 1 : 0.4);
  }
  return bySkill;
}

const asText = (groups, total, most) =>
  [...groups]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([group, weight]) => `${group}:${(weight / total).toFixed(2)}`)
    .join(' ');

/**
 * Which trades a word speaks of: read out of the labels of the occupations and of the labels and descriptions of the skills
 * they need. A word that stands in the texts of a few groups, far more than in the rest, says something.
 */
export function associations(esco, { costs }) {
  const table = new Map();
  const groupSize = new Map();
  const put = (stems, group, weight) => {
    for (const stem of new Set(stems)) add(table, stem, group, weight);
    groupSize.set(group, (groupSize.get(group) ?? 0) + weight);
  };
  const ofSkill = skillGroups(esco);
  esco.concepts.forEach((concept, at) => {
    if (concept.type === 'o') {
      if (!concept.isco) return;
      put(danishStems([concept.da, ...concept.altDa].join(' '), costs), concept.isco, 3);
      put(englishStems([concept.en, ...concept.altEn].join(' ')), concept.isco, 3);
      put(englishStems(concept.descriptionEn), concept.isco, 1);
      return;
    }
    const label = danishStems([concept.da, ...concept.altDa].join(' '), costs);
    const description = danishStems(concept.descriptionDa, costs);
    const english = englishStems(concept.en);
    const groups = ofSkill.get(at) ?? new Map();
    const total = [...groups.values()].reduce((sum, weight) => sum + weight, 0);
    for (const [group, weight] of groups) {
      // A skill that everybody needs says little about anybody.
      const share = (weight / total) * Math.min(2, weight);
      put(label, group, share * 1.5);
      put(description, group, share * 0.7);
      put(english, group, share * 1.5);
    }
  });
  return { stems: strongest(table, groupSize), groupsOfSkill: esco.concepts.map((_, at) => groupsText(ofSkill.get(at))) };
}

function groupsText(groups) {
  if (!groups) return '';
  return asText(groups, [...groups.values()].reduce((sum, weight) => sum + weight, 0), 3);
}

function strongest(table, groupSize) {
  const lines = [];
  for (const [stem, groups] of table) {
    const count = [...groups.values()].reduce((sum, weight) => sum + weight, 0);
    if (count < LEAST_COUNT) continue;
    // Rate within the group rather than plain count, or the groups with most skills would win every word.
    const rates = new Map([...groups].map(([group, weight]) => [group, weight / Math.sqrt(20 + groupSize.get(group))]));
    const total = [...rates.values()].reduce((sum, rate) => sum + rate, 0);
    const best = Math.max(...rates.values()) / total;
    if (best >= LEAST_CONFIDENCE) lines.push(`${stem}\t${asText(rates, total, MOST_GROUPS)}`);
  }
  return lines.sort();
}
