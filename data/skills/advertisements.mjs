import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCsv, read } from '../taxonomy/steps/sources.mjs';
import { everydayPhrases } from './sources.mjs';

const here = fileURLToPath(new URL('./', import.meta.url));
const SENTENCES = 15_000;
/** How many sentences run on into the next, and how many have lost their commas. */
const RUN_ON = 0.3;
const NO_COMMA = 0.5;
/** How often something follows a task or a trait that belongs to it. */
const TAIL = 0.2;
const LONGEST_LABEL = 7;
/** How often a slot is filled with an everyday phrase where ESCO has texts of the kind too. */
const EVERYDAY = 0.3;

/** Numbers from 0 to 1, the same every time. */
function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const wordsOf = (text) => text.split(/\s+/).filter((word) => word !== '');
const isPlain = (label) => !/[()/,;:]/.test(label) && wordsOf(label).length <= LONGEST_LABEL;
const NOUN = /(hed|evne|evner|sans|kraft|mod|lyst|glæde|tion|energi|indstilling|livssyn|tilgang|humør|humor|smil|omsorg|empati|respekt|varme|ambitioner|initiativ|drive|overblik|form|fysik|stolthed|ballast|personlighed|autoritet|kompetencer|kompetence|færdigheder|ro|engagement|nærvær|integritet|detaljer|kvalitet|tempo|arbejdsform|tankegang|menneskesyn|sind|kundskab)$/;
const PRESENT = /^(tager|arbejder|kan|har|holder|går|er|trives|bevarer|ser|møder|brænder|tænker|respekterer|søger|vil)\b/;

/** What often follows a task or a trait and belongs to it. */
const TAILS = {
  task: ['med kolleger', 'med andre', 'på tværs af afdelinger', 'på tværs', 'i et team', 'i samarbejde med ledelsen', 'til vores kunder', 'for børn og unge', 'for voksne', 'i alderen 3-6 år', 'af høj kvalitet', 'i pressede situationer', 'på en god måde', 'med energi og engagement', 'både ude og inde', 'sammen med borgeren', 'hvis det er nødvendigt', 'og skabe resultater', 'og følge op på det'],
  trait: ['i dit arbejde', 'i din tilgang', 'i ord og handling', 'over for kunder', 'på tværs af faggrupper', 'i pressede situationer', 'i sine forventninger'],
  tasks: ['af opgaver', 'af patienter', 'og planlægning', 'og udvikling af aktiviteter', 'til butikken', 'samt opfølgning på sager', 'for voksne'],
};

function everydayFillers(verbs) {
  const fillers = { trait: [], quality: [], task: [], tasks: [], field: [] };
  for (const { text, code } of everydayPhrases().filter(({ language }) => language === 'da')) {
    const [first = ''] = wordsOf(text);
    if (/^[KL]/.test(code)) fillers.field.push(text);
    else if (PRESENT.test(text)) continue;
    else if (verbs.has(first) && /e$/.test(first) && !NOUN.test(text)) fillers.task.push(text);
    else if (NOUN.test(text)) fillers.quality.push(text);
    else if (code === 'A1') fillers.trait.push(text);
    else fillers.tasks.push(text);
  }
  return fillers;
}

function escoFillers(folder) {
  const skills = readCsv(read(`${folder}esco/skills_da_en.csv`)).filter(({ prefLabel_da }) => prefLabel_da && isPlain(prefLabel_da));
  const field = skills.filter(({ skillType }) => skillType === 'knowledge').map(({ prefLabel_da }) => prefLabel_da);
  const task = skills.filter(({ skillType, prefLabel_da }) => skillType !== 'knowledge' && /^\p{Ll}+e\b/u.test(prefLabel_da)).map(({ prefLabel_da }) => prefLabel_da);
  const title = readCsv(read(`${folder}esco/occupations_da_en.csv`)).map(({ prefLabel_da }) => prefLabel_da).filter((label) => label && isPlain(label));
  return { field, task, title };
}

const isKnowledge = (slot) => slot === 'field';

/** Made-up sentences with their tags, as the tagger learns them. */
export function madeUpSentences(folder) {
  const esco = escoFillers(folder);
  const everyday = everydayFillers(new Set(esco.task.map((label) => wordsOf(label)[0])));
  const templates = readFileSync(`${here}templates.txt`, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const next = chance(7);
  const one = (list) => list[Math.floor(next() * list.length)];
  const bare = (slot) => (everyday[slot]?.length && (!esco[slot] || next() < EVERYDAY) ? one(everyday[slot]) : one(esco[slot]));

  const filler = (slot) => (TAILS[slot] && next() < TAIL ? `${bare(slot)} ${one(TAILS[slot])}` : bare(slot));

  const sentence = () => {
    const words = [];
    const tags = [];
    const say = (text, first, further) =>
      wordsOf(text).forEach((word, at) => {
        words.push(word);
        tags.push(at === 0 ? first : further);
      });
    for (const part of one(templates).split(/(\{\w+\}|,)/)) {
      const slot = /^\{(\w+)\}$/.exec(part)?.[1];
      if (slot === undefined || slot === 'title') say(slot ? filler(slot) : part, 0, 0);
      else if (isKnowledge(slot)) say(filler(slot), 3, 4);
      else say(filler(slot), 1, 2);
    }
    if (next() < 0.4) words[0] = words[0][0].toUpperCase() + words[0].slice(1);
    return { words, tags };
  };
  /** Advertisements lose their commas, stops and line breaks on the way: sometimes two sentences run into one. */
  const worn = () => {
    const { words, tags } = sentence();
    if (next() < RUN_ON) {
      const more = sentence();
      return { words: [...words, ...more.words], tags: [...tags, ...more.tags] };
    }
    return { words, tags };
  };
  const keepsComma = () => next() > NO_COMMA;
  return Array.from({ length: SENTENCES }, () => {
    const { words, tags } = worn();
    const commas = keepsComma();
    const kept = words.map((word) => commas || word !== ',');
    return { words: words.filter((_word, at) => kept[at]), tags: tags.filter((_tag, at) => kept[at]) };
  });
}
