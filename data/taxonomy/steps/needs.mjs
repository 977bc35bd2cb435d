/**
 * The skills that ESCO calls essential for each occupation, as places among the skills; a line an occupation, in the order of
 * concepts.tsv. First those that most occupations of the same minor group (three digits) need: the core of the trade.
 */
export function needs({ concepts, relations }) {
  const first = concepts.findIndex(({ type }) => type === 's');
  const minor = (at) => concepts[at].isco?.slice(0, 3) ?? '';
  const essential = relations.filter((relation) => relation.essential);
  const shared = new Map();
  for (const { occupation, skill } of essential) {
    const key = `${minor(occupation)} ${skill}`;
    shared.set(key, (shared.get(key) ?? 0) + 1);
  }
  const lines = Array.from({ length: first }, () => []);
  for (const { occupation, skill } of essential)
    lines[occupation].push({ skill, shared: shared.get(`${minor(occupation)} ${skill}`) });
  return lines.map((line) =>
    line
      .sort((a, b) => b.shared - a.shared || a.skill - b.skill)
      .map(({ skill }) => skill - first)
      .join(' '),
  );
}
