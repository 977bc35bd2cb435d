import { splitCompound } from '../../../src/matching/language/compounds.ts';
import { isStop } from '../../../src/matching/language/small-words.ts';
import { stemDanish, stemEnglish } from '../../../src/matching/language/stem.ts';
import { wordsOf } from '../../../src/matching/language/tokens.ts';

/** What each text of ESCO counts beside a Danish label, which is one. */
const PREFERRED = 2;
const ENGLISH_LABEL = 0.6;
const DESCRIPTION = 0.5;
const SKILL = 0.5;
const OPTIONAL = 0.5;
const SKILL_DESCRIPTION = 0.3;
const PART = 0.7;
const GROUP_LABEL = 3;
const GROUP_DESCRIPTION = 0.7;
/** An occupation takes in a little of its unit group, and the group the texts of its occupations. */
const FROM_GROUP = 0.3;
/** A skill that more occupations need than this says less of each. */
const MANY = 16;
const UNIT_GROUP = 4;
/** What ISCO says of a group after these words is about others. */
const OTHERS = /Excluded from this|Some related occupations|Notes? /;

function danish(text, costs) {
  const words = wordsOf(text).filter((word) => word.length > 1 && !isStop(word));
  return words.flatMap((word) => [[stemDanish(word), 1], ...splitCompound(word, costs).map((part) => [stemDanish(part), PART])]);
}

const english = (text) => wordsOf(text).filter((word) => word.length > 2 && !isStop(word)).map((word) => [`en:${stemEnglish(word)}`, 1]);

function put(document, terms, factor) {
  for (const [term, weight] of terms) document.set(term, (document.get(term) ?? 0) + weight * factor);
}

function ofOccupation({ da, altDa, en, altEn, descriptionEn }, costs) {
  const document = new Map();
  put(document, danish(da, costs), PREFERRED - 1);
  put(document, danish([da, ...altDa].join(' . '), costs), 1);
  put(document, english([en, ...altEn].join(' . ')), ENGLISH_LABEL);
  put(document, english(descriptionEn), DESCRIPTION);
  return document;
}

function putSkills(documents, { concepts, relations }, costs) {
  const needed = new Map();
  for (const { skill } of relations) needed.set(skill, (needed.get(skill) ?? 0) + 1);
  const read = new Map(
    [...needed.keys()].map((at) => {
      const { da, altDa, en, descriptionDa } = concepts[at];
      const label = [...danish([da, ...altDa].join(' . '), costs), ...english(en)];
      return [at, { label, description: danish(descriptionDa, costs) }];
    }),
  );
  for (const { occupation, skill, essential } of relations) {
    const factor = SKILL * (essential ? 1 : OPTIONAL) * Math.min(1, Math.sqrt(MANY / needed.get(skill)));
    put(documents[occupation], read.get(skill).label, factor);
    put(documents[occupation], read.get(skill).description, factor * SKILL_DESCRIPTION);
  }
}

function ofGroup({ code, da, en, description }, costs) {
  const document = new Map();
  if (code.length !== UNIT_GROUP) return document;
  put(document, danish(da, costs), GROUP_LABEL);
  put(document, english(en), GROUP_LABEL);
  put(document, english(description.split(OTHERS)[0]), GROUP_DESCRIPTION);
  return document;
}

/**
 * What ESCO says of each occupation, and then of each group, as words with weights: labels, descriptions and the skills an
 * occupation needs, Danish and English. The broad groups have none.
 */
export function documents(esco, costs) {
  const occupations = esco.concepts.filter(({ type }) => type === 'o');
  const own = occupations.map((occupation) => ofOccupation(occupation, costs));
  putSkills(own, esco, costs);
  const groups = new Map(esco.groups.map((group) => [group.code, ofGroup(group, costs)]));
  const ofGroups = new Map([...groups].map(([code, document]) => [code, new Map(document)]));
  const members = Map.groupBy(occupations.keys(), (at) => occupations[at].isco);
  for (const [code, all] of members) {
    for (const at of groups.has(code) ? all : []) {
      put(ofGroups.get(code), own[at], 1 / Math.sqrt(all.length));
    }
  }
  occupations.forEach(({ isco }, at) => put(own[at], groups.get(isco) ?? [], FROM_GROUP));
  return [...own, ...ofGroups.values()];
}
