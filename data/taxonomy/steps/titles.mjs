/**
 * The Danish names of each occupation as ESCO writes them, the preferred one first; a line an occupation, in the order of
 * concepts.tsv. Read by src/matching/titles/labels.ts; labels.bin only knows them by their stems.
 */
export function titles({ concepts }) {
  return concepts
    .filter(({ type }) => type === 'o')
    .map(({ da, altDa }) => [...new Set([da, ...altDa].map((label) => label.trim()))].join('\t'));
}
