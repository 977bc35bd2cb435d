import { once, readTable } from './data.ts';
import { stemDa, stemEn, tokenise } from './fold.ts';
import { stopWords } from './language.ts';
import { PhraseTrie } from './phrases.ts';

const ESCO = 'http://data.europa.eu/esco';

/** An occupation, a skill or a group of the ISCO classification. */
export type Node = {
  uri: string;
  type: 'occupation' | 'skill';
  isco: string | null;
  label: string;
  labelEn: string;
  /** For skills: the typical groups with their share. */
  groups: { code: string; share: number }[];
};

/** A label as a bag of stems, for partial matches. */
export type Label = { node: Node; stems: string[]; weight: number };

/** ESCO and ISCO as indexes over their labels. */
export type Taxonomy = {
  groups: Map<string, Node>;
  da: PhraseTrie<Node>;
  en: PhraseTrie<Node>;
  labels: Map<string, Label[]>;
  idf: Map<string, number>;
  words: string[];
};

/** The stems of a label that carry meaning. */
function content(label: string, stem: (w: string) => string): string[] {
  const words = tokenise(label).map((t) => t.word);
  const kept = words.filter((w) => !stopWords().has(w));
  return (kept.length > 0 ? kept : words).map(stem);
}

function groupNodes(): Map<string, Node> {
  const groups = new Map<string, Node>();
  for (const [code, label, labelEn] of readTable('taxonomy/groups.tsv.gz')) {
    if (!code || !label) continue;
    const uri = `${ESCO}/isco/C${code}`;
    groups.set(code, { uri, type: 'occupation', isco: code, label, labelEn: labelEn ?? '', groups: [] });
  }
  return groups;
}

function occupations(into: Taxonomy, labels: Label[]): void {
  for (const [id, isco, label, alts, labelEn, altsEn] of readTable('taxonomy/occupations.tsv.gz')) {
    const uri = `${ESCO}/occupation/${id}`;
    const name = label || labelEn || '';
    const node: Node = {
      uri,
      type: 'occupation',
      isco: isco || null,
      label: name,
      labelEn: labelEn ?? '',
      groups: [],
    };
    const danish = [label, ...(alts ?? '').split('|')].filter((l): l is string => Boolean(l));
    danish.forEach((text, i) => {
      const stems = content(text, stemDa);
      into.da.add(stems, node);
      labels.push({ node, stems, weight: i === 0 ? 1 : 0.9 });
      for (const t of tokenise(text)) into.words.push(t.word);
    });
    for (const text of [labelEn, ...(altsEn ?? '').split('|')])
      if (text) into.en.add(content(text, stemEn), node);
  }
}

function skills(into: Taxonomy): void {
  for (const [id, label, alts, labelEn, typical] of readTable('taxonomy/skills.tsv.gz')) {
    const groups = (typical ?? '')
      .split(' ')
      .filter(Boolean)
      .map((pair) => {
        const [code, share] = pair.split(':');
        return { code: code ?? '', share: Number(share) / 100 };
      });
    const uri = `${ESCO}/skill/${id}`;
    const node: Node = { uri, type: 'skill', isco: null, label: label ?? '', labelEn: labelEn ?? '', groups };
    for (const text of [label, ...(alts ?? '').split('|')])
      if (text) into.da.add(content(text, stemDa), node);
    if (labelEn) into.en.add(content(labelEn, stemEn), node);
  }
}

function load(): Taxonomy {
  const taxonomy: Taxonomy = {
    groups: groupNodes(),
    da: new PhraseTrie(),
    en: new PhraseTrie(),
    labels: new Map(),
    idf: new Map(),
    words: [],
  };
  const labels: Label[] = [];
  occupations(taxonomy, labels);
  skills(taxonomy);
  for (const label of labels) {
    for (const stem of new Set(label.stems)) {
      const list = taxonomy.labels.get(stem);
      if (list) list.push(label);
      else taxonomy.labels.set(stem, [label]);
    }
  }
  for (const [stem, list] of taxonomy.labels)
    taxonomy.idf.set(stem, Math.log(1 + labels.length / list.length));
  return taxonomy;
}

/** ESCO and ISCO, loaded once. */
export const taxonomy = once(load);
